"""A workspace on the sample library, made once and copied for each test."""

import datetime as dt
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from desktop.i18n import Language
from desktop.store.desk import Desk
from desktop.workspace.workspace import Workspace


def desk_in(folder: Path, clock: Callable[[], dt.datetime]) -> Desk:
    """A desk that remembers in a folder of its own."""
    return Desk("this-laptop", "林", folder / "state", clock)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed sample library in Simplified Chinese."""
    folder = tmp_path_factory.mktemp("示例")
    desk = desk_in(folder, lambda: dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC))
    Workspace.create(folder / "library", desk, Language.ZH_CN).close()
    return folder / "library"


@pytest.fixture
def workspace(sample_folder: Path, tmp_path: Path, clock: Callable[[], dt.datetime]) -> Generator[Workspace]:
    """The sample library, open; each test has its own copy."""
    shutil.copytree(sample_folder, tmp_path / "library")
    with Workspace.open(tmp_path / "library", desk_in(tmp_path, clock)) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path, clock: Callable[[], dt.datetime]) -> Generator[Workspace]:
    """An empty library, open."""
    with Workspace.create(tmp_path / "empty", desk_in(tmp_path, clock)) as opened:
        yield opened
