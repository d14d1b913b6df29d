"""What the command line says of itself: help and complaints in the reader's language, exit status 2 for wrong usage."""

from pathlib import Path

import click
import pytest

from desktop.cli.commands import main
from desktop.cli.spoken import complaint
from desktop.i18n import Language, Words


def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, *words: str) -> str:
    """What is printed for a call, which must be refused as wrong usage unless it asks for help."""
    monkeypatch.setenv("SATCHEL_LANGUAGE", language)
    assert main(list(words)) == (0 if "--help" in words else 2)
    printed = capsys.readouterr()
    return (printed.out + printed.err).strip()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["serch"], "There is no «serch». Did you mean search? «satchel --help» tells more."),
        (["undo", "--helpp"], "There is no «--helpp». Did you mean --help? «satchel undo --help» tells more."),
        (["undo", "--zzz"], "There is no «--zzz». «satchel undo --help» tells more."),
        (["search"], "WORDS is missing. «satchel search --help» tells more."),
        (["casebook", "-o", "a.pdf"], "--industry is missing. «satchel casebook --help» tells more."),
        (["search", "a", "--kind", "x"], "--kind is one of customer, contact, opportunity, case_study, material"),
        (["search", "a", "--limit", "0"], "--limit is a whole number from 1 to 1000. «satchel search --help»"),
        (["search", "a", "--kind"], "--kind needs a value."),
        (["restore", "nothing.satchel"], "FILE is not a file that is there. «satchel restore --help» tells more."),
        (["undo", "now"], "«now» is more than this command takes. «satchel undo --help» tells more."),
        (["undo", "--json=1"], "--json takes no value."),
        (["match"], "Say for whom or what: a customer, --industry, --need or --product."),
        (["import", "a.csv", "--set", "x"], "--set takes FIELD=VALUE, not «x»."),
    ],
)
def test_wrong_usage_is_one_sentence_and_where_to_read_more(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: list[str],
    complaint: str,
) -> None:
    monkeypatch.setenv("SATCHEL_LIBRARY", str(tmp_path))
    assert complaint in said(monkeypatch, capsys, "en", *words)


def test_complaints_and_help_are_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(monkeypatch, capsys, "zh-CN", "serch") == "没有“serch”。是不是 search？用“satchel --help”查看说明。"
    assert said(monkeypatch, capsys, "zh-TW", "search") == "缺少 WORDS。用「satchel search --help」查看說明。"
    assert said(monkeypatch, capsys, "zh-CN", "undo", "now") == "“now”是多余的。用“satchel undo --help”查看说明。"
    help_text = said(monkeypatch, capsys, "zh-CN", "match", "--help")
    assert help_text.startswith("用法：satchel match")
    assert "推荐案例或材料，并说明理由。" in help_text
    assert "选项" in help_text
    assert "显示这段说明。" in help_text
    assert "搜索一切。" in said(monkeypatch, capsys, "zh-CN", "--help")
    assert "Search everything." in said(monkeypatch, capsys, "en", "--help")


def test_called_with_nothing_it_shows_its_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "按行业装订案例集。" in said(monkeypatch, capsys, "zh-CN")


def test_what_click_says_of_a_value_of_another_type_is_passed_on() -> None:
    error = click.BadParameter("no colour", param_hint="--colour")
    assert complaint(Words(Language.EN), error).startswith("Invalid value for --colour: no colour")
    assert complaint(Words(Language.EN), click.MissingParameter(param_hint="--colour")).startswith(
        "--colour is missing"
    )
