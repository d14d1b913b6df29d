"""The trial calculation: prices picked, what they come to, and the way into a message or a proposal."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.documents.quote import QuoteLine
from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.records import Customer, Price
from desktop.records.rows import PriceLine
from desktop.store.changes import Step
from desktop.ui.editors.chip_box import ChipBox
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.screens.product.card import BareCard
from desktop.ui.screens.product.subject import Subject
from desktop.ui.screens.product.trial import Reckoned, Trial, told, totals
from desktop.ui.screens.product.trial_line import TrialLine
from desktop.ui.screens.proposal.record_source import customers, prices
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.segments import Segments

_YEARS: Final = (1, 3, 5)


class TrialCard(BareCard):
    """Nothing of it is kept; what is to stay is taken into a proposal."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("Trial calculation"))
        kit, words = self.kit, self.words
        self.trial, self._years = Trial(), 3
        self._subject: Subject | None = None
        self._rows: dict[RecordId, TrialLine] = {}
        self._lines: QVBoxLayout = column(gap=tokens.M)
        self._totals: QVBoxLayout = column(gap=tokens.XS)
        self._complaint = Complaint(kit)
        self._adding = ChipBox(kit, words("Add a price to the trial"), prices(shell), single=True)
        self._adding.field.setPlaceholderText(words("Add a price: type its name…"))
        self._adding.setProperty("field", "plain")
        self._adding.edited.connect(self._take_typed)
        self._empty = kit.button(words("Clear"), self._clear, kind="ghost", name=words("Clear the trial"))
        self.buttons.addWidget(self._empty)
        self._foot = self._made_foot()
        for item in (self._lines, self._adding, self._complaint, self._totals, self._foot):
            if isinstance(item, QWidget):
                self.body.addWidget(item)
            else:
                self.body.addLayout(item)
        self.body.setSpacing(tokens.M)
        self._show()

    def show_subject(self, subject: Subject) -> None:
        """Reckon with the prices as they stand."""
        self._subject = subject
        self._show()

    def add(self, price: Price) -> None:
        """Reckon with a price too."""
        self.trial.add(price)
        self._show()

    def show_trial(self, text: str) -> None:
        """Show a trial that was kept."""
        self.trial.take(text)
        self._show()

    # What is shown

    def _made_foot(self) -> QWidget:
        kit, words = self.kit, self.words
        copy = kit.button(words("Copy as text"), self._copy, icon="copy")
        carry = kit.button(words("Put into a proposal…"), self._ask_whom, icon="file-plus")
        self._whom = ChipBox(kit, words("Put into the proposal of"), customers(self.shell), single=True)
        self._whom.field.setPlaceholderText(words("For whom? Type a name…"))
        self._whom.setProperty("field", "plain")
        self._whom.edited.connect(self._carry)
        self._whom.hide()
        return holding(column(row(copy, carry, None), self._whom, gap=tokens.S))

    def _prices(self) -> dict[RecordId, Price]:
        """The prices that are tried out, of whatever product."""
        found = self.shell.workspace.store.get_many([line.price for line in self.trial.lines])
        return {one.id: one for one in found if isinstance(one, Price) and one.deleted_at is None}

    def _show(self) -> None:
        self._complaint.take_back()
        reckoned = self._reckoned()
        self._show_lines(reckoned)
        self._show_totals(reckoned)
        self._foot.setVisible(reckoned is not None)
        self._empty.setVisible(reckoned is not None)

    def _reckoned(self) -> Reckoned | None:
        try:
            return self.trial.reckoned(self._prices())
        except UserError as error:
            self._complaint.show_error(error)
            return None

    def _show_lines(self, reckoned: Reckoned | None) -> None:
        quoted: Mapping[RecordId, QuoteLine] = reckoned.lines if reckoned else {}
        gone = [price for price in self._rows if price not in quoted]
        for price in gone:
            gone_row = self._rows.pop(price)
            self._lines.removeWidget(gone_row)
            gone_row.hide()
            gone_row.deleteLater()
        for line in self.trial.lines:
            if line.price not in quoted:
                continue
            if line.price in self._rows:
                self._rows[line.price].show_line(line, quoted[line.price])
            else:
                self._rows[line.price] = self._made(line, quoted)

    def _made(self, line: PriceLine, quoted: Mapping[RecordId, QuoteLine]) -> TrialLine:
        made = TrialLine(self.kit, line, quoted[line.price])
        made.changed.connect(self._take)
        made.removed.connect(lambda: self._remove(line.price))
        self._lines.addWidget(made)
        made.show()
        return made

    def _show_totals(self, reckoned: Reckoned | None) -> None:
        clear(self._totals)
        kit, words = self.kit, self.words
        if reckoned is None:
            if not self._complaint.isVisibleTo(self):
                said = words(
                    "Pick prices, set quantities and discounts, and see totals with tax and over several years."
                )
                self._put(kit.label(said, "muted", wrap=True))
            return
        self._put(kit.rule())
        offer = reckoned.offer
        main = words("Total, tax included")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for at, (label, amount) in enumerate(totals(offer, self._years, words)):
            is_main = label == main
            grid.addWidget(kit.label(label, "strong" if is_main else "muted"), at, 0)
            shown = kit.label(amount, "heading" if is_main else "", selectable=True)
            grid.addWidget(shown, at, 1, Qt.AlignmentFlag.AlignRight)
        self._put(holding(grid))
        if offer.yearly.minor:
            options = [(year, words("{years} years##short", years=year)) for year in _YEARS]
            self._put(
                holding(row(Segments(kit, words("Period##of a trial"), options, self._years, self._choose_years), None))
            )

    def _put(self, widget: QWidget) -> None:
        self._totals.addWidget(widget)
        widget.show()

    # What is done

    def _take(self, line: PriceLine) -> None:
        self.trial.change(line)
        self._show()

    def _remove(self, price: RecordId) -> None:
        self.trial.remove(price)
        self._show()

    def _clear(self) -> None:
        self.trial.lines = ()
        self._show()
        self._adding.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_typed(self) -> None:
        found = self.shell.workspace.store.get_many([RecordId(key) for key in self._adding.keys])
        if found:
            self._adding.show_keys(())
        for one in found:
            if isinstance(one, Price):
                self.add(one)

    def _choose_years(self, years: int) -> None:
        self._years = years
        self._show()

    def _copy(self) -> None:
        reckoned = self._reckoned()
        if reckoned is not None and self._subject is not None:
            title = self._subject.product.name
            QGuiApplication.clipboard().setText(told(reckoned, title, self._years, self.words))
            self.shell.tell(self.words("Copied."))

    def _ask_whom(self) -> None:
        self._whom.show_keys(())
        self._whom.show()
        self._whom.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _carry(self) -> None:
        """Take the lines into the draft of the customer that was chosen."""
        found = self.shell.workspace.store.get_many([RecordId(key) for key in self._whom.keys])
        for customer in found:
            if isinstance(customer, Customer):
                self._whom.hide()
                language = self.shell.settings.for_documents
                proposal = self.shell.workspace.with_prices(customer, self.trial.lines, language)
                name = customer.short_name or customer.name
                changes = self.shell.save([proposal], Step("Prices for {name}", {"name": name}))
                self.shell.show_record(self.shell.workspace.get(changes.ids[0]))
                self.shell.tell_done(changes)
