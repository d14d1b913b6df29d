"""Products and prices: what we sell, in two sentences each, and what it costs."""

from desktop.records import Product
from desktop.ui.screens.lists.list_screen import ListScreen


class Products(ListScreen):
    """The list of products."""

    key = "products"
    nav = "products"
    kind = Product.kind

    def title(self) -> str:
        return self.words("Products & prices")
