"""Customers: who we sell to, how far each deal is, and who was spoken to when."""

from desktop.records import Customer
from desktop.ui.screens.lists.list_screen import ListScreen


class Customers(ListScreen):
    """The list of customers."""

    key = "customers"
    nav = "customers"
    kind = Customer.kind

    def title(self) -> str:
        return self.words("Customers")
