"""The brand's page: logo and colours, who we are, our terms; and beside them the pages that come of it."""

from collections.abc import Mapping
from typing import Final

import attrs
from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.fields import NO_RECORD, RecordId, fields_of
from desktop.records import Brand
from desktop.store.changes import Changes, Step
from desktop.store.desk import new_id
from desktop.ui.actions import Bindings
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.forms import FORMS
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.place import Place, State
from desktop.ui.screens.brand.hint import BrandHint
from desktop.ui.screens.brand.looks import BrandLooks
from desktop.ui.screens.brand.own import own_brand
from desktop.ui.screens.brand.preview import BrandPreview
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_head import PageHead

_WITH_PAGES: Final = 800  # pixels: a narrower window has no room for pages beside the form
_LOOKS: Final = ("logo", "colour", "accent")
_GROUPS: Final = tuple(group for group in FORMS["brand"] if not set(group.fields) & {*_LOOKS})
_ANCHORS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("phone", "email", "website", "address", "tax_id", "bank", "about"), "about"),
    **dict.fromkeys(("author", "author_position", "author_phone", "author_email", "confidentiality"), "control"),
    **dict.fromkeys(("certificates", "security"), "security"),
    **dict.fromkeys(("validity_days", "retention", "milestones"), "investment"),
    "terms": "terms",
}
"""Where in the sample pages a field is read; the others stand on the cover."""
_SHOWN_IN_PAGES: Final = {"brand", "opportunity", "price", "product", "customer"}


class BrandPage(Screen):
    """Who we are, as documents show it."""

    key = "brand"
    nav = "brand"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        self._hint = BrandHint(self.kit)
        self._looks = BrandLooks(shell)
        self._looks.changed.connect(self._change)
        self._looks.typed.connect(self._keep_draft)
        self._room: QVBoxLayout = column(gap=tokens.M)
        self._page = Page(self.kit)
        for part in (self._hint, self._looks):
            self._page.room.addWidget(part)
        self._page.room.addLayout(self._room)
        self._page.room.addStretch(1)
        beside = column(gap=0)
        self._beside = holding(beside)
        beside.setContentsMargins(0, 0, tokens.XL, tokens.XL)
        both = row(self._page, self._beside, gap=tokens.S)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(PageHead(self.kit, self.title()), both, gap=0))
        brand, is_new = self._chosen()
        self._form = self._made_form(brand, is_new=is_new)
        self._preview = BrandPreview(shell)  # after the form: so Tab leads first down the page
        beside.addWidget(self._preview)
        self._follow()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def title(self) -> str:
        return self.words("Company & brand")

    def refresh(self, changes: Changes) -> None:
        if Brand.kind in changes.kinds:
            brand, is_new = self._chosen()
            if brand.id == self._brand.id:
                self._form.refresh(changes)
                self._follow()
            else:
                self._form.settle()
                self._show(brand, is_new=is_new)
        elif changes.kinds & _SHOWN_IN_PAGES:
            self._preview.show_brand(self._brand)

    def bindings(self) -> Bindings:
        return self._preview.bindings()

    def state(self) -> State:
        return {"scroll": self._page.scrolled}

    def restore_state(self, state: State) -> None:
        scroll = int(state.get("scroll", 0))
        QTimer.singleShot(0, self, lambda: self._page.scroll_to(scroll))

    def settle(self) -> None:
        self._form.settle()

    def begin(self) -> None:
        """Begin with the name of a company that has none yet."""
        if self._form.is_new:
            self._form.focus_field("name")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setVisible(self.width() >= self.shell.theme.scaled(_WITH_PAGES))

    # Which brand

    @property
    def _brand(self) -> Brand:
        """The brand as it stands in the library; a new one as far as it is filled in."""
        record = self._form.record
        return record if isinstance(record, Brand) else Brand()

    def _chosen(self) -> tuple[Brand, bool]:
        """The brand that is edited, and whether it is not in the library yet.

        The one that was asked for; else one that was begun and not finished; else one's own; else the sample's.
        """
        store = self.shell.workspace.store
        brands = sorted(store.of(Brand), key=lambda brand: brand.sample)
        asked = next((brand for brand in brands if brand.id == self.place.record), None)
        if asked is not None:
            return asked, False
        begun = next((one.owner for one in store.unfinished() if one.kind == Brand.kind and one.is_new), NO_RECORD)
        if brands and (not brands[0].sample or not begun):
            return brands[0], False
        return Brand(id=begun or new_id()), True

    def _show(self, brand: Brand, *, is_new: bool) -> None:
        """Show another brand, or the same one anew."""
        self._form = self._made_form(brand, is_new=is_new)
        self._preview.come_after(self._form)
        self._follow()

    def _made_form(self, brand: Brand, *, is_new: bool) -> RecordForm:
        clear(self._room)
        form = RecordForm(self.shell, brand, _GROUPS, new=is_new)
        self._room.addWidget(self.kit.card(column(form)))
        words = self.words
        if brand.sample:
            said = words("This is a fictional company. Documents are written in its name.")
            self._hint.offer(said, words("Use your own company"), lambda: self._begin_own(brand))
        elif is_new and any(one.sample for one in self.shell.workspace.store.of(Brand)):
            said = words("Colours and terms are kept. Enter your company name, and documents are written in it.")
            self._hint.offer(said, words("Back to the fictional company"), lambda: self._forget(brand.id))
        else:
            self._hint.hide()
        return form

    def _begin_own(self, sample: Brand) -> None:
        """Begin a brand of one's own with what of the sample's suits everyone; it is added once it has a name."""
        own = own_brand(sample, new_id())
        self._form.settle()
        self._show(own, is_new=True)
        self._keep_values(own)
        self._form.focus_field("name")

    def _forget(self, begun: RecordId) -> None:
        self._form.settle()
        store = self.shell.workspace.store
        store.keep_drafts(begun, Brand.kind, dict.fromkeys(store.drafts(begun)))
        brand, is_new = self._chosen()
        self._show(brand, is_new=is_new)

    # What is edited beside the form

    def _change(self, changes: Mapping[str, object]) -> None:
        """Save what was changed of logo and colours; of a brand without a name it is kept until it has one."""
        self._form.settle()
        before = self._brand
        brand = attrs.evolve(before, **changes)
        self.shell.workspace.store.keep_drafts(before.id, Brand.kind, dict.fromkeys(changes))
        if self._form.is_new:
            self._show(brand, is_new=True)
            self._keep_values(brand)
            return
        first = next(iter(changes))
        values = {"name": before.name, "field": self.words(fields_of(Brand)[first].label)}
        self.shell.save([brand], Step("Edit {name}: {field}", values), f"{brand.id}.{first}")
        self._follow()

    def _keep_values(self, brand: Brand) -> None:
        """Keep the values of a brand that is not in the library yet, so that a crash loses none of them."""
        for name in fields_of(Brand):
            if getattr(brand, name) != getattr(_NOTHING, name):
                self._form.fill(name, getattr(brand, name))

    def _keep_draft(self, field: str, text: str) -> None:
        self.shell.workspace.store.keep_drafts(self._brand.id, Brand.kind, {field: text})

    def _follow(self) -> None:
        """Have logo, colours and pages show the brand as it is now."""
        brand = self._brand
        self._looks.show_brand(brand, self.shell.workspace.store.drafts(brand.id))
        self._preview.show_brand(brand)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Lead the pages to what is being edited."""
        if now is None or not self._form.isAncestorOf(now):
            return
        for name in (name for group in _GROUPS for name in group.fields):
            editor = self._form.editor(name)
            if editor is now or editor.isAncestorOf(now):
                self._preview.show_anchor(_ANCHORS.get(name, ""))
                self._page.area.ensureWidgetVisible(now)


_NOTHING: Final = Brand()
