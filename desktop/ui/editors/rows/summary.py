"""What a row says while it is closed: painted, for a long list of labels would be slow."""

from collections.abc import Iterator, Mapping

from attrs import AttrsInstance, frozen
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.fields import NO_RECORD, RecordId, Reference, References, fields_of
from desktop.i18n import Words
from desktop.ui.editors.editor import Around
from desktop.ui.editors.rows.outlines import Outline
from desktop.ui.editors.rows.wrapping import draw, laid_out
from desktop.ui.editors.saying import Titles, said
from desktop.ui.theme.theme import Theme

_GAP, _APART, _ASIDE = 2, 16, 0.55  # pixels, pixels, most of the width


@frozen
class Line:
    """A paragraph: its text, the token of its colour, its size, and whether it is bold."""

    text: str
    role: str
    size: str = "body"
    strong: bool = False


class Summary(QWidget):
    """The lines of a row, and what stands at the right of the first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self._aside = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_row(self, row: AttrsInstance, outline: Outline, around: Around) -> None:
        """Say a row."""
        texts = parts(row, around)
        labels = {name: around.words(kind.label) for name, kind in fields_of(type(row)).items()}
        named = {name: _named(around.words, labels[name], text, name, outline) for name, text in texts.items()}
        self._lines = tuple(_lines(texts, named, outline, around.words))
        aside = [named[name] for name in outline.aside if name in named]
        self._aside = (" → " if outline.leads_to else "   ").join(aside)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return sum(place.height() + _GAP for place in self._places(width)) - _GAP

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 0)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            for line, place in zip(self._lines, self._places(self.width()), strict=True):
                painter.setFont(self._font(line))
                painter.setPen(self._theme.colour(line.role))
                draw(painter, line.text, place.x(), place.y(), place.width())
            if self._aside:
                painter.setFont(self._theme.font("body"))
                painter.setPen(self._theme.colour("text2"))
                width = self._aside_width(self.width())
                shown = painter.fontMetrics().elidedText(self._aside, Qt.TextElideMode.ElideRight, width)
                place = QRect(self.width() - width, 0, width, painter.fontMetrics().lineSpacing())
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)

    def _places(self, width: int) -> Iterator[QRect]:
        top, beside = 0, self._aside_width(width)
        for at, line in enumerate(self._lines):
            room = width - (beside + _APART if beside and at == 0 else 0)
            place = QRect(0, top, room, laid_out(line.text, self._font(line), room)[1])
            yield place
            top += place.height() + _GAP

    def _aside_width(self, width: int) -> int:
        if not self._aside:
            return 0
        wanted = QFontMetrics(self._theme.font("body")).horizontalAdvance(self._aside) + 2
        return min(wanted, round(width * _ASIDE))

    def _font(self, line: Line) -> QFont:
        return self._theme.font(line.size, strong=line.strong)


def parts(row: AttrsInstance, around: Around) -> dict[str, str]:
    """Each field of a row that holds something, in words."""
    kinds, titles = fields_of(type(row)), _titles(row, around)
    found = {name: said(name, kind, getattr(row, name), around.words, titles) for name, kind in kinds.items()}
    return {name: text for name, text in found.items() if text}


def sentence(row: AttrsInstance, around: Around) -> str:
    """A row in one sentence, for who can't see it."""
    words, kinds = around.words, fields_of(type(row))
    said_parts = [words.labelled(words(kinds[name].label), text) for name, text in parts(row, around).items()]
    return ("；" if words.language.is_chinese else "; ").join(said_parts)


def _lines(texts: Mapping[str, str], named: Mapping[str, str], outline: Outline, words: Words) -> Iterator[Line]:
    yield Line(texts.get(outline.first, words("Nothing entered")), "text", strong=outline.is_name)
    for name in outline.below:
        if name in named:
            yield Line(named[name], "text2")
    small = [named[name] for name in outline.small if name in named]
    if small:
        yield Line(words.dotted(*small), "text2", "caption")


def _named(words: Words, label: str, text: str, name: str, outline: Outline) -> str:
    return words.labelled(label, text) if name in outline.labelled else text


def _titles(row: AttrsInstance, around: Around) -> Titles:
    ids: list[RecordId] = []
    for name, kind in fields_of(type(row)).items():
        value = getattr(row, name)
        if isinstance(kind, Reference) and value != NO_RECORD:
            ids.append(value)
        elif isinstance(kind, References):
            ids += value
    return around.shell.workspace.store.titles(ids) if ids else {}
