"""The journeys of the window, told once for all hands; what comes of them is read back from library and files."""

from pathlib import Path

from desktop.i18n import Language, Words
from desktop.ui.screens.customer.overview import Overview
from desktop.ui.screens.customer.profile_tab import ProfileTab
from tests.ui.journeys.hands import Hands

WORDS = Words(Language.ZH_CN)
CUSTOMER, SHORT = "常州昱栎汽车部件股份有限公司", "昱栎"
TITLE = "昱栎数字化车间·第二轮方案"
ADDRESS = "常州市武进区礼河路 88 号"
IMPORTED = "云岭精密有限公司"
TABLE = f"客户名称,行业,城市\n{IMPORTED},汽车零部件,昆明\n"


def go_to_the_customer(hands: Hands) -> None:
    """From anywhere, by the palette."""
    hands.act("palette")
    hands.write(WORDS("Search customers, cases, pages, commands…"), SHORT)
    hands.pick(WORDS("Search results"), CUSTOMER)
    hands.see(CUSTOMER)


def find_a_case(hands: Hands, case: str) -> None:
    """A case for a customer: the one that is recommended first, opened."""
    go_to_the_customer(hands)
    hands.choose(WORDS("Open {name}", name=case))
    hands.see(f"{case} – {WORDS('Satchel')}")


def build_and_export(hands: Hands, target: Path) -> None:
    """A proposal for a customer: made, given a title of one's own, written as Word and PDF."""
    go_to_the_customer(hands)
    hands.choose(WORDS("New proposal"))
    hands.write(WORDS("Title"), TITLE)
    hands.see(WORDS("Executive summary"))
    hands.choose_in_menu(WORDS("Export##verb"), WORDS("Word and PDF"), target)
    hands.see(WORDS("Exported: {names}", names=target.with_suffix(".docx").name))


def import_a_file(hands: Hands, table: Path) -> None:
    """A table of customers: chosen, looked at, brought in."""
    hands.give_file("import", table)
    hands.see(IMPORTED)
    hands.choose(WORDS("Import {count} records", count="1"))
    hands.see(WORDS("Undo: {step}", step=WORDS("Import {file}", file=table.name)))


def change_the_address(hands: Hands) -> None:
    """An address that is to be taken back later."""
    go_to_the_customer(hands)
    hands.choose(WORDS(ProfileTab.label))
    hands.write(WORDS("Address"), ADDRESS)
    hands.choose(WORDS(Overview.label))


def take_it_back(hands: Hands) -> None:
    """Undo, in a window that was closed and opened again meanwhile."""
    hands.act("undo")
    hands.see(WORDS("Undone: {step}", step=""))
