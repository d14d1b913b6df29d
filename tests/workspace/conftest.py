"""A workspace on the sample library, made once and copied for each test."""

import datetime as dt
import shutil
from collections.abc import Callable, Generator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.i18n import Language
from desktop.store.desk import Desk
from desktop.workspace.workspace import Workspace


def desk_in(folder: Path, clock: Callable[[], dt.datetime]) -> Desk:
    """A desk that remembers in a folder of its own."""
    return Desk("this-laptop", "林", folder / "state", clock)


@pytest.fixture(scope="session")
def sample_folders(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Language], Path]:
    """Closed sample libraries, each made when it is first asked for."""
    folders: dict[Language, Path] = {}

    def folder_of(language: Language) -> Path:
        if language not in folders:
            folder = tmp_path_factory.mktemp("示例")
            desk = desk_in(folder, lambda: dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC))
            Workspace.create(folder / "library", desk, language).close()
            folders[language] = folder / "library"
        return folders[language]

    return folder_of


@pytest.fixture
def opened(
    sample_folders: Callable[[Language], Path], tmp_path: Path, clock: Callable[[], dt.datetime]
) -> Generator[Callable[[Language], Workspace]]:
    """Opens the sample library of a language; each test has its own copy."""
    with ExitStack() as closing:

        def open_sample(language: Language) -> Workspace:
            shutil.copytree(sample_folders(language), tmp_path / "library")
            return closing.enter_context(Workspace.open(tmp_path / "library", desk_in(tmp_path, clock)))

        yield open_sample


@pytest.fixture
def desk(tmp_path: Path, clock: Callable[[], dt.datetime]) -> Desk:
    """The desk of the tests."""
    return desk_in(tmp_path, clock)


@pytest.fixture
def workspace(opened: Callable[[Language], Workspace]) -> Workspace:
    """The sample library in Simplified Chinese, open."""
    return opened(Language.ZH_CN)


@pytest.fixture
def empty(tmp_path: Path, clock: Callable[[], dt.datetime]) -> Generator[Workspace]:
    """An empty library, open."""
    with Workspace.create(tmp_path / "empty", desk_in(tmp_path, clock)) as opened:
        yield opened
