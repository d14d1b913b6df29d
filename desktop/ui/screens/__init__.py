"""The screens: one file or folder per page of the window, listed here by hand.

A screen holds no SQL, no file format and no colour. To add one: a class below `Screen` and its line in SCREENS.
"""

from collections.abc import Mapping

from desktop.records import Brand, Contact, Customer, Opportunity, Price, Product, Proposal
from desktop.records.record import Record
from desktop.ui.place import Place
from desktop.ui.screens.screen import Screen
from desktop.ui.screens.today import Today

SCREENS: tuple[type[Screen], ...] = (Today,)
SCREEN_OF: Mapping[str, type[Screen]] = {screen.key: screen for screen in SCREENS}


def place_of(record: Record) -> Place:
    """Where a record is shown."""
    match record:
        case Contact() | Opportunity():
            return Place("customer", record.customer, f"{record.kind}:{record.id}")
        case Price():
            return Place("product", record.product, f"price:{record.id}")
        case Customer() | Proposal() | Product() | Brand():
            return Place(record.kind, record.id)
        case _:
            return Place("item", record.id)
