"""The screens: one file or folder per page of the window, listed here by hand; each is read when one first comes to it.

A screen holds no SQL, no file format and no colour. To add one: a class below `Screen` and its line in SCREENS.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Final, cast

from desktop.records import Brand, Contact, Customer, Opportunity, Price, Product, Proposal
from desktop.records.record import Record
from desktop.ui.place import Place
from desktop.ui.screens.screen import Screen

SCREENS: Final[Mapping[str, str]] = {
    "today": "today.today.Today",
    "customers": "lists.customers.Customers",
    "customer": "customer.page.CustomerPage",
    "library": "lists.library.Library",
    "item": "item.page.Item",
    "import": "importing.importing.Importing",
    "products": "lists.products.Products",
    "product": "product.page.ProductPage",
    "proposals": "lists.proposals.Proposals",
    "proposal": "proposal.page.ProposalScreen",
    "brand": "brand.page.BrandPage",
    "settings": "settings.page.SettingsPage",
    "trash": "trash.page.TrashPage",
    "history": "history.page.HistoryPage",
    "record_history": "record_history.page.RecordHistoryPage",
}
"""By the key of each screen its class, below this package."""


def screen_of(key: str) -> type[Screen]:
    """The screen of a key, read now if it wasn't before."""
    module, _, name = SCREENS[key].rpartition(".")
    return cast("type[Screen]", getattr(import_module(f"{__name__}.{module}"), name))


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
