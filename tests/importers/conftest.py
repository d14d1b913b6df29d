"""What tests of importers share: one warm reader, an empty library, and a short way to import."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.i18n import Language, Words
from desktop.importers.imported import Imported
from desktop.importers.reader import Reader
from tests.importers.shelf import Shelf

Bring = Callable[..., Imported]


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with Reader() as opened:
        yield opened


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def bring(reader: Reader, shelf: Shelf, tmp_path: Path) -> Bring:
    """Write a file of this name and content, import it into the shelf and keep what it brought."""

    def imported(
        name: str, content: str | bytes, kind: str | None = None, language: Language = Language.ZH_CN
    ) -> Imported:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return shelf.save(reader.read([file], kind, shelf, Words(language)))

    return imported
