"""The price table of a product: what is offered, what is not any more, and a way to add to it."""

from collections.abc import Iterator

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.fields import RecordId
from desktop.records import Price
from desktop.store.changes import Changes, Step
from desktop.store.desk import new_id
from desktop.ui.place import Place
from desktop.ui.screens.product.card import BareCard
from desktop.ui.screens.product.price_checks import concerns_of, retired
from desktop.ui.screens.product.price_entry import PriceEntry
from desktop.ui.screens.product.subject import Subject
from desktop.ui.shell import Shell


class PriceListCard(BareCard):
    """Prices as rows; one form at a time is open. `tried` gives the price that is to be reckoned with."""

    tried = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("Price list"))
        self.body.setSpacing(0)
        self._entries: dict[RecordId, PriceEntry] = {}
        self._subject: Subject | None = None
        self._shows_past = False
        self.buttons.addWidget(self.kit.button(self.words("Add a price"), self.add, kind="ghost", icon="plus"))
        shell.privacy.turned.connect(self._turn_privacy)

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        """Show the prices as they stand; a row whose form is open stays as it is."""
        first, self._subject = self._subject is None, subject
        if changes is not None:
            for entry in self._entries.values():
                entry.follow(changes)
        self._arrange()
        if first:
            self._show_unfinished()

    def add(self) -> None:
        """Fill in a new price."""
        fresh = next((entry for entry in self._entries.values() if entry.is_new), None)
        if fresh is None and self._subject is not None:
            fresh = self._made(Price(id=new_id(), product=self._subject.product.id), is_new=True)
            self._arrange()
        if fresh is not None:
            self._open(fresh)

    def open_price(self, record_id: RecordId, field: str = "") -> None:
        """Show a price with its form."""
        subject = self._subject
        if subject is None or record_id not in subject.by_id:
            return
        if subject.is_past(subject.by_id[record_id]) and not self._shows_past:
            self._turn_past()
        self._open(self._entries[record_id], field)

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""
        for entry in self._entries.values():
            entry.settle()

    # What is shown

    def _arrange(self) -> None:
        """Put the rows as the prices stand now."""
        subject = self._subject
        if subject is None:
            return
        shown = [price for price in subject.prices if self._shows_past or not subject.is_past(price)]
        for price in shown:
            entry = self._entries.get(price.id) or self._made(price)
            concerns = concerns_of(
                price, subject.prices, subject.today, self.words, shows_internal=self.shell.privacy.shows_internal
            )
            entry.show_price(price, list(concerns), is_past=subject.is_past(price))
        there = {price.id for price in shown}
        fresh = [entry.price.id for entry in self._entries.values() if entry.is_new]
        self._entries = {one: self._entries[one] for one in (*(price.id for price in shown), *fresh)}
        self._lay_out(list(self._lines(subject)))
        self.caption.setText(self._counted(len(there)))

    def _lines(self, subject: Subject) -> Iterator[QWidget]:
        for at, entry in enumerate(self._entries.values()):
            if at:
                yield self.kit.rule()
            yield entry
        if not self._entries:
            said = self.words("What it costs, per unit and with its tax. Proposals take their lines from here.")
            yield self.kit.label(said, "muted", wrap=True)
        if past := sum(map(subject.is_past, subject.prices)):
            said = self.words("Hide retired prices") if self._shows_past else ""
            said = said or self.words("Retired: {count}", count=past)
            yield self.kit.button(said, self._turn_past, kind="more", icon="archive")

    def _lay_out(self, lines: list[QWidget]) -> None:
        """Fill the body; rows that stay are not taken away in between."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in lines:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self.body.addWidget(line)
            line.show()

    def _counted(self, count: int) -> str:
        return self.words("{count} items", count=self.words.number(count)) if count else ""

    def _made(self, price: Price, *, is_new: bool = False) -> PriceEntry:
        entry = PriceEntry(self.shell, price, shows_internal=self.shell.privacy.shows_internal, is_new=is_new)
        entry.tried.connect(lambda: self.tried.emit(entry.price))
        entry.wished.connect(lambda wish: self._do(entry, wish))  # type: ignore[no-any-return]
        entry.mended.connect(self._mend)
        entry.closed.connect(lambda: self._forget_blank(entry))
        self._entries[price.id] = entry
        return entry

    def _open(self, entry: PriceEntry, field: str = "") -> None:
        for other in self._entries.values():
            if other is not entry and not other.is_new:
                other.close_form()
        entry.open_form(field)

    def _show_unfinished(self) -> None:
        """Show what was begun for this product and never became a price."""
        subject, store = self._subject, self.shell.workspace.store
        if subject is None:
            return
        for one in store.unfinished():
            if (
                one.kind == Price.kind
                and one.is_new
                and subject.product.id in store.drafts(one.owner).get("product", "")
            ):
                entry = self._made(Price(id=one.owner, product=subject.product.id), is_new=True)
                self._arrange()
                entry.open_form()

    def _forget_blank(self, entry: PriceEntry) -> None:
        """Take away a new price that nothing was typed into."""
        store = self.shell.workspace.store
        if entry.is_new and not set(store.drafts(entry.price.id)) - {"product"}:
            store.keep_drafts(entry.price.id, Price.kind, {"product": None})
            self._entries.pop(entry.price.id, None)
            self._arrange()

    def _turn_past(self) -> None:
        self._shows_past = not self._shows_past
        self._arrange()

    def _turn_privacy(self) -> None:
        """Make all rows anew: what they hold is otherwise now."""
        opened = [entry.price.id for entry in self._entries.values() if entry.is_open]
        for entry in list(self._entries.values()):
            entry.settle()
            if not entry.is_new:
                del self._entries[entry.price.id]
        self._arrange()
        for one in opened:
            if one in self._entries:
                self._entries[one].open_form()

    # What is done

    def _mend(self, price: Price) -> None:
        self.shell.save([price], Step("Edit {name}", {"name": price.title}))

    def _do(self, entry: PriceEntry, wish: str) -> None:
        price, words = entry.price, self.words
        entry.settle()
        name = {"name": price.title}
        match wish:
            case "duplicate":
                copy = evolve(price, id=new_id(), external_id="", sample=False, created_at=None, updated_at=None)
                copy = evolve(copy, title=words("{name} (copy)", name=price.title))
                self.shell.save([copy], Step("Duplicate {name}", name))
                self.open_price(copy.id)
            case "retire":
                changes = self.shell.save([retired(price, self.shell.workspace.today)], Step("Retire {name}", name))
                self.shell.tell_done(changes)
            case "history":
                self.shell.go(Place("record_history", price.id))
            case _:
                self.shell.delete([price.id], Step("Move {name} to the trash", name))
