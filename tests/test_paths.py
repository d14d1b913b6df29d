"""Where things are."""

from pathlib import Path

import pytest

from desktop import paths


def test_resources_lie_beside_the_package_in_a_checkout() -> None:
    assert (paths.resources() / "locales" / "zh_CN.po").is_file()


def test_resources_lie_inside_the_package_when_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "paths.py"))
    assert paths.resources() == tmp_path / "resources"


def test_every_folder_of_the_user_belongs_to_satchel() -> None:
    for folder in (paths.default_library(), paths.config(), paths.state()):
        assert "Satchel" in folder.parts


def test_windows_is_recognised_by_its_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert paths.is_windows()


def test_licences_are_found_in_a_checkout() -> None:
    notice, qt = paths.licence("NOTICE"), paths.licence("PySide6_Essentials/LGPL-3.0.txt")
    assert notice is not None
    assert qt is not None
    assert "LESSER GENERAL PUBLIC" in qt.read_text("utf-8")
    assert paths.licence("PACKAGES of nobody.txt") is None


@pytest.mark.parametrize("folder", ["licences", "satchel-1.0.dist-info/licenses"])
def test_licences_are_found_beside_the_package(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "NOTICE").touch()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "desktop" / "paths.py"))
    assert paths.licence("NOTICE") == tmp_path / folder / "NOTICE"
