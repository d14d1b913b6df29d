"""The language of this machine's reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import files, settings
from desktop.i18n import Language
from desktop.settings import KnownTable, Settings, keep, language_of, of_this_machine


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_CN.UTF-8", Language.ZH_CN),
        ("zh-Hant-HK", Language.ZH_TW),
        ("zh_TW", Language.ZH_TW),
        ("Chinese (Traditional)_Taiwan", Language.ZH_TW),
        ("Chinese (Simplified)_China", Language.ZH_CN),
        ("en_GB.UTF-8", Language.EN),
        ("C", Language.EN),
        ("", Language.EN),
    ],
)
def test_the_systems_name_of_a_locale_tells_the_language(name: str, language: Language) -> None:
    assert language_of(name) is language


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Start and end without a settings file."""
    settings.file().unlink(missing_ok=True)
    yield
    settings.file().unlink(missing_ok=True)


def test_satchels_own_variable_comes_first() -> None:
    assert of_this_machine({"LANG": "en_GB", "SATCHEL_LANGUAGE": "zh-TW"}).language is Language.ZH_TW


def test_without_variables_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: ("zh_CN", "UTF-8"))
    assert of_this_machine({}).language is Language.ZH_CN
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert of_this_machine({}).language is Language.EN


def test_what_is_kept_is_found_again() -> None:
    chosen = Settings(
        language=Language.EN,
        document_language=Language.ZH_TW,
        theme="dark",
        text_size=125,
        automatic_backups=False,
        hidden=("sample 1",),
    ).with_library(Path("资料 库"))
    keep(chosen)
    assert of_this_machine({"LANG": "zh_CN"}) == chosen
    assert chosen.library_folder == Path("资料 库").absolute()
    assert of_this_machine({"SATCHEL_LANGUAGE": "zh-TW"}).language is Language.ZH_TW


def test_documents_are_in_the_windows_language_unless_another_is_chosen() -> None:
    assert Settings(language=Language.EN).for_documents is Language.EN
    assert Settings(language=Language.EN, document_language=Language.ZH_CN).for_documents is Language.ZH_CN
    assert Settings().library_folder.name == "library"


def test_recent_libraries_are_few_and_each_stands_once() -> None:
    chosen = Settings()
    for number in (*range(12), 11):
        chosen = chosen.with_library(Path(f"library {number}"))
    assert [Path(one).name for one in chosen.recent_libraries[:2]] == ["library 11", "library 10"]
    assert len(set(chosen.recent_libraries)) == len(chosen.recent_libraries) == 8


def test_the_folders_exported_to_are_kept_the_last_one_first() -> None:
    chosen = Settings()
    for name in ("a", "b", "a"):
        chosen = chosen.with_exported_to(Path(name))
    keep(chosen)
    assert [Path(one).name for one in of_this_machine({}).exported_to] == ["a", "b"]


@pytest.mark.parametrize(
    "content",
    [
        "nonsense",
        "[]",
        '{"theme": "pink", "text_size": 3, "language": "tlh", "automatic_backups": "yes", "recent_libraries": "x"}',
    ],
)
def test_what_makes_no_sense_in_the_file_is_passed_over(content: str) -> None:
    settings.file().parent.mkdir(parents=True, exist_ok=True)
    settings.file().write_text(content, "utf-8")
    assert of_this_machine({"LANG": "en_GB"}) == Settings(language=Language.EN)


def test_settings_that_cannot_be_kept_are_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_target: Path, _content: bytes) -> Path:
        raise files.DiskIsFull(file="settings.json")

    monkeypatch.setattr(settings, "write_bytes", full)
    keep(Settings(theme="dark"))
    assert not settings.file().exists()


def test_how_a_list_is_looked_at_is_remembered() -> None:
    settings = Settings(views=("odd",)).with_view("customer", "cards").with_view("customer", "table")
    assert settings.view("customer", "cards") == "table"
    assert settings.view("product", "cards") == "cards"
    assert settings.views == ("odd", "customer=table")


def test_what_was_said_of_tables_is_kept() -> None:
    known = {"a1": KnownTable(kind="customer", columns={"单位": "name", "备注": ""}), "b2": KnownTable(kind="price")}
    keep(Settings(tables=known))
    assert of_this_machine({}).tables == known


@pytest.mark.parametrize(
    ("content", "known"),
    [
        ('{"tables": [1]}', {}),
        ('{"tables": {"a": 1, "b": {"kind": "price", "columns": 1}}}', {"b": KnownTable(kind="price")}),
    ],
)
def test_what_makes_no_sense_of_tables_is_passed_over(content: str, known: dict[str, KnownTable]) -> None:
    settings.file().parent.mkdir(parents=True, exist_ok=True)
    settings.file().write_text(content, "utf-8")
    assert of_this_machine({}).tables == known
