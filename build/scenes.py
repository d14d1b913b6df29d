"""Every page of the window and every state of it that is worth a look, as data: for `shots` and for the audit."""

from collections.abc import Callable
from typing import Final

from attrs import field, frozen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from desktop.fields import NO_RECORD, RecordId
from desktop.records import Brand, CaseStudy, ChecklistTemplate, Customer, Industry, Material, PainPoint, Proposal
from desktop.records.product import Product
from desktop.records.record import Record
from desktop.store.errors import LibraryIsNewer
from desktop.ui.frame import Frame
from desktop.ui.place import Place
from desktop.ui.screens import SCREENS
from stage import Stage

Do = Callable[[Stage], object]
Made = Callable[[Stage], QWidget]


@frozen(kw_only=True)
class Scene:
    """A page in a state: which screen, which record's, which part of it, and what was done there before one looks.

    `window` makes what is shown where there is no main window.
    """

    name: str
    screen: str = ""
    kind: type[Record] | None = None
    part: str = ""
    empty: bool = False
    window: Made | None = None
    do: tuple[Do, ...] = field(factory=tuple[Do, ...])
    after: tuple[Do, ...] = field(factory=tuple[Do, ...])

    @property
    def stands(self) -> bool:
        """Whether its screen is there."""
        return self.window is not None or self.screen in SCREENS

    def show(self, stage: Stage) -> QWidget:
        """Lead the stage here; the window to look at."""
        if self.window is not None:
            return _beside(stage, self.window(stage))
        stage.shell.go(Place(self.screen, self._record(stage), self.part))
        stage.rest()
        for do in self.do:
            do(stage)
            stage.rest()
        return stage.window

    def leave(self, stage: Stage, shown: QWidget) -> None:
        """Take back what was done, and away what lies over the page."""
        if shown is not stage.window:
            shown.close()
            shown.deleteLater()
            stage.window.activateWindow()
            stage.rest()
            return
        for do in self.after:
            do(stage)
        stage.window.content.messages.hide()
        for _ in range(2):
            QTest.keyClick(focused(stage), Qt.Key.Key_Escape)
        stage.rest()

    def _record(self, stage: Stage) -> RecordId:
        if self.kind is None:
            return NO_RECORD
        return next(iter(stage.workspace.store.all(self.kind.kind))).id


def _beside(stage: Stage, held: QWidget) -> QWidget:
    window = Frame(held, "")
    window.resize(*stage.size)
    window.show()
    window.activateWindow()
    stage.rest()
    return window


def welcome(stage: Stage) -> QWidget:
    """What is shown where there is no library yet."""
    from desktop.ui.welcome import Welcome

    return Welcome(stage.theme, stage.window.settings, stage.desk)


def barred(stage: Stage) -> QWidget:
    """What is shown where the library can't be opened."""
    from desktop.ui.barred import Barred

    folder = stage.workspace.store.folder
    return Barred(stage.theme, stage.window.settings, folder, LibraryIsNewer(found=9, known=3))


def focused(stage: Stage) -> QWidget:
    """The widget that gets the keys."""
    return stage.window.focusWidget() or stage.window


def action(key: str) -> Do:
    """Do an action of the window."""
    return lambda stage: stage.window.content.board.do(key)


def typing(text: str) -> Do:
    """Type into what has the focus."""
    return lambda stage: QTest.keyClicks(focused(stage), text)


def pressing(key: Qt.Key) -> Do:
    """Press a key."""
    return lambda stage: QTest.keyClick(focused(stage), key)


def choosing_first(stage: Stage) -> None:
    """Choose the first row of the largest list."""
    lists = [view for view in stage.window.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    view = max(lists, key=lambda one: one.width() * one.height())
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))


def finding_nothing(stage: Stage) -> None:
    """Filter a list by what is nowhere in it."""
    stage.window.content.board.do("filter")
    stage.rest()
    if isinstance(edit := focused(stage), QLineEdit):
        QTest.keyClicks(edit, "qqqq")


def bringing_files(stage: Stage) -> None:
    """Look at a file of new customers, one of them without a name."""
    customers = [one for one in stage.workspace.store.all(Customer.kind) if isinstance(one, Customer)]
    rows = [f"{one.name} 2,{one.city},{one.size}" for one in customers[:5]]
    file = stage.folder / "list.csv"
    file.write_text("\n".join(("name,city,size", *rows, f",{customers[0].city},1")), "utf-8")
    stage.shell.go(Place("import", part=str(file)))


SCENES: Final[tuple[Scene, ...]] = (
    Scene(name="today", screen="today"),
    Scene(name="today-empty", screen="today", empty=True),
    Scene(name="customers", screen="customers"),
    Scene(name="customers-chosen", screen="customers", do=(choosing_first,)),
    Scene(name="customers-none-found", screen="customers", do=(finding_nothing,)),
    Scene(name="customers-empty", screen="customers", empty=True),
    Scene(name="customer", screen="customer", kind=Customer),
    Scene(name="customer-chain", screen="customer", kind=Customer, part="chain"),
    Scene(name="customer-needs", screen="customer", kind=Customer, part="needs"),
    Scene(name="customer-deals", screen="customer", kind=Customer, part="deals"),
    Scene(name="customer-files", screen="customer", kind=Customer, part="files"),
    Scene(name="customer-profile", screen="customer", kind=Customer, part="profile"),
    Scene(name="customer-timeline", screen="customer", kind=Customer, part="timeline"),
    Scene(name="customer-new", screen="customer", part="new"),
    Scene(name="library", screen="library"),
    Scene(name="library-chosen", screen="library", do=(choosing_first,)),
    Scene(name="library-materials", screen="library", part="material"),
    Scene(name="library-checklists", screen="library", part="checklist_template"),
    Scene(name="library-industries", screen="library", part="industry"),
    Scene(name="library-pains", screen="library", part="pain_point"),
    Scene(name="library-empty", screen="library", empty=True),
    Scene(name="case", screen="item", kind=CaseStudy),
    Scene(name="material", screen="item", kind=Material),
    Scene(name="checklist", screen="item", kind=ChecklistTemplate),
    Scene(name="industry", screen="item", kind=Industry),
    Scene(name="pain", screen="item", kind=PainPoint),
    Scene(name="products", screen="products"),
    Scene(name="products-empty", screen="products", empty=True),
    Scene(name="product", screen="product", kind=Product),
    Scene(name="proposals", screen="proposals"),
    Scene(name="proposals-empty", screen="proposals", empty=True),
    Scene(name="proposal", screen="proposal", kind=Proposal),
    Scene(name="proposal-summary", screen="proposal", kind=Proposal, part="summary"),
    Scene(name="proposal-prices", screen="proposal", kind=Proposal, part="investment"),
    Scene(name="proposal-cases", screen="proposal", kind=Proposal, part="cases"),
    Scene(name="proposal-steps", screen="proposal", kind=Proposal, part="next_steps"),
    Scene(name="proposal-new", screen="proposals", do=(action("new_proposal"),)),
    Scene(name="proposal-preflight", screen="proposal", kind=Proposal, do=(action("preflight"),)),
    Scene(name="product-prices", screen="product", kind=Product, part="prices"),
    Scene(name="product-delivery", screen="product", kind=Product, part="delivery"),
    Scene(name="import", screen="import"),
    Scene(name="import-files", screen="import", do=(bringing_files,)),
    Scene(name="brand", screen="brand", kind=Brand),
    Scene(name="settings", screen="settings"),
    Scene(name="trash", screen="trash"),
    Scene(name="history", screen="history"),
    Scene(name="record-history", screen="record_history", kind=Customer),
    Scene(name="welcome", window=welcome),
    Scene(name="barred", window=barred),
    Scene(name="palette", screen="today", do=(action("palette"),)),
    Scene(name="palette-found", screen="today", do=(action("palette"), typing("qy"))),
    Scene(name="shortcuts", screen="today", do=(action("shortcuts"),)),
    Scene(name="about", screen="today", do=(action("about"),)),
    Scene(name="message", screen="customers", do=(choosing_first, action("delete")), after=(action("undo"),)),
)
