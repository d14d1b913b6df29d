"""A program that types into fields of a form by keys, says so, and waits to be killed.

`python -m tests.safety.typist FOLDER KIND FIELDS NEW` works in the library in FOLDER; FIELDS have commas between them,
NEW is `new` for a new record. A flag is turned, the last of the options chosen, a file dropped.
"""

import datetime as dt
import os
import sys
from decimal import Decimal
from pathlib import Path

from attrs import frozen
from PySide6.QtWidgets import QWidget

from desktop.fields import (
    Amount,
    Choice,
    Choices,
    Date,
    FieldKind,
    File,
    Flag,
    Fraction,
    LongText,
    RecordId,
    Reference,
    References,
    Rows,
    Text,
    Whole,
    fields_of,
)
from desktop.i18n import Language
from desktop.money import Money
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store.desk import Desk, utc_now

MARK = "typed"
NEW_ID = RecordId("01900000-0000-7000-8000-0000000000aa")
WORDS = "Pump 3 vibrates 每天停机"


@frozen
class Typing:
    """What is typed into a field, and the value it makes; None where only the text can be told again."""

    text: str
    value: object = None


def typing_for(  # noqa: PLR0911 - one case per kind of value, nothing else
    name: str, kind: FieldKind
) -> Typing | None:
    """What one types into a field of this kind; None for what nobody types into."""
    match kind:
        case Date():
            return Typing("2026-12-05", dt.date(2026, 12, 5))
        case Whole():
            few = kind.most < 7
            return Typing("2", 2) if few else Typing("42", 42)
        case Fraction():
            return Typing("12%", Decimal("0.12"))
        case Amount():
            return Typing("120万", Money.of(1_200_000))
        case Text() if name in ("colour", "accent"):
            return Typing("#1F5FBF", "#1F5FBF")
        case Rows() if kind.of is File:
            return None
        case Rows() if not isinstance(next(iter(fields_of(kind.of).values())), Text | LongText):
            return None
        case Flag() | Choice() | Choices():
            return None
        case Reference() | References():
            return Typing("Xq 9")
        case _:
            return Typing(WORDS)


def desk_of(folder: Path) -> Desk:
    """The desk that all of them work at."""
    return Desk("this-laptop", "林", folder.parent / "state", utc_now)


def main() -> None:
    """Type and wait."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QVBoxLayout

    from desktop.settings import Settings
    from desktop.ui.forms.form import RecordForm
    from desktop.ui.forms.forms import FORMS
    from desktop.ui.shell import Shell
    from desktop.ui.tasks import Tasks
    from desktop.ui.theme.theme import Theme
    from desktop.workspace.workspace import Workspace

    folder, kind, names, new = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
    app = QApplication([])
    theme = Theme(app, folder.parent / "theme", Language.ZH_CN, "light")
    workspace = Workspace.open(folder, desk_of(folder))
    shell = Shell(workspace, theme, Settings(language=Language.ZH_CN), Tasks(workspace))
    record: Record = TYPE_OF[kind](id=NEW_ID) if new == "new" else workspace.store.all(kind)[0]
    window = QWidget()
    layout = QVBoxLayout(window)
    form = RecordForm(shell, record, FORMS[kind], new=new == "new")
    layout.addWidget(form)
    window.resize(1000, 800)
    window.show()
    window.activateWindow()
    app.processEvents()
    for name in names.split(","):
        form.focus_field(name)
        app.processEvents()
        _type(fields_of(TYPE_OF[kind])[name], typing_for(name, fields_of(TYPE_OF[kind])[name]), form.editor(name))
    sys.stdout.write(f"{MARK}\n")
    sys.stdout.flush()
    app.exec()


def _type(kind: FieldKind, typing: Typing | None, editor: QWidget) -> None:
    from PySide6.QtCore import Qt

    from tests.ui.hands import drop, press, write

    match kind:
        case Flag():
            press(Qt.Key.Key_Space)
            return
        case Choice():
            press(Qt.Key.Key_End)
            return
        case Rows() if kind.of is File:
            drop(editor, Path(__file__))
            return
        case Rows():
            press(Qt.Key.Key_Space)  # the button that adds a row
        case Reference() | References() | Choices():
            pass
        case _:
            press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(typing.text if typing else WORDS)


if __name__ == "__main__":
    main()
