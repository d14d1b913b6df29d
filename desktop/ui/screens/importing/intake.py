"""The intake: the files that are to come in, what was said of them, and what they would bring; looked at by a task."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from attrs import evolve
from PySide6.QtCore import QObject, Signal

from desktop import courtesy
from desktop.errors import UserError
from desktop.importers.guidance import Guidance, Layout
from desktop.importers.seen import SeenFile
from desktop.ui.screens.importing.layouts import known_layouts, with_layout
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress, Task
from desktop.workspace.outcomes import ImportPreview, ImportRequest
from desktop.workspace.workspace import Workspace


class Intake(QObject):
    """What the import's page is about.

    `begun` says that files are being looked at, `progressed` how far that is, `looked` that there is something new to
    show (a preview, or a trouble).
    """

    begun = Signal()
    progressed = Signal(int, int)
    looked = Signal()

    def __init__(self, parent: QObject, shell: Shell, files: Iterable[Path]) -> None:
        super().__init__(parent)
        self._shell = shell
        self.files: tuple[Path, ...] = tuple(dict.fromkeys(files))
        self.preview: ImportPreview | None = None
        self.trouble: UserError | None = None
        self._guidance: dict[Path, Guidance] = {}
        self._layouts: dict[str, Layout] = dict(known_layouts(shell.settings))
        self._defaults: dict[str, str] = {}
        self._request: ImportRequest | None = None
        self._task: Task[ImportPreview] | None = None

    # What was said

    @property
    def is_looking(self) -> bool:
        """Whether the files are being looked at."""
        return self._task is not None

    @property
    def seen(self) -> Mapping[Path, SeenFile]:
        """The files as they were seen last, by path."""
        return {file.path: file for file in self.preview.files} if self.preview else {}

    def guidance(self, file: Path) -> Guidance:
        """What was said of a file."""
        return self._guidance.get(file, Guidance())

    def layout(self, key: str) -> Layout:
        """What was said of tables with these headings."""
        return self._layouts.get(key, Layout())

    def given(self, field: str) -> str:
        """The value that was given for records without one."""
        return self._defaults.get(field, "")

    def add(self, files: Iterable[Path]) -> None:
        """Take more files; those that were changed since are read anew."""
        self.files = tuple(dict.fromkeys((*self.files, *files)))
        self.look()

    def remove(self, file: Path) -> None:
        """Leave a file out."""
        self.files = tuple(one for one in self.files if one != file)
        self._guidance.pop(file, None)
        self.look()

    def forget(self) -> None:
        """Have no files any more."""
        self.cancel()
        self.files, self.preview, self.trouble = (), None, None
        self._guidance.clear()
        self._defaults.clear()

    def say(self, files: Iterable[Path], **said: object) -> None:
        """Say something of files: their `kind`, `encoding`, or the sheets `left_out`."""
        for file in files:
            self._guidance[file] = evolve(self.guidance(file), **said)
        self.look()

    def say_kind_of_rows(self, key: str, kind: str) -> None:
        """Say what the rows of tables with these headings are, and keep it."""
        self._keep_layout(key, evolve(self.layout(key), kind=kind))

    def say_field(self, key: str, heading: str, field: str | None) -> None:
        """Say which field a heading fills, "" for none, None for what the program thinks; and keep it."""
        columns = {name: one for name, one in self.layout(key).columns.items() if name != heading}
        columns |= {} if field is None else {heading: field}
        self._keep_layout(key, evolve(self.layout(key), columns=columns))

    def give(self, field: str, text: str) -> None:
        """Give a value for records without one; "" takes it back."""
        if text == self.given(field):
            return
        self._defaults.pop(field, None)
        if text:
            self._defaults[field] = text
        self.look()

    def _keep_layout(self, key: str, layout: Layout) -> None:
        self._layouts[key] = layout
        self._shell.adjust(with_layout(self._shell.settings, key, layout))
        self.look()

    # Looking

    def look(self) -> None:
        """Look at the files, as they are now and with what was said."""
        self.cancel()
        self.trouble = None
        if not self.files:
            self.preview = None
            self.looked.emit()
            return
        request = ImportRequest(
            files=self.files,
            defaults=dict(self._defaults),
            language=self._shell.words.language,
            guidance=dict(self._guidance),
            layouts=dict(self._layouts),
        )
        known = self.preview.files if self.preview else ()
        self._request = request

        def work(workspace: Workspace, progress: Progress) -> ImportPreview:
            return workspace.preview_import(request, known, Seldom(progress))

        name = self._shell.words("Reading the files")
        task = self._shell.tasks.run(name, work, self._have_looked, self._could_not, quiet=True)
        self._task = task
        task.progress.told.connect(self.progressed)
        self.begun.emit()

    def cancel(self) -> None:
        """Stop looking."""
        if self._task is not None:
            self._task.progress.cancel()
            self._task, self._request = None, None

    def _have_looked(self, preview: ImportPreview) -> None:
        if preview.request is self._request:
            self._task = None
            self.preview = preview
            self.looked.emit()

    def _could_not(self, error: UserError) -> None:
        self._task = None
        self.trouble = error
        self.looked.emit()

    # Coming back

    def remembered(self) -> str:
        """What was said, as text to keep while another page is shown."""
        files = {
            str(file): {"kind": one.kind, "encoding": one.encoding, "left_out": sorted(one.left_out)}
            for file, one in self._guidance.items()
        }
        return json.dumps({"files": files, "defaults": self._defaults})

    def remember(self, text: str) -> None:
        """Take what was kept."""
        kept = cast("dict[str, dict[str, dict[str, object]]]", json.loads(text))
        for file, one in kept["files"].items():
            left_out = frozenset(cast("list[str]", one["left_out"]))
            self._guidance[Path(file)] = Guidance(
                kind=str(one["kind"]), encoding=str(one["encoding"]), left_out=left_out
            )
        self._defaults = {name: str(value) for name, value in kept["defaults"].items()}


class Seldom:
    """Tells of progress only now and then: a window needs no more than some dozen words a second."""

    def __init__(self, progress: Progress, every: int = 256) -> None:
        self._progress, self._every, self._heard = progress, every, 0

    def __call__(self, done: int, total: int) -> None:
        """Tell it, or only look whether the person has cancelled."""
        courtesy.give_way()
        self._heard += 1
        if self._heard % self._every == 1 or 0 < total < self._every or self._progress.is_cancelled:
            self._progress(done, total)
