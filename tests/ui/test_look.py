"""What a person sees is said in one place: colours in the tokens, styles in the sheet, keys in the list of actions."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from desktop.ui.actions import ACTION_OF, ACTIONS

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "desktop" / "ui"
TOKENS, THEME, LISTED = UI / "theme" / "tokens.py", UI / "theme" / "theme.py", UI / "actions.py"
COLOUR = re.compile(
    r"""#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(|QColor\(["'\d]|GlobalColor\.(?!transp)"""
)
TAKEN_BY_INPUT_METHODS = ("Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Alt+A")


def lines_with(pattern: re.Pattern[str], *, but: tuple[Path, ...] = ()) -> list[str]:
    return [
        f"{file.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
        for file in sorted(UI.rglob("*.py"))
        if file not in but
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_a_colour_stands_in_the_tokens_and_nowhere_else() -> None:
    assert not lines_with(COLOUR, but=(TOKENS,))


@pytest.mark.parametrize("line", ["#1F5FBF", "QColor('red')", "rgb(1, 2, 3)", "Qt.GlobalColor.red", "color: #fff;"])
def test_a_colour_elsewhere_would_be_found(line: str) -> None:
    assert COLOUR.search(line)


def test_there_is_one_style_sheet() -> None:
    assert not lines_with(re.compile(r"setStyleSheet\("), but=(THEME,))
    assert len(re.findall(r"setStyleSheet\(", THEME.read_text("utf-8"))) == 1


def test_keys_are_said_in_the_list_of_actions() -> None:
    assert not lines_with(re.compile(r"QShortcut\(|\.setShortcuts?\("), but=(LISTED,))


def test_no_two_actions_have_the_same_keys() -> None:
    counted = Counter(keys for action in ACTIONS for keys in action.shortcuts)
    assert [keys for keys, times in counted.items() if times > 1] == []
    assert len(ACTION_OF) == len(ACTIONS)


def test_every_shortcut_is_one_that_keyboards_have() -> None:
    unknown = [keys for action in ACTIONS for keys in action.shortcuts if QKeySequence(keys).toString() == ""]
    assert unknown == []


def test_keys_of_input_methods_are_left_to_them() -> None:
    taken = {QKeySequence(keys).toString() for keys in TAKEN_BY_INPUT_METHODS}
    used = {QKeySequence(keys).toString() for action in ACTIONS for keys in action.shortcuts}
    assert not used & taken


def test_nothing_asks_a_layout_for_its_items() -> None:
    """What PySide makes of them outlives them, and is taken for what comes to lie in their place: Satchel crashed."""
    assert not lines_with(re.compile(r"\.itemAt\("))


def test_nothing_asks_for_the_next_in_the_chain_of_focus() -> None:
    """PySide takes what that gives for a part of the widget that was asked, and lets it go together with that."""
    assert not lines_with(re.compile(r"(?:next|previous)InFocusChain\("))
