"""The list of products."""

from desktop.records import Product
from desktop.store import freshness
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import BY_NEWEST, CHANGED, INDUSTRIES, review_cell
from desktop.ui.models.cell import Cell, Chip, Face
from desktop.ui.models.surroundings import Surroundings


def span(product: Product, around: Surroundings) -> str:
    """From the lowest to the highest list price."""
    prices, words = around.prices.get(product.id), around.words
    if prices is None:
        return ""
    if prices.least == prices.most:
        return words.money(prices.least)
    return words("{least} – {most}", least=words.money(prices.least), most=words.money(prices.most))


def _counted(product: Product, around: Surroundings) -> str:
    prices = around.prices.get(product.id)
    return (
        counted(around.words, prices.count, label="{count} price", plural="{count} prices")
        if prices
        else around.words("No prices yet")
    )


def _name(product: Product, _around: Surroundings) -> Cell:
    return Cell(text=product.name, below=product.pitch or product.summary, icon="package", strong=True)


def _prices(product: Product, around: Surroundings) -> Cell:
    return Cell(
        text=span(product, around) or _counted(product, around), tone="text" if product.id in around.prices else "text2"
    )


def _face(product: Product, around: Surroundings) -> Face:
    return Face(
        title=product.name,
        above=around.words.dotted(product.category, product.code),
        text=product.pitch or product.summary,
        chips=tuple(Chip(name) for name in around.called(product.industries)),
        foot=span(product, around) or _counted(product, around),
        foot_tone="text" if product.id in around.prices else "text2",
        icon="package",
    )


SPEC = ListSpec(
    kind=Product.kind,
    label="{count} product",
    plural="{count} products",
    filter_label="Find in the products…",
    columns=(
        Column(heading="Name", cell=of(Product, _name), order="name", least=280, weight=5),
        Column(
            heading="Category",
            cell=of(Product, lambda product, _around: Cell(text=product.category, tone="text2")),
            order="category",
            least=112,
            rank=3,
        ),
        Column(heading="List price", cell=of(Product, _prices), order="list_price", least=176, rank=1),
        INDUSTRIES,
        Column(
            heading="Review date",
            cell=of(Product, lambda product, around: review_cell(product.review_date, around)),
            order="review_date",
            least=108,
            rank=2,
        ),
        CHANGED,
    ),
    face=of(Product, _face),
    orders=(
        ByOrder(order=Order("name"), label="Name"),
        ByOrder(order=Order("category"), label="Category"),
        ByOrder(order=Order("list_price"), label="List price"),
        BY_NEWEST,
    ),
    facets=("category", "industry", freshness.FACET),
    empty=EmptyState(
        icon="package",
        title="No products yet",
        text="A product is what you sell: its essence in two sentences, what it does for whom, and its prices. "
        "Proposals are built from them.",
        button="New product",
    ),
    look="cards",
    card_height=188,
)
