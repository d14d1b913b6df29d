"""The library as a whole: where it lies, how large it is, another one, and whether it is sound."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.errors import UserError
from desktop.store.doctor import Trouble
from desktop.store.errors import NoLibrary
from desktop.store.library import FILE
from desktop.ui.kit import Item, clear, column, holding, row
from desktop.ui.opening import Opening
from desktop.ui.saved_files import show_saved
from desktop.ui.screens.settings.section import Line, Section
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.theme import tokens
from desktop.ui.trouble import refusal
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.entry import Entry
from desktop.workspace.upkeep import Size
from desktop.workspace.workspace import Workspace

_MOST_RECENT = 4
_BESIDE = "\u00a0"  # a number never stands on another line than what it counts


class LibrarySection(Section):
    """Where it lies, others, its size, its soundness."""

    key = "library"
    icon = "database"

    def __init__(self, shell: Shell) -> None:
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        self._complaint = Complaint(shell.kit)
        self._findings = column(gap=tokens.S)
        self._size = Line(shell.kit, shell.words("Contents and size"), "…", also="size counts 大小 数量 數量")
        super().__init__(shell.kit, shell.words("Library##folder"), (self._folder(), self._size, self._check()))
        self.refresh()

    def refresh(self) -> None:
        self._shell.tasks.run("size", _measured, self._show_size, quiet=True)

    # Where it lies

    def _folder(self) -> Line:
        kit, words, here = self._kit, self._words, self._shell.workspace.store.folder
        buttons = row(
            kit.button(words("Show the folder"), lambda: show_saved(self._shell, here / FILE), icon="folder-open"),
            kit.button(words("Open another…"), self._open_another),
            kit.button(words("New…"), self._make_new, name=words("New library…")),
            None,
        )
        room = column(buttons, self._complaint, gap=tokens.S)
        others = [folder for folder in self._shell.settings.recent_libraries if Path(folder) != here][:_MOST_RECENT]
        if others:
            room.addWidget(kit.label(words("Opened recently"), "section"))
        for folder in others:
            room.addWidget(self._recent(Path(folder)))
        label = words("Library folder")
        return Line(kit, label, str(here), holding(room), below=True, also="open new path 打开 新建 開啟 路径 路徑")

    def _recent(self, folder: Path) -> Entry:
        return Entry(self._kit, "folder", folder.name, str(folder.parent), lambda: self._open(folder))

    def _open_another(self) -> None:
        start = str(self._shell.workspace.store.folder.parent)
        found = QFileDialog.getExistingDirectory(self, self._words("Open a library"), start)
        if found:
            self._open(Path(found))

    def _open(self, folder: Path) -> None:
        self._complaint.take_back()
        if not (folder / FILE).exists():
            self._complaint.show_error(NoLibrary(folder=str(folder)))
            return
        self._shell.open_library(Opening(folder))

    def _make_new(self) -> None:
        start = str(self._shell.workspace.store.folder.parent)
        found = QFileDialog.getExistingDirectory(self, self._words("Folder for the library"), start)
        if not found:
            return
        self._complaint.take_back()
        folder, desk = Path(found), self._shell.workspace.store.desk
        self._made = folder if not any(folder.iterdir()) else folder / "Satchel"
        made = self._made
        self._shell.tasks.run(
            self._words("Making the library…"),
            lambda _workspace, _progress: Workspace.create(made, desk).close(),
            self._open_made,
            self._complaint.show_error,
            must_finish=True,
        )

    def _open_made(self, _nothing: None) -> None:
        self._shell.open_library(Opening(self._made))

    # How large it is

    def _show_size(self, size: Size) -> None:
        words = self._words
        several = (
            f"{self._shell.kind_name(kind, plural=True)}{_BESIDE}{words.number(count)}"
            for kind, count in size.counts.items()
            if count
        )
        listed = words.listed(several) or words("nothing yet")
        disk = words(
            "{library} on disk, {backups} of backups",
            library=words.size(size.library),
            backups=words.size(size.backups),
        )
        self._size.show_why(f"{listed}\n{disk}")

    # Whether it is sound

    def _check(self) -> Line:
        kit, words = self._kit, self._words
        head: QHBoxLayout = row(kit.button(words("Check it now"), self._examine, icon="shield-check"), None)
        room = holding(column(head, self._findings, gap=tokens.S))
        why = words("Checks records, files and the search index, and reports any problem.")
        return Line(
            kit, words("Check the library"), why, room, below=True, also="doctor repair rebuild 检查 檢查 修复 修復"
        )

    def _examine(self) -> None:
        clear(self._findings)
        self._shell.tasks.run(self._words("Check the library"), _examined, self._show_findings, self._show_refusal)

    def _rebuild(self) -> None:
        clear(self._findings)
        self._shell.tasks.run(
            self._words("Rebuild the index"), _rebuilt, self._show_findings, self._show_refusal, must_finish=True
        )

    def _show_refusal(self, error: UserError) -> None:
        self._findings.addWidget(self._finding(refusal(self._words, error), "triangle-alert", "danger"))

    def _show_findings(self, found: list[Trouble]) -> None:
        clear(self._findings)
        words = self._words
        if not found:
            self._findings.addWidget(self._finding(words("No problems found."), "circle-check", "ok"))
            return
        for one in found:
            said = words(
                one.message,
                **{
                    name: words(value) if name in {"kind", "field"} and isinstance(value, str) else value
                    for name, value in one.values.items()
                },
            )
            tone = "warn" if one.derived or one.loose else "danger"
            self._findings.addWidget(self._finding(said, "triangle-alert", tone))
        if any(one.derived for one in found):
            mend = self._kit.button(words("Rebuild the index"), self._rebuild, icon="refresh-cw")
            self._findings.addLayout(row(mend, None))

    def _finding(self, said: str, icon: str, role: str) -> QWidget:
        items: list[Item] = [self._kit.icon(icon, role), self._kit.label(said, wrap=True, selectable=True)]
        made = row(*items, gap=tokens.S)
        made.setStretch(1, 1)
        return holding(made)


def _measured(workspace: Workspace, _progress: Progress) -> Size:
    return workspace.size()


def _examined(workspace: Workspace, _progress: Progress) -> list[Trouble]:
    return workspace.examine()


def _rebuilt(workspace: Workspace, _progress: Progress) -> list[Trouble]:
    return workspace.examine(rebuild=True)
