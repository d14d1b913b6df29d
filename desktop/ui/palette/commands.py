"""Lines for what the window can do and where it leads: the actions, found by their names in any language."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from desktop.i18n import Language, Words
from desktop.store.hearing import Met, met
from desktop.ui.actions import ACTIONS, Action, Board
from desktop.ui.palette.entry import Entry

_NOT_LISTED: Final = ("palette",)
"""Whoever sees the palette needs no line that opens it."""
_PAGES: Final = "Go to"


@frozen
class Commands:
    """The actions that can be done now, as lines."""

    board: Board
    words: Words

    def pages(self, typed: str) -> list[Entry]:
        """The pages whose name is met, the better first."""
        return self._met(typed, is_page=True)

    def commands(self, typed: str) -> list[Entry]:
        """The actions whose name is met, the better first; all of them where nothing was typed."""
        return self._met(typed, is_page=False)

    def everything(self, typed: str) -> list[Entry]:
        """Pages and actions alike."""
        both = [*self._met(typed, is_page=True), *self._met(typed, is_page=False)]
        return sorted(both, key=lambda entry: -entry.level)

    def fitting(self) -> list[Entry]:
        """What the screen that is shown can do."""
        return [self._entry(action) for action in self._available() if self.board.is_here(action.key)]

    def named(self, *keys: str) -> list[Entry]:
        """The actions of these keys, as far as they can be done now."""
        return [self._entry(action) for action in self._available() if action.key in keys]

    def _met(self, typed: str, *, is_page: bool) -> list[Entry]:
        found: list[Entry] = []
        for action in self._available():
            if (action.group == _PAGES) == is_page:
                how = self._how(action, typed) if typed else Met(0.0, ())
                if how is not None:
                    found.append(self._entry(action, how))
        return sorted(found, key=lambda entry: -entry.level)

    def _how(self, action: Action, typed: str) -> Met | None:
        """How an action is met: by what it says, or by its name in another language, which then isn't marked."""
        said = met(self.board.text(action.key), typed)
        others = [met(name, typed) for name in self._other_names(action, typed)]
        best = max((one.level for one in others if one is not None), default=None)
        if said is None or (best is not None and best > said.level):
            return None if best is None else Met(best, ())
        return said

    def _other_names(self, action: Action, typed: str) -> Sequence[str]:
        """Its English name, and for English readers the Chinese one, which is read only when Chinese is typed."""
        english = Words(Language.EN)(action.label)
        if self.words.language.is_chinese:
            return (english,)
        return () if typed.isascii() else (Words(Language.ZH_CN)(action.label),)

    def _available(self) -> Iterator[Action]:
        there = {action.key for action in self.board.available()}
        yield from (action for action in ACTIONS if action.key in there and action.key not in _NOT_LISTED)

    def _entry(self, action: Action, how: Met | None = None) -> Entry:
        return Entry(
            key=f"do:{action.key}",
            icon=action.icon or "command",
            title=self.board.text(action.key),
            marks=how.marks if how else (),
            keys=self.board.shortcut(action.key),
            level=how.level if how else 0.0,
            do=lambda: self.board.do(action.key),
        )
