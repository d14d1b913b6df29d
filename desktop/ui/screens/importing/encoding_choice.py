"""The encoding of a text file: candidates with its first telling lines read in each of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.importers.encoding import Candidate
from desktop.importers.seen import SeenFile
from desktop.ui.kit import Kit, clear, column, holding, row
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.screens.importing.wording import encoding_called
from desktop.ui.theme import tokens
from desktop.workspace.workspace import Workspace

_INDENT = 28  # pixels: below the words of the radio button


class EncodingChoice(QWidget):
    """Radio buttons, each with lines of the file below it; where there is no doubt only what it is, and a way there."""

    def __init__(self, kit: Kit, intake: Intake, file: SeenFile) -> None:
        super().__init__()
        self._kit, self._words, self._intake, self._file = kit, kit.words, intake, file
        self._group = QButtonGroup(self)
        self._candidates: Sequence[Candidate] = ()
        self._asked = False
        self._group.idClicked.connect(self._chosen)
        self._room: QVBoxLayout = column(gap=tokens.XS)
        self.setLayout(column(kit.label(kit.words("Text encoding"), "section"), self._room, gap=tokens.XS))
        said = intake.guidance(file.path).encoding
        if file.encoding is None or not file.encoding.certain or said:
            self._offer_all()
        else:
            self._tell(file.encoding.name)

    def _tell(self, encoding: str) -> None:
        name = self._words("Choose another encoding for {file}", file=self._file.path.name)
        other = self._kit.button(self._words("Choose another"), self._ask, kind="ghost", name=name)
        line = row(self._kit.label(encoding_called(encoding, self._words)), other, None)
        self._room.addWidget(holding(line))

    def _ask(self) -> None:
        self._asked = True
        self._offer_all()

    def _offer_all(self) -> None:
        clear(self._room)
        self._candidates = Workspace.encodings_of(self._file.path)
        chosen = self._file.encoding.name if self._file.encoding else ""
        for one in self._candidates:
            self._room.addWidget(self._offer(one, self._file, is_chosen=one.encoding == chosen))
        if self._asked and (shown := self._group.checkedButton()):
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, at: int) -> None:
        self._intake.say([self._file.path], encoding=self._candidates[at].encoding)

    def _offer(self, candidate: Candidate, file: SeenFile, *, is_chosen: bool) -> QWidget:
        words = self._words
        name = encoding_called(candidate.encoding, words)
        button = QRadioButton(name)
        button.setAccessibleName(words("{encoding} for {file}", encoding=name, file=file.path.name))
        button.setChecked(is_chosen)
        button.setAccessibleDescription("\n".join(candidate.lines))
        self._group.addButton(button, len(self._group.buttons()))
        shown = column(gap=1)
        shown.setContentsMargins(self._kit.theme.scaled(_INDENT), 0, 0, 0)
        for line in candidate.lines:
            shown.addWidget(self._kit.elided(line, "caption"))
        if candidate.spoiled:
            lost = words("{count} characters can't be read", count=words.number(candidate.spoiled))
            shown.addWidget(self._kit.label(lost, "problem"))
        body = column(button, gap=0)
        body.addLayout(shown)
        return holding(body)
