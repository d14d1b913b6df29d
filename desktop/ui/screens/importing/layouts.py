"""What a person said of tables with certain headings, kept among the settings for the next file of that sort."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from desktop.importers.guidance import Layout
from desktop.records import TYPE_OF
from desktop.settings import KnownTable, Settings

_MOST_KEPT: Final = 60


def known_layouts(settings: Settings) -> Mapping[str, Layout]:
    """The layouts that are kept, by their keys; a kind that there is not any more is passed over."""
    return {
        key: Layout(kind=one.kind if one.kind in TYPE_OF else "", columns=one.columns)
        for key, one in settings.tables.items()
    }


def with_layout(settings: Settings, key: str, layout: Layout) -> Settings:
    """The settings with one more; those that were said longest ago go first."""
    tables = {name: one for name, one in settings.tables.items() if name != key}
    if layout.kind or layout.columns:
        tables[key] = KnownTable(kind=layout.kind, columns=layout.columns)
    return evolve(settings, tables=dict(list(tables.items())[-_MOST_KEPT:]))
