"""Logo and colours: chosen, checked, and shown as documents will have them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.exporters.exporter import Look
from desktop.exporters.look import PRESETS, READABLE, WHITE, branded, contrast, is_colour
from desktop.fields import File
from desktop.records import Brand
from desktop.ui.kit import column, holding, row
from desktop.ui.screens.brand.colour_field import LABEL, ColourField
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.theme import tokens
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.picture import MOST_WIDTH, PictureOn
from desktop.ui.widgets.swatch import Swatch
from desktop.workspace.workspace import Workspace


@frozen
class _Taken:
    """A logo that was kept, and the colours in it."""

    logo: File
    colours: Sequence[str]


@frozen
class _Picture:
    """What is shown of a logo: a picture, or nothing."""

    logo: tuple[File, ...]
    content: bytes = b""


class BrandLooks(QWidget):
    """The card of logo and colours.

    `changed` gives the fields that a person changed with their values, `typed` a colour's field with what was typed
    and is none yet.
    """

    changed = Signal(object)
    typed = Signal(str, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        self._brand = Brand()
        self._of_logo: Sequence[str] = ()
        self._light = PictureOn(shell.theme, self._words("Logo on white"))
        self._dark = PictureOn(shell.theme, self._words("Logo on the main colour"))
        self._complaint = Complaint(shell.kit)
        self._main = self._colour_field("colour", self._words("Main colour"))
        self._accent = self._colour_field("accent", self._words("Accent colour"))
        self._warning = self._kit.label("", "caution", wrap=True)
        self._warning.hide()
        inside = column(
            self._kit.label(self._words("Logo and colours"), "title"),
            self._made_logo(),
            self._complaint,
            tokens.XS,
            self._main,
            self._accent,
            self._made_presets(),
            self._warning,
            gap=tokens.S,
        )
        self.setLayout(column(self._kit.card(inside), gap=0))

    def show_brand(self, brand: Brand, drafts: Mapping[str, str]) -> None:
        """Show a brand as it stands, with what was typed and is no colour yet."""
        before, self._brand = self._brand, brand
        self._main.show_value(brand.colour, drafts.get("colour", ""))
        self._accent.show_value(brand.accent, drafts.get("accent", ""))
        self._show_logo(before)
        self._warn()
        for swatch in self._presets:
            swatch.setChecked(swatch.colours == (brand.colour, brand.accent))

    # The logo

    def _made_logo(self) -> QWidget:
        kit, words = self._kit, self._words
        choose = kit.button(words("Choose a picture…"), self._choose, icon="image")
        self._remove = kit.button(words("Remove the logo"), self._take_away, kind="ghost")
        hint = kit.label(words("or drop a PNG or JPEG here"), "caption", wrap=True)
        pictures = row(self._light, self._dark, gap=tokens.S)
        below = row(choose, hint, self._remove)
        below.setStretch(1, 1)
        made = column(pictures, below, gap=tokens.S)
        made.setContentsMargins(tokens.S, tokens.S, tokens.S, tokens.S)
        return DropArea(made, self.take_logo)

    def _choose(self) -> None:
        words = self._words
        found, _ = QFileDialog.getOpenFileName(
            self, words("Choose a picture…"), str(Path.home()), f"{words('Pictures')} (*.png *.jpg *.jpeg)"
        )
        if found:
            self.take_logo(Path(found))

    def take_logo(self, file: Path) -> None:
        """Check a picture and take it as the logo."""
        self._complaint.take_back()

        def take(workspace: Workspace, _progress: Progress) -> _Taken:
            logo = workspace.keep_logo(file)
            return _Taken(logo, workspace.logo_colours(logo))

        name = self._words("Reading the logo")
        self._shell.tasks.run(name, take, self._taken, self._complaint.show_error, quiet=True)

    def _taken(self, taken: _Taken) -> None:
        self._of_logo = taken.colours
        changes: dict[str, object] = {"logo": (taken.logo,)}
        if not self._brand.colour and taken.colours:
            changes["colour"] = taken.colours[0]
        self.changed.emit(changes)

    def _take_away(self) -> None:
        self.changed.emit({"logo": ()})

    def _show_logo(self, before: Brand) -> None:
        brand, look = self._brand, branded(Look(), primary=self._brand.colour, accent=self._brand.accent)
        if brand.logo != before.logo:
            self._show_picture(_Picture(brand.logo))
            self._read_picture(brand.logo)
        self._light.show_ground(WHITE)
        self._dark.show_ground(look.primary)
        self._remove.setVisible(bool(brand.logo))
        self._dark.setVisible(bool(brand.logo))
        if brand.logo != before.logo or not self._main_has_swatches:
            self._offer(brand)

    def _read_picture(self, logo: tuple[File, ...]) -> None:
        """Have the logo's picture made beside: one of millions of pixels would stop the window."""
        if not logo:
            return

        def read(workspace: Workspace, _progress: Progress) -> _Picture:
            return _Picture(logo, workspace.logo_picture(logo[0], MOST_WIDTH))

        self._shell.tasks.run("logo", read, self._show_picture, quiet=True)

    def _show_picture(self, picture: _Picture) -> None:
        """Show a picture, unless there is another logo by now."""
        if picture.logo == self._brand.logo:
            self._light.show_picture(picture.content)
            self._dark.show_picture(picture.content)

    def _offer(self, brand: Brand) -> None:
        """Offer the colours that are in the logo."""
        self._main_has_swatches = True
        if brand.logo and not self._of_logo:
            logo = brand.logo[0]
            self._shell.tasks.run(
                "colours", lambda workspace, _: workspace.logo_colours(logo), self._show_colours, quiet=True
            )
        else:
            self._show_colours(self._of_logo if brand.logo else ())

    def _show_colours(self, colours: Sequence[str]) -> None:
        self._of_logo = colours
        self._main.show_swatches(colours)
        self._accent.show_swatches(colours)

    # Colours

    def _colour_field(self, field: str, label: str) -> ColourField:
        made = ColourField(self._kit, label)
        made.chosen.connect(self._colour_changer(field))
        made.typed.connect(self._typer(field))
        return made

    def _typer(self, field: str) -> Callable[[str], object]:
        return lambda text: self.typed.emit(field, text)

    def _colour_changer(self, field: str) -> Callable[[str], object]:
        return lambda colour: self.changed.emit({field: colour})

    def _made_presets(self) -> QWidget:
        words = self._words
        self._main_has_swatches = False
        self._presets = [
            Swatch(
                self._shell.theme,
                pair,
                words("Colours {main} and {accent}", main=pair[0], accent=pair[1]),
                self._preset(pair),
            )
            for pair in PRESETS
        ]
        said = self._kit.label(words("Suggested pairs"), "caption", wrap=True)
        said.setFixedWidth(self._shell.theme.scaled(LABEL))
        line = row(said, holding(Flow(*self._presets, gap=2)), gap=tokens.S)
        line.setStretch(1, 1)
        return holding(line)

    def _preset(self, pair: tuple[str, str]) -> Callable[[], object]:
        return lambda: self.changed.emit({"colour": pair[0], "accent": pair[1]})

    def _warn(self) -> None:
        """Say where white can't be read on the main colour, and what is done about it."""
        colour = self._brand.colour
        look = branded(Look(), primary=colour)
        weak = is_colour(colour) and contrast(WHITE, colour) < READABLE
        if weak:
            self._warning.setText(
                self._words(
                    "White text is hard to read on {colour}: documents use the darker {darker} for text.",
                    colour=colour,
                    darker=look.primary,
                )
            )
        self._warning.setVisible(weak)
