"""The scale of type and colour that all blocks share, made from a look."""

from attrs import frozen

from desktop.exporters.exporter import Look
from desktop.exporters.pages.measuring import Style
from desktop.i18n import Language

WHITE = "#FFFFFF"


@frozen(kw_only=True)
class Styles:
    """Styles by what they are for."""

    body: Style
    lead: Style
    note: Style
    strong: Style
    label: Style
    caption: Style
    h1: Style
    h1_number: Style
    h2: Style
    h2_number: Style
    h3: Style
    cell: Style
    cell_small: Style
    head: Style
    figure: Style
    figure_label: Style
    card_title: Style
    quote: Style
    running: Style
    step_title: Style
    step: Style
    mark: Style

    @classmethod
    def of(cls, look: Look, language: Language) -> "Styles":
        """The scale for a look; running text is justified in Chinese, not in English; leads and notes never are."""
        size, leading = look.body_size, look.body_leading
        zh = language.is_chinese
        return cls(
            body=Style(size, leading, look.ink, justify=zh),
            lead=Style(size + 2.5, leading + 4.5, look.primary),
            note=Style(size - 2, leading - 4, look.muted),
            strong=Style(size, leading, look.ink, strong=True),
            label=Style(size - 2, leading - 4, look.muted),
            caption=Style(size - 1.5, leading - 3.5, look.muted),
            h1=Style(23, 31, look.primary, strong=True),
            h1_number=Style(23, 31, look.accent, strong=True),
            h2=Style(14, 21, look.primary, strong=True),
            h2_number=Style(14, 21, look.accent, strong=True),
            h3=Style(size + 0.75, leading, look.ink, strong=True),
            cell=Style(size - 1.25, leading - 3.75, look.ink),
            cell_small=Style(size - 2, leading - 5, look.ink),
            head=Style(size - 1.5, leading - 4, look.primary, strong=True),
            figure=Style(27, 33, look.primary, strong=True),
            figure_label=Style(size - 0.75, leading - 3.5, look.ink, strong=True),
            card_title=Style(size + 3, leading + 3, look.primary, strong=True),
            quote=Style(size + 1, leading + 2, look.primary),
            running=Style(7.8, 11, look.muted),
            step_title=Style(size - 0.5, leading - 3, look.ink, strong=True),
            step=Style(size - 1.5, leading - 4, look.muted),
            mark=Style(9.5, 12, WHITE, strong=True, align="center"),
        )
