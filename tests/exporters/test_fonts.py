"""The program's own fonts: whole for both Chinese scripts, renamed, small enough, cut down rightly."""

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from desktop import paths
from desktop.exporters.fonts import NARROW_FORMS, Codes, Face, Fonts, unicode_of
from desktop.i18n import Language

FOLDER = paths.resources() / "fonts"
FILES = sorted(FOLDER.glob("*.ttf"))


def face(name: str) -> Face:
    return Face(FOLDER / f"{name}.ttf")


def decoded(encoding: str) -> set[str]:
    pairs = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    return {character for pair in pairs for character in pair.decode(encoding, "ignore") if ord(character) > 0x7F}


def test_the_fonts_are_not_more_than_forty_five_megabytes() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 45_000_000
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_font_has_a_name_of_its_own(file: Path) -> None:
    with TTFont(file, lazy=True) as font:
        names = [font["name"].getDebugName(place) for place in (1, 6, 13)]
    assert names[0].startswith("Satchel")
    assert names[1] == file.stem
    assert "Open Font License" in names[2]


@pytest.mark.no_cover  # fontTools reads them, and nothing of the program runs
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_glyphs_stand_alone_so_that_parts_of_a_font_are_whole(file: Path) -> None:
    with TTFont(file, lazy=True) as font:
        assert font["head"].indexToLocFormat == 1
        assert not any(font["glyf"][name].isComposite() for name in font.getGlyphOrder()[::7])
        assert [table.format for table in font["cmap"].tables] == [12]


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_simplified_and_traditional_characters_are_whole(style: str) -> None:
    simplified, traditional = face(f"SatchelSansSC-{style}"), face(f"SatchelSansTC-{style}")
    assert not {character for character in decoded("gb2312") if not simplified.covers(character)}
    han = {character for character in decoded("big5") if "\u4e00" <= character <= "\u9fff"}
    assert not {character for character in han if not traditional.covers(character)}
    assert simplified.covers("𠮷㐂−¥％±≥m³①→…—“”\ufffd")


def test_letters_of_european_names_are_there() -> None:
    runs, missing = Fonts.of(Language.EN).runs("Škoda Łódź Žižek Ångström Ελλάδα Москва", strong=True)
    assert missing == frozenset()
    assert "".join(text for _, text in runs) == "Škoda Łódź Žižek Ångström Ελλάδα Москва"


def test_emoji_come_from_a_font_of_their_own() -> None:
    runs, missing = Fonts.of(Language.ZH_CN).runs("好✔😀x", strong=False)
    assert [(ink.face.name, text) for ink, text in runs] == [
        ("SatchelSansSC-Regular", "好"),
        ("SatchelEmoji-Regular", "✔😀"),
        ("SatchelSansSC-Regular", "x"),
    ]
    assert missing == frozenset()


def test_taiwans_documents_fall_back_to_the_larger_font() -> None:
    runs, _ = Fonts.of(Language.ZH_TW).runs("国𠮷説", strong=False)
    assert {ink.face.name for ink, _ in runs} <= {"SatchelSansTC-Regular", "SatchelSansSC-Regular"}


def test_what_is_missing_everywhere_is_replaced_and_told() -> None:
    runs, missing = Fonts.of(Language.ZH_CN).runs("a\u05d0b", strong=False)
    assert "".join(text for _, text in runs) == "a\ufffdb"
    assert missing == {"\u05d0"}


def test_a_text_cannot_reach_the_narrow_forms_by_their_places() -> None:
    assert not face("SatchelSansSC-Regular").covers(NARROW_FORMS["’"])
    assert unicode_of(NARROW_FORMS["’"]) == "’"


def test_narrow_forms_are_narrow() -> None:
    sans = face("SatchelSansSC-Regular")
    for wide in "‘’“”·•":
        assert sans.width[NARROW_FORMS[wide]] < 0.6 < sans.width[wide]


def test_letters_are_kerned_and_words_remembered() -> None:
    sans = face("SatchelSansSC-Bold")
    assert [place for place, _ in sans.kerns("To")] == [1]
    assert sans.kerns("To") is sans.kerns("To")
    assert face("SatchelEmoji-Regular").kerns("To") == ()


def test_a_part_of_a_font_is_a_font() -> None:
    sans = face("SatchelSansTC-Regular")
    glyphs = [0, sans.glyph("永"), sans.glyph("A")]
    file = FOLDER / "SatchelSansTC-Regular.ttf"
    with TTFont(io.BytesIO(sans.subset(glyphs))) as part, TTFont(file, lazy=True) as whole:
        names, letters = part.getGlyphOrder(), whole.getBestCmap()
        assert part["maxp"].numGlyphs == 3
        assert (
            part["glyf"][names[1]].getCoordinates(part["glyf"])[0]
            == (whole["glyf"][letters[ord("永")]].getCoordinates(whole["glyf"])[0])
        )
        assert part["hmtx"][names[2]] == whole["hmtx"][letters[ord("A")]]


def test_numbers_are_given_in_the_order_of_use_over_all_faces() -> None:
    fonts = Fonts.of(Language.ZH_CN)
    regular, bold = fonts.regular[0], fonts.bold[0]
    assert [regular.codes["甲"], bold.codes["甲"], regular.codes["乙"], regular.codes["甲"]] == [
        "\0\1",
        "\0\2",
        "\0\3",
        "\0\1",
    ]
    assert fonts.used == [regular, bold]
    assert list(regular.glyphs) == [1, 3]


def test_numbers_that_mean_something_to_a_pdf_are_escaped() -> None:
    codes = Codes(iter((ord("("), ord("\\"), ord("\r"))).__next__)
    assert [codes["a"], codes["b"], codes["c"]] == ["\0\\(", "\0\\\\", "\0\\r"]
