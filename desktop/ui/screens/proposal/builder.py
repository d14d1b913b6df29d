"""The builder put together: head, sections, editor and pages, and what goes on between them."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.documents.objection import Objection
from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.records import Customer, Proposal
from desktop.store.changes import Changes, Step
from desktop.store.errors import RecordIsGone
from desktop.ui.actions import Bindings
from desktop.ui.kit import column
from desktop.ui.place import Place, State
from desktop.ui.screens.proposal.contents import COVER, entries
from desktop.ui.screens.proposal.editor_pane import EditorPane
from desktop.ui.screens.proposal.editors import GUARDED
from desktop.ui.screens.proposal.exporting import Exporting
from desktop.ui.screens.proposal.head import VIEWS, Formats, Head, View
from desktop.ui.screens.proposal.lines import DRAFTS
from desktop.ui.screens.proposal.list_pane import ListPane
from desktop.ui.screens.proposal.manuscript import Manuscript, same
from desktop.ui.screens.proposal.press import Checked, Press, Printed
from desktop.ui.screens.proposal.preview import Preview
from desktop.ui.screens.proposal.section_deeds import SectionDeeds
from desktop.ui.screens.proposal.section_list import SectionList
from desktop.ui.screens.proposal.studio import ANYWAY, Studio
from desktop.ui.shell import Shell
from desktop.ui.taking_up import TakingUp
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if
from desktop.workspace.gathering import NoBrand

_LEAST = (170, 240, 250)  # pixels
_EDITOR = 300  # pixels at a text size of 100 %, which a price line needs
_LIST, _MOST_OF_LIST = 244, 0.25  # pixels, share of the width
_OF_EDITOR, _OF_EDITOR_WHERE_TIGHT, _TIGHT = 0.48, 0.56, 800  # shares of what the list leaves, below so many pixels


class Builder(QWidget):
    """One proposal being written, with its pages beside it."""

    def __init__(self, shell: Shell, record: RecordId, part: str) -> None:
        super().__init__()
        self.shell, self.kit, self.words = shell, shell.kit, shell.words
        self.manuscript = Manuscript(shell, record)
        self.studio = Studio(shell, self.manuscript)
        self._wanted, self._is_led = part or COVER, bool(part)
        self._ordered: Proposal | None = None
        self._reason_for = ""
        customer = shell.workspace.get(self.manuscript.proposal.customer)
        name = (customer.short_name or customer.name) if isinstance(customer, Customer) else ""
        self.head = Head(shell, self.manuscript, name)
        self.sections = SectionList(shell.theme, shell.words)
        self._doing = SectionDeeds(self.studio, self.sections)
        self._more = shell.kit.tool("ellipsis", self.words("More about this section"), self._open_menu)
        self.editor = EditorPane(self.studio, self._more)
        self.preview = Preview(shell.kit)
        self.exporting = Exporting(self.studio, self)
        self._are_widths_chosen = False
        self._panes = self._split()
        whole = column(self.head, self._panes, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._press = self._started_press()
        self._connect()
        self.view: View = "both"
        self.show_view("both")
        self.order()

    def _split(self) -> QSplitter:
        made = QSplitter(Qt.Orientation.Horizontal)
        made.setHandleWidth(tokens.M)
        made.setChildrenCollapsible(False)
        listed = ListPane(self.kit, self.sections, self._doing)
        for pane, least in zip((listed, self.editor, self.preview), _LEAST, strict=True):
            made.addWidget(pane)
            pane.setMinimumWidth(least)
        made.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.XL)
        made.splitterMoved.connect(self._keep_widths)
        return made

    def _keep_widths(self) -> None:
        self._are_widths_chosen = True

    def _share_width(self) -> None:
        """Give each pane its share, until a person has given it another."""
        if self._are_widths_chosen:
            return
        whole = self._panes.width() - 2 * tokens.XL - 2 * tokens.M
        listed = min(self.shell.theme.scaled(_LIST), round(whole * _MOST_OF_LIST))
        left = whole - listed
        if self.view != "both":
            self._panes.setSizes([listed, left, left])  # of the last two one is hidden
            return
        share = _OF_EDITOR_WHERE_TIGHT if left < self.shell.theme.scaled(_TIGHT) else _OF_EDITOR
        editor = max(round(left * share), min(self.shell.theme.scaled(_EDITOR), left - _LEAST[2]))
        self._panes.setSizes([listed, editor, left - editor])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _started_press(self) -> Press:
        press = Press(self.shell.workspace)
        self.shell.tasks.adopt(press)
        self.destroyed.connect(press.end)
        press.printed.connect(self._take_printed)
        press.checked.connect(self._take_checked)
        press.failed.connect(self._take_failed)
        press.failed.connect(TakingUp.of(self.shell.tasks).note)
        return press

    def _connect(self) -> None:
        self.manuscript.moved.connect(self.order)
        self.sections.chosen.connect(self.choose)
        self.sections.moved.connect(self._doing.move_before)
        self.sections.turned.connect(self._doing.turn)
        self.sections.entered.connect(self._edit)
        self.sections.asked.connect(self._doing.open_menu)
        self._doing.reasoning.connect(self._give_reason_later)
        self._doing.added.connect(self._choose_later)
        self.preview.pressed.connect(self._choose_pressed)
        self.head.viewed.connect(self.show_view)
        self.head.checked.connect(self.show_check)
        self.head.exported.connect(self.exporting.start)
        self.studio.leading.connect(self.choose)
        self.studio.overruling.connect(self._overrule)
        self.studio.exporting.connect(self.exporting.start)
        self.exporting.refused.connect(self._refuse)
        self.exporting.finished.connect(self._leave_check)

    # What is seen

    def show_view(self, view: View) -> None:
        """Show the editor, the pages, or both."""
        self.view = view
        self.head.show_view(view)
        show_if(self.editor, when=view != "read")
        show_if(self.preview, when=view != "write")
        self._share_width()

    def choose(self, key: str) -> None:
        """Go to a section."""
        self._show_section(key)
        self.preview.follow(key)

    def show_check(self) -> None:
        """Show everything that is objected to."""
        self._show_editor()
        self.editor.show_check()

    def _show_editor(self) -> None:
        if self.view == "read":
            self.show_view("both")

    def _show_section(self, key: str) -> None:
        self.settle()
        self._wanted = key
        self.sections.choose(key, quietly=True)
        self.editor.show_section(key)

    def _edit(self, _key: str) -> None:
        self._show_editor()
        self.editor.focus_first()

    def _choose_pressed(self, key: str) -> None:
        if key != self.editor.key or self.editor.shows != "section":
            self._show_section(key or COVER)

    def _choose_later(self, key: str) -> None:
        """Go to a section that will be there with the next pages."""
        self._wanted = key

    def _give_reason_later(self, key: str) -> None:
        """Ask for the reason of a section once it is out."""
        self._reason_for = key

    def _give_reason(self) -> None:
        state = self.studio.state(self._reason_for)
        if state is not None and state.left_out is not None:
            self.choose(self._reason_for)
            self._reason_for = ""
            self._show_editor()
            QTimer.singleShot(0, self, self.editor.focus_reason)  # once it is shown

    def _overrule(self) -> None:
        self.show_check()
        self.editor.focus_reason()

    def _refuse(self, objections: tuple[Objection, ...], formats: Formats) -> None:
        """Show what stands in the way of an export."""
        self.studio.objections = objections
        self._show_editor()
        self.editor.show_check(formats)
        self.editor.focus_reason()

    def _leave_check(self) -> None:
        if self.editor.shows == "check":
            self.editor.show_section(self._wanted)

    def _open_menu(self) -> None:
        self._doing.open_menu(self.editor.key, self._more.mapToGlobal(self._more.rect().bottomLeft()))

    # What is printed

    def order(self) -> None:
        """Have the proposal printed as it stands now."""
        self._ordered = self.manuscript.proposal
        self._press.order(self._ordered)

    @Slot(object)
    def _take_printed(self, printed: Printed) -> None:
        self.studio.take_printed(printed)
        keys = [state.key for state in printed.told.sections]
        self.preview.show_pages(printed.pages.content, printed.pages.written.spots, keys)
        self._show_entries()
        if self.editor.shows == "nothing" or (self.editor.shows == "section" and self.editor.key != self._wanted):
            self.choose(self._wanted if self._is_there(self._wanted) else COVER)
            self._lead_on()
        self._give_reason()

    def _lead_on(self) -> None:
        """Go on, where nobody asked for a section, to what was typed last time and is no value yet."""
        if self._is_led:
            return
        self._is_led, names = True, self.studio.drafts.names
        if any(name.startswith(DRAFTS) for name in names):
            self.choose(next(filter(self._is_there, GUARDED), COVER))
        elif ANYWAY in names:
            self.show_check()

    def _is_there(self, key: str) -> bool:
        return key == COVER or self.studio.state(key) is not None

    @Slot(object)
    def _take_checked(self, checked: Checked) -> None:
        self.studio.take_checked(checked)
        self._show_entries()
        blocking = sum(objection.blocking for objection in checked.objections)
        self.head.show_objections(blocking, len(checked.objections) - blocking)

    @Slot(object)
    def _take_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, NoBrand):
            self.preview.show_trouble(error, self.words("Company & brand"), lambda: self.shell.go(Place("brand")))
        else:
            self.preview.show_trouble(error)

    def _show_entries(self) -> None:
        draft = self.studio.draft
        if draft is not None:
            self.sections.show_entries(tuple(entries(draft, self.studio.objections, self.studio.spots, self.words)))

    # As a screen

    def refresh(self, changes: Changes) -> None:
        """Follow the library; a proposal that is gone leads to the others."""
        try:
            self.manuscript.refresh(changes)
        except RecordIsGone:
            self.shell.go(Place("proposals"))
            return
        self.head.refresh()
        self.editor.refresh(changes)
        if set(changes.ids) - {self.manuscript.proposal.id} or not same(self._ordered, self.manuscript.proposal):
            self.order()

    def settle(self) -> None:
        """Save at once what is typed."""
        self.editor.settle()
        self.studio.drafts.settle()
        self.manuscript.settle()

    def bindings(self) -> Bindings:
        """What can be done here."""
        return {
            "section_up": lambda: self._doing.move(-1),
            "section_down": lambda: self._doing.move(1),
            "export": lambda: self.exporting.start((".pdf",)),
            "preflight": self.show_check,
            "edit": lambda: self._edit(""),
            "delete": self._delete,
            "zoom_in": self.preview.view.zoom_in,
            "zoom_out": self.preview.view.zoom_out,
            "zoom_fit": self.preview.view.fit_width,
        }

    def state(self) -> State:
        """How it stands: section, view, the size of the pages."""
        return {
            "section": self._wanted,
            "view": self.view,
            "fit": self.preview.view.fit,
            "zoom": round(self.preview.view.zoom * 1000),
        }

    def restore_state(self, state: State) -> None:
        """Stand as it stood."""
        self._wanted, self._is_led = str(state.get("section", self._wanted)), True
        for view, _ in VIEWS:
            if view == state.get("view"):
                self.show_view(view)
        match state.get("fit"):
            case "page":
                self.preview.view.fit_page()
            case "free":
                self.preview.view.set_zoom(int(state.get("zoom", 1000)) / 1000)
            case _:
                pass

    def _delete(self) -> None:
        self.settle()
        proposal = self.manuscript.proposal
        self.shell.delete([proposal.id], Step("Move {name} to the trash", {"name": proposal.title}))

    def begin(self) -> None:
        """Put the keyboard on the sections."""
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)
