"""The row of facets above a list; those there is no room for stand in a menu at its end."""

from collections.abc import Callable, Collection, Mapping, Sequence

from attrs import frozen
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.store.listing import Listing
from desktop.ui.kit import row
from desktop.ui.lists.facet_button import FacetButton
from desktop.ui.lists.facet_names import named, options, title
from desktop.ui.lists.picker import Picker, Picking
from desktop.ui.lists.spec import ListSpec
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.widgets.overflow import Overflow
from desktop.workspace.workspace import Workspace


@frozen
class Counted:
    """How often each value of a facet is found, and what its picker opens beside."""

    facet: str
    anchor: QWidget
    counts: Mapping[str, int]


class FacetBar(QWidget):
    """What is chosen in each facet. `changed` says that a person chose something else."""

    changed = Signal()

    def __init__(self, shell: Shell, spec: ListSpec, listing: Callable[[], Listing]) -> None:
        """`listing` gives what is listed now, which the counts are counted in."""
        super().__init__()
        self._shell, self._kind, self._listing = shell, spec.kind, listing
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._buttons = {facet: self._made(facet) for facet in spec.facets}
        self._row = Overflow(self._made_more())
        self._row.keeps = lambda widget: isinstance(widget, FacetButton) and widget.is_on
        for facet, button in self._buttons.items():
            self._row.hold(button, self._title(facet), self._opener(facet))
        self.setLayout(row(self._row, gap=0))
        self.refresh()

    @property
    def chosen(self) -> Mapping[str, Collection[str]]:
        """By facet the values that are chosen."""
        return self._chosen

    def choose(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Choose values, silently."""
        self._chosen = {facet: tuple(values) for facet, values in chosen.items() if facet in self._buttons and values}
        for facet in self._buttons:
            self._show(facet)

    def refresh(self) -> None:
        """Offer the facets that any record has a value of."""
        there = self._shell.workspace.lists.facets(Listing(kind=self._kind))
        offered = {button for facet, button in self._buttons.items() if facet in there or facet in self._chosen}
        self._row.offer(lambda widget: widget in offered)

    def _open(self, facet: str, anchor: QWidget) -> None:
        """Count how often each value is found, then offer them."""
        listing, lists = self._listing(), self._shell.workspace.lists

        def count(workspace: Workspace, _progress: Progress) -> Counted:
            return Counted(facet, anchor, workspace.lists.counts(listing, facet))

        if lists.is_quick(self._kind):
            self._offer(Counted(facet, anchor, lists.counts(listing, facet)))
        else:
            self._shell.tasks.run(self._shell.words("Counting"), count, self._offer, quiet=True)

    def _offer(self, counted: Counted) -> None:
        """Open the picker of a facet."""
        words, facet = self._shell.words, counted.facet
        name, chosen = self._title(facet), self._chosen.get(facet, ())
        picker = Picker(self._shell.kit, Picking(name=name, hint=words("Find in {field}…", field=name)))
        listed = {**dict.fromkeys(chosen, 0), **counted.counts}
        picker.show_options(options(self._shell.workspace, words, self._kind, facet, listed), chosen)
        picker.picked.connect(lambda: self._take(facet, picker.values()))
        picker.open_at(counted.anchor)

    def _take(self, facet: str, values: tuple[str, ...]) -> None:
        chosen = {**self._chosen, facet: values}
        self._chosen = {name: found for name, found in chosen.items() if found}
        self._show(facet)
        self.changed.emit()

    def _show(self, facet: str) -> None:
        values = self._chosen.get(facet, ())
        names = named(self._shell.workspace, self._shell.words, self._kind, facet, values) if values else {}
        self._buttons[facet].show_chosen([names.get(value, value) for value in values])
        self._row.arrange()

    def _made(self, facet: str) -> FacetButton:
        made = FacetButton(self._shell.kit, self._title(facet))
        made.pressed.connect(lambda: self._open(facet, made.button))
        made.cleared.connect(lambda: self._take(facet, ()))
        return made

    def _made_more(self) -> QPushButton:
        words = self._shell.words
        return self._shell.kit.button(words("Filter"), kind="quiet", icon="list-filter", name=words("More filters"))

    def _opener(self, facet: str) -> Callable[[QWidget], None]:
        return lambda anchor: self._open(facet, anchor)

    def _title(self, facet: str) -> str:
        return title(self._shell.words, self._kind, facet)
