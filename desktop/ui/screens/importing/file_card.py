"""A file of the import: what it was taken for, what is to be asked about it, and a way to say it otherwise."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.importers.errors import EncodingUnclear, KindUnclear, NoHeadings
from desktop.importers.seen import Mark, SeenFile
from desktop.ui.kit import Item, Kit, column, holding, row
from desktop.ui.screens.importing.column_map import ColumnMap
from desktop.ui.screens.importing.encoding_choice import EncodingChoice
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.screens.importing.kind_choice import KindChoice
from desktop.ui.screens.importing.wording import held_told, icon_of, trouble_told
from desktop.ui.theme import tokens

_ASKS = (KindUnclear, EncodingUnclear, NoHeadings)


def asks(seen: SeenFile) -> bool:
    """Whether something must be said before a file is read well."""
    return isinstance(seen.trouble, _ASKS) or bool(seen.encoding and not seen.encoding.certain)


class FileCard(QWidget):
    """One file. `turned` says whether a person wants to see how it is read."""

    turned = Signal(bool)

    def __init__(self, kit: Kit, intake: Intake, file: Path, seen: SeenFile | None, *, is_open: bool) -> None:
        super().__init__()
        self._kit, self._words, self._intake = kit, kit.words, intake
        self._file, self._seen = file, seen
        self.is_open, self._asks = is_open, seen is not None and asks(seen)
        body = column(self._head(), gap=tokens.S)
        if seen is not None:
            self._fill(body, seen)
        frame = kit.card(body, "plain", tokens.M)
        self.setLayout(column(frame, gap=0))

    def _head(self) -> QWidget:
        kit, words, file = self._kit, self._words, self._file
        lines = column(kit.elided(file.name, "strong"), kit.elided(self._facts(), "caption"), gap=1)
        items: list[Item] = [kit.icon(icon_of(file.suffix)), lines]
        if chip := self._chip():
            items.append(chip)
        if self._seen is not None and (self._seen.contents is not None or self._asks):
            name = words("How {file} is read", file=file.name)
            turn = kit.tool("sliders-horizontal", name, lambda: self.turned.emit(not self.is_open), small=True)
            turn.setCheckable(True)
            turn.setChecked(self.is_open)
            items.append(turn)
        name = words("Skip {file}", file=file.name)
        items.append(kit.tool("x", name, lambda: self._intake.remove(file), small=True))
        line = row(*items, gap=tokens.S)
        line.setStretch(1, 1)
        return holding(line)

    def _facts(self) -> str:
        words, seen = self._words, self._seen
        mark = seen.mark if seen else Mark.of(self._file)
        facts = [words.size(mark.size)] if mark else []
        if seen is not None:
            facts += held_told(words, seen)
        return words.dotted(*facts)

    def _chip(self) -> QWidget | None:
        seen, words = self._seen, self._words
        if seen is None:
            return None
        if self._asks:
            return self._kit.chip(words("Needs an answer"), "warn")
        if seen.trouble is not None:
            return self._kit.chip(words("Can't be read"), "danger")
        return None

    def _fill(self, body: QVBoxLayout, seen: SeenFile) -> None:
        if seen.trouble is not None and (self.is_open or not self._asks):
            body.addWidget(self._trouble(seen))
        if not self.is_open or (seen.contents is None and not self._asks):
            return
        if isinstance(seen.trouble, EncodingUnclear) or (seen.encoding and seen.format in _TEXTS):
            body.addWidget(EncodingChoice(self._kit, self._intake, seen))
        if len(seen.sheets) > 1:
            body.addWidget(self._sheets(seen))
        for table in seen.tables:
            body.addWidget(KindChoice(self._kit, self._intake, seen, table))
            if table.kind and table.columns:
                body.addWidget(ColumnMap(self._kit, self._intake, seen, table))

    def _trouble(self, seen: SeenFile) -> QWidget:
        assert seen.trouble is not None  # noqa: S101 - only then it is called
        tone = "warn" if self._asks else "danger"
        text = self._kit.label(trouble_told(self._words, seen.trouble), wrap=True)
        line = row(self._kit.icon("triangle-alert", tone), text, gap=tokens.S)
        line.setStretch(1, 1)
        return self._kit.card(line, tone, tokens.S)

    def _sheets(self, seen: SeenFile) -> QWidget:
        lines = column(self._kit.label(self._words("Sheets"), "section"), gap=2)
        left_out = self._intake.guidance(self._file).left_out
        for name in seen.sheets:
            box = QCheckBox(name.replace("&", "&&"))
            box.setAccessibleName(self._words("Sheet “{sheet}” of {file}", sheet=name, file=self._file.name))
            box.setChecked(name not in left_out)
            box.toggled.connect(self._turner(name))
            lines.addWidget(box)
        return holding(lines)

    def _turner(self, sheet: str) -> Callable[[bool], None]:
        def turn(on: bool) -> None:  # noqa: FBT001 - as Qt calls it
            left_out = self._intake.guidance(self._file).left_out
            self._intake.say([self._file], left_out=left_out - {sheet} if on else left_out | {sheet})

        return turn


_TEXTS = frozenset({"CSV", "JSON Lines (.jsonl)", "Markdown", "HTML"})
"""The formats that are text; the others say their encoding themselves."""
