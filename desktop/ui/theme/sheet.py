"""The one style sheet of the application, made of the tokens; widgets say what they are by properties.

`kind` of buttons and fields, `face` of labels, `card` of frames, `chip` of small labels, `ring` for keyboard focus.
"""

from collections.abc import Mapping
from string import Template
from typing import Final

from desktop.ui.theme.tokens import HEIGHTS, TYPE

_BOX: Final = 20  # pixels: a box to tick
_SHEET: Final = Template("""
* { outline: 0; }
QMainWindow, QDialog, QWidget#root, QWidget[ground="canvas"] { background: $canvas; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
QWidget#sidebar { background: $sidebar; border: 0; border-right: 1px solid $border; }
QFrame[card="plain"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[card="choice"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[card="choice"]:hover { border-color: $border_strong; }
QFrame[card="chosen"] { background: $accent_soft; border: 1px solid $accent; border-radius: 10px; }
QFrame[card="sunken"] { background: $sunken; border: 0; border-radius: 6px; }
QFrame[card="accent"] { background: $accent_soft; border: 0; border-radius: 6px; }
QFrame[card="warn"] { background: $warn_soft; border: 0; border-radius: 6px; }
QFrame[card="danger"] { background: $danger_soft; border: 0; border-radius: 6px; }
QFrame[card="ok"] { background: $ok_soft; border: 0; border-radius: 6px; }
QFrame[card="overlay"] { background: $surface; border: 1px solid $border_strong; border-radius: 10px; }
QFrame[card="bar"] { background: $surface; border: 1px solid $border_strong; border-radius: 10px; }
QFrame[card="toast"] { background: $text; border: 0; border-radius: 8px; }
QFrame[card="drop"] { background: transparent; border: 1px dashed $border_strong; border-radius: 10px; }
QFrame[card="drop"][over="true"] { background: $accent_soft; border: 2px dashed $accent; }
QFrame[rule="across"] { background: $border; max-height: 1px; min-height: 1px; border: 0; }
QFrame[rule="down"] { background: $border; max-width: 1px; min-width: 1px; border: 0; }

QFrame[rule="mark"] { background: $accent; max-height: 2px; min-height: 2px; border: 0; }
QFrame[line="closed"] { background: transparent; border: 1px solid transparent; border-bottom-color: $border; }
QFrame[line="closed"]:hover { background: $hover; border-radius: 6px; }
QFrame[line="closed"][ring="true"]:focus { border: 2px solid $focus; border-radius: 6px; }
QFrame[line="open"] { background: $canvas; border: 1px solid $border; border-radius: 8px; }
QFrame[line="cells"] { background: transparent; border: 1px solid transparent; border-bottom-color: $border; }

QLabel { background: transparent; }
QLabel[face="display"] { font-size: ${display}px; font-weight: 700; }
QLabel[face="heading"] { font-size: ${heading}px; font-weight: 700; }
QLabel[face="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[face="lead"] { font-size: ${title}px; }
QLabel[face="strong"] { font-weight: 700; }
QLabel[face="section"] { font-size: ${caption}px; font-weight: 700; color: $text2; }
QLabel[face="caption"] { font-size: ${caption}px; color: $text2; }
QLabel[face="muted"] { color: $text2; }
QLabel[face="faint"] { color: $text3; }
QLabel[face="ok"] { color: $ok; }
QLabel[face="warn"] { color: $warn; }
QLabel[face="danger"] { color: $danger; }
QLabel[face="problem"] { font-size: ${caption}px; color: $danger; }
QLabel[face="caution"] { font-size: ${caption}px; color: $warn; }
QLabel[face="banner"] { background: $warn_soft; color: $text; padding: 8px 16px; font-size: ${caption}px; }
QLabel[face="toast"] { color: $surface; }
QLabel[chip] { font-size: ${caption}px; border-radius: 4px; padding: 2px 7px; background: $sunken; color: $text2; }
QLabel[chip="accent"] { background: $accent_soft; color: $accent_text; }
QLabel[chip="ok"] { background: $ok_soft; color: $ok; }
QLabel[chip="warn"] { background: $warn_soft; color: $warn; }
QLabel[chip="danger"] { background: $danger_soft; color: $danger; }
QLabel[chip="violet"] { background: $violet_soft; color: $violet; }
QLabel[keys="true"] { font-size: ${caption}px; color: $text2; background: $surface; border: 1px solid $border;
    border-radius: 4px; padding: 0 5px; }

QPushButton { background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 6px;
    padding: 0 14px; min-height: ${control_}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton[ring="true"]:focus { border: 2px solid $focus; padding: 0 13px; }
QPushButton:disabled { color: $text3; border-color: $border; background: $canvas; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 700; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_press; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $text3; border-color: $border; }
QPushButton[kind="primary"][ring="true"]:focus { border: 2px solid $text; padding: 0 13px; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="ghost"] { background: transparent; border: 1px solid transparent; color: $accent_text;
    padding: 0 8px; }
QPushButton[kind="ghost"]:hover { background: $hover; }
QPushButton[kind="ghost"]:disabled { color: $text3; }
QPushButton[kind="ghost"][ring="true"]:focus { border: 2px solid $focus; padding: 0 7px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent_text; padding: 0 1px;
    min-height: ${line_}px; text-align: left; }
QPushButton[kind="link"]:hover { color: $accent_hover; text-decoration: underline; }
QPushButton[kind="link"][ring="true"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton[kind="crumb"] { background: transparent; border: 1px solid transparent; color: $text2; padding: 0 1px;
    min-height: 22px; font-size: ${caption}px; }
QPushButton[kind="crumb"]:hover { color: $accent_text; text-decoration: underline; }
QPushButton[kind="crumb"][ring="true"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton[kind="nav"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 0 10px;
    color: $text2; min-height: ${nav_}px; }
QPushButton[kind="nav"]:hover { background: $hover; color: $text; }
QPushButton[kind="nav"]:checked { background: $surface; border: 1px solid $border; color: $text; font-weight: 700; }
QPushButton[kind="nav"][ring="true"]:focus { border: 2px solid $focus; padding: 0 9px; }
QPushButton[kind="nav"][narrow="true"], QPushButton[kind="search"][narrow="true"] { text-align: center; padding: 0;
    min-height: 34px; }
QPushButton[kind="search"] { text-align: left; color: $text2; background: $surface; border: 1px solid $border;
    padding: 0 10px; }
QPushButton[kind="search"]:hover { border-color: $border_strong; }
QPushButton[kind="search"][ring="true"]:focus { border: 2px solid $focus; padding: 0 9px; }
QPushButton[kind="segment"] { border: 1px solid transparent; background: transparent; color: $text2;
    min-height: ${segment_}px; padding: 0 12px; }
QPushButton[kind="segment"]:hover { color: $text; }
QPushButton[kind="segment"]:checked { background: $surface; border: 1px solid $border; color: $text; font-weight: 700; }
QPushButton[kind="segment"][ring="true"]:focus { border: 2px solid $focus; padding: 0 11px; }
QPushButton[kind="tab"] { border: 0; border-bottom: 2px solid transparent; border-radius: 0; background: transparent;
    color: $text2; padding: 0 2px; min-height: ${nav_}px; }
QPushButton[kind="tab"]:hover { color: $text; }
QPushButton[kind="tab"]:checked { color: $text; font-weight: 700; border-bottom: 2px solid $accent; }
QPushButton[kind="tab"]:disabled { color: $text3; }
QPushButton[kind="tab"][ring="true"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton[kind="chip"] { background: $sunken; border: 1px solid transparent; border-radius: 4px; color: $text2;
    padding: 0 7px; min-height: 22px; font-size: ${caption}px; }
QPushButton[kind="chip"]:hover { background: $hover; color: $text; }
QPushButton[kind="chip"][tone="accent"] { background: $accent_soft; color: $accent_text; }
QPushButton[kind="chip"][tone="ok"] { background: $ok_soft; color: $ok; }
QPushButton[kind="chip"][tone="violet"] { background: $violet_soft; color: $violet; }
QPushButton[kind="chip"][tone="danger"] { background: $danger_soft; color: $danger; }
QPushButton[kind="chip"][ring="true"]:focus { border: 2px solid $focus; padding: 0 6px; }
QPushButton[kind="pick"] { min-height: ${line_}px; padding: 0 12px; border: 1px solid $border; }
QPushButton[kind="pick"]:hover { border-color: $border_strong; }
QPushButton[kind="pick"]:checked { background: $accent_soft; border: 1px solid $accent; color: $accent_text;
    font-weight: 700; }
QPushButton[kind="pick"][ring="true"]:focus { border: 2px solid $focus; padding: 0 11px; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; text-align: left; border-radius: 6px;
    padding: 0; min-height: ${row_}px; }
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[kind="row"][ring="true"]:focus { border: 2px solid $focus; }
QPushButton[kind="more"] { background: transparent; border: 1px solid transparent; border-radius: 6px; color: $text2;
    padding: 0 6px; min-height: ${more_}px; font-size: ${caption}px; text-align: left; }
QPushButton[kind="more"]:hover { background: $hover; color: $text; }
QPushButton[kind="more"][ring="true"]:focus { border: 2px solid $focus; padding: 0 5px; }
QPushButton[kind="inline"] { background: transparent; border: 1px solid transparent; border-radius: 6px; color: $text2;
    padding: 0 6px; min-height: ${line_}px; }
QPushButton[kind="inline"]:hover { background: $hover; color: $text; }
QPushButton[kind="inline"][ring="true"]:focus { border: 2px solid $focus; padding: 0 5px; }
QPushButton[kind="entry"] { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 0;
    min-height: 0; text-align: left; }
QPushButton[kind="entry"]:hover { background: $hover; }
QPushButton[kind="entry"][ring="true"]:focus { border: 2px solid $focus; }
QPushButton[kind="choice"] { background: $surface; border: 1px solid $border; border-radius: 10px; padding: 0;
    min-height: 0; text-align: left; }
QPushButton[kind="choice"]:hover { border-color: $accent; }
QPushButton[kind="choice"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[kind="choice"]:disabled { background: $canvas; }
QPushButton[kind="choice"][ring="true"]:focus { border: 2px solid $focus; }
QFrame[facet="off"] { background: $surface; border: 1px solid $border; border-radius: 6px; }
QFrame[facet="off"]:hover { border-color: $border_strong; }
QFrame[facet="on"] { background: $accent_soft; border: 1px solid $accent; border-radius: 6px; }
QPushButton[kind="facet"] { background: transparent; border: 1px solid transparent; border-radius: 5px;
    color: $text2; padding: 0 6px 0 10px; min-height: ${facet_}px; }
QPushButton[kind="facet"]:hover { color: $text; }
QPushButton[kind="facet"][on="true"] { color: $accent_text; padding: 0 2px 0 9px; }
QPushButton[kind="facet"][ring="true"]:focus { border: 2px solid $focus; padding: 0 5px 0 9px; }
QPushButton[kind="facet"][on="true"][ring="true"]:focus { padding: 0 1px 0 8px; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: $text2; padding: 0 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"][ring="true"]:focus { border: 2px solid $focus; padding: 0 7px; }
QPushButton[kind="toast"] { background: transparent; border: 1px solid transparent; color: $surface; font-weight: 700;
    padding: 0 8px; }
QPushButton[kind="toast"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="toast"][ring="true"]:focus { border: 2px solid $surface; padding: 0 7px; }
QPushButton::menu-indicator { width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
    min-width: ${tool_}px; min-height: ${tool_}px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; }
QToolButton[kind="segment"]:checked { background: $surface; border: 1px solid $border; }
QToolButton[small="true"] { min-width: ${small_}px; min-height: ${small_}px; }
QToolButton[small="still"] { min-width: 22px; min-height: 22px; }
QToolButton[ring="true"]:focus { border: 2px solid $focus; }
QToolButton::menu-indicator { width: 0; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
    border: 1px solid $border_strong; border-radius: 6px; padding: 0 10px; min-height: ${control_}px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $text3; }
QPlainTextEdit { padding: 5px 6px; min-height: 20px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 9px; }
QPlainTextEdit:focus { border: 2px solid $focus; padding: 4px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $text3; background: $canvas;
    border-color: $border; }
QLineEdit[quiet="true"], QPlainTextEdit[quiet="true"], QComboBox[quiet="true"] { border: 1px solid transparent;
    background: transparent; padding: 0 7px; }
QComboBox[quiet="true"] { padding: 0 9px; }
QComboBox[quiet="true"][empty="true"] { color: $text3; }
QPlainTextEdit[quiet="true"] { padding: 1px 7px; min-height: 0; }
QLineEdit[quiet="true"]:hover, QPlainTextEdit[quiet="true"]:hover, QComboBox[quiet="true"]:hover {
    border: 1px solid $border; background: $surface; }
QLineEdit[quiet="true"]:focus, QComboBox[quiet="true"]:focus { border: 2px solid $focus; background: $surface;
    padding: 0 6px; }
QComboBox[quiet="true"]:focus { padding: 0 8px; }
QPlainTextEdit[quiet="true"]:focus { border: 2px solid $focus; background: $surface; padding: 0 6px; }
QPlainTextEdit[quiet="true"][kind="opening"] { border: 1px solid $border_strong; background: $surface; }
QPlainTextEdit[quiet="true"][kind="opening"]:focus { border: 2px solid $focus; }
QLineEdit[state="problem"], QPlainTextEdit[state="problem"], QComboBox[state="problem"] { border: 2px solid $danger; }
QLineEdit[kind="inline"], QLineEdit[kind="inline"]:focus { border: 0; background: transparent; padding: 1px 1px;
    min-height: ${more_}px; }
QFrame[field="quiet"] { border: 1px solid transparent; border-radius: 6px; background: transparent; }
QFrame[field="quiet"]:hover { border: 1px solid $border; background: $surface; }
QFrame[field="plain"] { border: 1px solid $border_strong; border-radius: 6px; background: $surface; }
QFrame[field="plain"][active="true"], QFrame[field="quiet"][active="true"] { border: 2px solid $focus;
    background: $surface; }
QFrame[field="quiet"][state="problem"] { border: 2px solid $danger; }
QLineEdit[kind="title"] { font-size: ${heading}px; font-weight: 700; }
QLineEdit[kind="title"][quiet="true"], QLineEdit[kind="title"][quiet="true"]:hover,
QLineEdit[kind="title"][quiet="true"]:focus { border: 0; border-bottom: 2px solid transparent; border-radius: 0;
    background: transparent; padding: 0; }
QLineEdit[kind="title"][quiet="true"]:hover { border-bottom: 2px solid $border; }
QLineEdit[kind="title"][quiet="true"]:focus { border-bottom: 2px solid $focus; }
QLineEdit[kind="title"][quiet="true"][state="problem"] { border-bottom: 2px solid $danger; }
QLineEdit[kind="bare"] { border: 0; background: transparent; font-size: ${title}px; padding: 0; }
QLineEdit[align="right"] { qproperty-alignment: "AlignRight | AlignVCenter"; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border_strong; border-radius: 6px;
    selection-background-color: $accent_soft; selection-color: $text; padding: 4px; outline: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }

QCheckBox { spacing: 8px; min-height: ${line_}px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox::indicator { width: ${box_side}px; height: ${box_side}px; image: url("$box"); }
QCheckBox::indicator:checked { image: url("$box_on"); }
QCheckBox::indicator:indeterminate { image: url("$box_some"); }
QCheckBox[ring="true"]:focus { border: 2px solid $focus; }
QRadioButton { spacing: 8px; min-height: ${line_}px; border: 2px solid transparent; border-radius: 6px; }
QRadioButton::indicator { width: ${box_side}px; height: ${box_side}px; image: url("$radio"); }
QRadioButton::indicator:checked { image: url("$radio_on"); }
QRadioButton[ring="true"]:focus { border: 2px solid $focus; }

QScrollArea, QScrollArea > QWidget > QWidget[body="true"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $border_strong; min-height: 32px; border-radius: 3px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $border_strong; min-width: 32px; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QListView, QTableView, QTreeView { background: $surface; border: 0; selection-background-color: $accent_soft;
    selection-color: $text; }
QAbstractScrollArea[bare="true"] { background: transparent; border: 0; }
QListView::item, QTreeView::item { border-radius: 6px; padding: 0 10px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QTableView { gridline-color: $border; }
QTableView::item { padding: 0 10px; border: 0; border-bottom: 1px solid $border; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: $surface; color: $text2; border: 0; border-bottom: 1px solid $border;
    padding: 6px 10px; font-size: ${caption}px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: 0; }
QToolTip { background: $text; color: $surface; border: 0; padding: 6px 8px; }
QMenu { background: $surface; border: 1px solid $border; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $border; }
QProgressBar { background: $sunken; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider { min-height: ${line_}px; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: $accent; }
QSlider[ring="true"]:focus::handle:horizontal { border: 2px solid $text; }
QCalendarWidget QWidget { alternate-background-color: $sunken; }
QCalendarWidget QAbstractItemView { background: $surface; selection-background-color: $accent;
    selection-color: $on_accent; }
""")


def style_sheet(colours: Mapping[str, str], scale: float, images: Mapping[str, str]) -> str:
    """The style sheet for a theme's colours; text is `scale` times its usual size, `images` are paths by name."""
    sizes = {name: str(round(size * scale)) for name, size in TYPE.items()}
    # What a style sheet calls min-height is the content's: the border's two pixels come on top.
    heights = {f"{name}_": str(round(height * scale) - 2) for name, height in HEIGHTS.items()}
    return _SHEET.substitute(colours, **sizes, **heights, **images, box_side=str(round(_BOX * scale)))
