"""The first steps: what a library needs before its first proposal, and how far it is."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.ui.kit import Item, column, row
from desktop.ui.place import Place
from desktop.ui.screens.today.day import STEPS, Begun
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens


@frozen
class _Step:
    """One step: what it is called, why it comes, what its button says and does."""

    kind: str
    title: str
    why: str
    button: str
    do: Callable[[], object]


def path(shell: Shell, begun: Begun, put_away: Callable[[], object] | None = None) -> QFrame:
    """The card with all steps; where `put_away` may hide it for good, only with those that are left."""
    words, kit = shell.words, shell.kit
    done = sum(kind in begun.own for kind in STEPS)
    head: list[Item] = [
        kit.label(words("Four steps to your first proposal"), "title"),
        kit.label(words("{done} of {count} done", done=done, count=len(STEPS)), "caption"),
        None,
    ]
    if put_away is not None:
        head.append(kit.tool("x", words("Hide the first steps"), put_away, small=True))
    steps = _steps(shell)
    following = next((step for step in steps if step.kind not in begun.own), None)
    rows = [
        _row(shell, number, step, begun, is_next=step is following)
        for number, step in enumerate(steps, 1)
        if put_away is None or step.kind not in begun.own
    ]
    return kit.card(column(row(*head), tokens.S, *rows, gap=tokens.XS), pad=tokens.L)


def _steps(shell: Shell) -> tuple[_Step, ...]:
    words = shell.words
    return (
        _Step(
            "brand",
            words("Company & brand"),
            words("Name, logo and colours, used in every document."),
            words("Set up the brand"),
            lambda: shell.go(Place("brand")),
        ),
        _Step(
            "product",
            words("Products & prices"),
            words("What you sell and for how much; floor prices stay internal."),
            words("Add products"),
            lambda: shell.go(Place("products")),
        ),
        _Step(
            "case_study",
            words("Import cases"),
            words("From Word, Excel, PDF or Markdown, all at once."),
            words("Import files…"),
            lambda: shell.do("import"),
        ),
        _Step(
            "customer",
            words("Your first customer"),
            words("An industry and pain points are enough to recommend cases."),
            words("New customer##do"),
            lambda: shell.do("new_customer"),
        ),
    )


def _row(shell: Shell, number: int, step: _Step, begun: Begun, *, is_next: bool) -> QWidget:
    kit, is_done = shell.kit, step.kind in begun.own
    lines = column(kit.label(step.title, "strong"), kit.label(step.why, "caption", wrap=True), gap=2)
    made = row(_badge(shell, number, is_done=is_done), lines, gap=tokens.L)
    made.setStretch(1, 1)
    if is_done:
        made.addWidget(kit.label(shell.words("Done##step"), "ok"))
    else:
        kind = "primary" if is_next else "secondary"
        name = shell.words.labelled(step.title, step.button)
        made.addWidget(kit.button(step.button, step.do, kind=kind, name=name))
    return kit.card(made, "accent" if is_next else "sunken", tokens.M)


def _badge(shell: Shell, number: int, *, is_done: bool) -> QWidget:
    if is_done:
        return shell.kit.icon("circle-check", "ok", 24)
    made: QLabel = shell.kit.label(str(number), "title")
    made.setFixedWidth(24)
    return made
