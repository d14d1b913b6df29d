"""A person as one row: initials, name, role, and how the person stands to us."""

from typing import Final

from attrs import frozen
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui.theme import icons
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.avatar import paint_avatar
from desktop.ui.widgets.plain_tip import plain_tip

_HEIGHT, _FACE, _ICON = 54, 36, 14  # pixels at a text size of 100 %
_PAD, _GAP = 8, 10  # pixels
_LEVEL: Final = 24  # pixels: so far each level of a tree is set in
_CHIPS: Final = {"accent": "accent_text"}
_LEAST_ROLE: Final = 72  # pixels
_RIGHT: Final = Qt.TextElideMode.ElideRight
_IN_LINE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@frozen(kw_only=True)
class PersonLine:
    """What a row shows, in the reader's words; `spoken` is all of it in a sentence.

    `tone` colours role and initials, `icon` stands before `about`, `end` at the right. `goes_on` is the place in a
    tree: for each level down to this one whether siblings follow there, and `leads` whether somebody stands below.
    """

    name: str
    role: str
    tone: str
    icon: str
    icon_role: str
    about: str
    end: str
    end_role: str
    spoken: str
    goes_on: tuple[bool, ...] = ()
    leads: bool = False


class PersonRow(QAbstractButton):
    """A button that shows a person; checkable where one person is chosen among others."""

    def __init__(self, theme: Theme, line: PersonLine, *, chosen: bool | None = None) -> None:
        """`chosen` is None where rows only lead somewhere."""
        super().__init__()
        self._theme, self._line = theme, line
        self.setAccessibleName(line.spoken)
        self.setCheckable(chosen is not None)
        self.setChecked(bool(chosen))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(line.spoken))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(self._theme.scaled(220), self._theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """What doesn't fit is cut."""
        return QSize(self._theme.scaled(120), self._theme.scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            level = self._draw_branches(painter)
            place = QRectF(self.rect()).adjusted(level, 0, 0, 0)
            self._draw_ground(painter, place)
            face = QRectF(0, 0, self._theme.scaled(_FACE), self._theme.scaled(_FACE))
            face.moveCenter(QPointF(place.left() + _PAD + face.width() / 2, place.center().y()))
            paint_avatar(painter, self._theme, face, self._line.name, self._line.tone)
            left, right = face.right() + _GAP, place.right() - _PAD
            half = self._theme.size("body") * 1.55
            top = place.center().y() - half - 1
            self._draw_name(painter, QRectF(left, top, right - left, half))
            self._draw_about(painter, QRectF(left, top + half + 2, right - left, self._theme.size("caption") * 1.5))

    def _draw_branches(self, painter: QPainter) -> float:
        """Draw the lines of the tree; how far the row is set in."""
        step, middle = self._theme.scaled(_LEVEL), self.height() / 2
        painter.setPen(QPen(self._theme.colour("border"), 1.5))
        for at, goes_on in enumerate(self._line.goes_on):
            x = step * at + step / 2 + _PAD
            own = at == len(self._line.goes_on) - 1
            if goes_on or own:
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height() if goes_on else middle))
            if own:
                painter.drawLine(QPointF(x, middle), QPointF(step * (at + 1) + _PAD / 2, middle))
        level = step * len(self._line.goes_on)
        if self._line.leads:
            x = level + step / 2 + _PAD
            below = middle + self._theme.scaled(_FACE) / 2
            painter.drawLine(QPointF(x, below), QPointF(x, self.height()))
        return float(level)

    def _draw_ground(self, painter: QPainter, place: QRectF) -> None:
        theme, ring = self._theme, bool(self.property("ring"))
        inner = place.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(inner, 6, 6)
        elif self.underMouse():
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(inner, 6, 6)
        if ring:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 6, 6)

    def _draw_name(self, painter: QPainter, place: QRectF) -> None:
        """The name, and the role on a tinted ground behind it; the role is cut before the name is."""
        theme, line = self._theme, self._line
        strong, small = theme.font(strong=True), theme.font("caption")
        wide = QFontMetricsF(strong).horizontalAdvance(line.name)
        metrics = QFontMetricsF(small)
        chip = metrics.horizontalAdvance(line.role) + 14 if line.role else 0.0
        taken = min(chip, float(theme.scaled(_LEAST_ROLE))) + 8 if chip else 0.0
        name_width = min(wide, place.width() - taken)
        painter.setFont(strong)
        painter.setPen(theme.colour("text"))
        shown = QFontMetricsF(strong).elidedText(line.name, _RIGHT, name_width + 1)
        painter.drawText(QRectF(place.left(), place.top(), name_width + 2, place.height()), _IN_LINE, shown)
        chip = min(chip, place.width() - name_width - 8)
        if not line.role or chip < theme.scaled(28):
            return
        high = theme.size("caption") * 1.6
        ground = QRectF(place.left() + name_width + 8, place.center().y() - high / 2, chip, high)
        tinted = line.tone != "plain"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{line.tone}_soft" if tinted else "sunken"))
        painter.drawRoundedRect(ground, 4, 4)
        painter.setFont(small)
        painter.setPen(theme.colour(_CHIPS.get(line.tone, line.tone) if tinted else "text2"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(line.role, _RIGHT, chip - 10))

    def _draw_about(self, painter: QPainter, place: QRectF) -> None:
        theme, line = self._theme, self._line
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        side = float(theme.scaled(_ICON))
        end = metrics.horizontalAdvance(line.end) + 2 if line.end else 0.0
        whole = metrics.horizontalAdvance(line.about) + side + 4 + _GAP + end
        if whole > place.width() and line.end_role == "text2":
            end = 0.0  # it says nothing urgent: what the person is matters more
        left, right = place.left(), place.right() - (end + _GAP if end else 0)
        if line.icon:
            where = QRectF(left, place.center().y() - side / 2, side, side)
            icons.paint(painter, line.icon, theme.colours[line.icon_role], where)
            left += side + 4
        painter.setPen(theme.colour("text2"))
        about = QRectF(left, place.top(), max(right - left, 0.0), place.height())
        painter.drawText(about, _IN_LINE, metrics.elidedText(line.about, _RIGHT, about.width()))
        if end:
            painter.setPen(theme.colour(line.end_role))
            at_end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(place.right() - end, place.top(), end, place.height()), at_end, line.end)
