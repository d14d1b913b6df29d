"""Samples in and out, tables out, and where exported files go."""

from pathlib import Path
from typing import Final

import attrs
from PySide6.QtWidgets import QComboBox, QFileDialog

from desktop.i18n import Language
from desktop.records import TYPE_OF
from desktop.settings import Settings
from desktop.ui.kit import column, holding, row
from desktop.ui.screens.settings.section import Line, Section
from desktop.ui.shell import Shell
from desktop.ui.system import documents_folder
from desktop.ui.theme import tokens
from desktop.ui.upkeep import Upkeep
from desktop.ui.welcome import LANGUAGES
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.switch import Switch

_FORMATS: Final = ((".xlsx", "Excel"), (".csv", "CSV"), (".jsonl", "JSON Lines"))


class ExchangeSection(Section):
    """Sample records, tables for other programs, the folder of exports."""

    key = "exchange"
    icon = "file-up"

    def __init__(self, shell: Shell, upkeep: Upkeep) -> None:
        self._shell, self._kit, self._words, self._upkeep = shell, shell.kit, shell.words, upkeep
        self._language, self._format, self._internal = shell.settings.language, _FORMATS[0][0], False
        lines = (self._samples(), self._tables(), self._folder())
        super().__init__(shell.kit, shell.words("Samples and exports"), lines)
        self.refresh()

    def follow(self, settings: Settings) -> None:
        self._show_folder(settings)

    def refresh(self) -> None:
        count = len(self._shell.workspace.store.samples())
        words = self._words
        self._remove.setEnabled(bool(count))
        self._sample.show_why(
            words("{count} sample records are in the library.", count=count)
            if count
            else words("A fictional company with customers, cases and prices. One click removes it again.")
        )

    # Samples

    def _samples(self) -> Line:
        kit, words = self._kit, self._words
        label = words("Sample records")

        def choose(language: Language) -> None:
            self._language = language

        self._remove = kit.button(
            words("Remove##samples"), self._upkeep.remove_samples, name=words("Remove the sample records")
        )
        add = kit.button(
            words("Add##samples"),
            lambda: self._upkeep.add_samples(self._language),
            icon="sparkles",
            name=words("Add the sample records"),
        )
        languages = Segments(kit, words("Language of the samples"), LANGUAGES, self._language, choose)
        room = holding(row(languages, add, self._remove, None))
        self._sample = Line(kit, label, "…", room, below=True, also="sample demo 示例 范例 範例")
        return self._sample

    # Tables

    def _tables(self) -> Line:
        kit, words = self._kit, self._words
        label = words("Export as a table")
        self._kind = QComboBox()
        self._kind.setAccessibleName(words("Records to export"))
        for kind in TYPE_OF:
            self._kind.addItem(self._shell.kind_name(kind, plural=True), kind)
        formats = Segments(kit, words("Format"), _FORMATS, self._format, self._choose_format)
        internal = Switch(self._shell.theme, words("Include internal fields"), self._choose_internal, on=False)
        warning = kit.label(words("Include internal fields"))
        self._complaint = Complaint(kit)
        export = kit.button(words("Export…"), self._export, icon="file-up", name=words("Export the table…"))
        first = row(self._kind, formats, export, None)
        room = column(first, row(internal, warning, None), self._complaint, gap=tokens.S)
        why = words(
            "For spreadsheets and other programs. Floors, attitudes and notes stay inside unless you ask for them."
        )
        return Line(kit, label, why, holding(room), below=True, also="excel csv jsonl xlsx 表格 导出 匯出")

    def _choose_format(self, suffix: str) -> None:
        self._format = suffix

    def _choose_internal(self, on: bool) -> None:  # noqa: FBT001 - as Qt's signal gives it
        self._internal = on

    def _export(self) -> None:
        words, kind, suffix = self._words, str(self._kind.currentData()), self._format
        name = f"{self._shell.kind_name(kind, plural=True)} {self._shell.workspace.today.isoformat()}{suffix}"
        start = Path(self._shell.settings.export_folder or documents_folder()) / name
        found, _ = QFileDialog.getSaveFileName(self, words("Export as a table"), str(start), f"*{suffix}")
        if not found:
            return
        self._complaint.take_back()
        self._upkeep.export_table(kind, Path(found), self._complaint.show_error, internal=self._internal)

    # Where exports go

    def _folder(self) -> Line:
        kit, words = self._kit, self._words
        self._reset = kit.button(words("Reset"), self._forget_folder, kind="ghost")
        choose = kit.button(words("Choose…"), self._choose_folder, name=words("Choose the export folder…"))
        self._where = Line(
            kit,
            words("Export folder"),
            "…",
            holding(row(self._reset, choose)),
            also="export folder 导出 匯出 文件夹 資料夾",
        )
        self._show_folder(self._shell.settings)
        return self._where

    def _show_folder(self, settings: Settings) -> None:
        words = self._words
        self._reset.setVisible(bool(settings.export_folder))
        self._where.show_why(settings.export_folder or words("Not set: exports start in your Documents folder."))

    def _choose_folder(self) -> None:
        start = self._shell.settings.export_folder or str(documents_folder())
        found = QFileDialog.getExistingDirectory(self, self._words("Export folder"), start)
        if found:
            self._shell.adjust(attrs.evolve(self._shell.settings, export_folder=found))

    def _forget_folder(self) -> None:
        self._shell.adjust(attrs.evolve(self._shell.settings, export_folder=""))
