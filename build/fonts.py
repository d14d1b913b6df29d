"""Builds the program's fonts from others under the SIL Open Font License 1.1, the same bytes each time.

    python build/fonts.py CJK_FOLDER NOTO_EMOJI.ttf SOURCE_SANS_REGULAR.ttf SOURCE_SANS_BOLD.ttf

CJK_FOLDER holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc (Debian's package `fonts-noto-cjk`); the others are
the static regular weight of Noto Emoji and two weights of Source Sans 3, whose letters those of Noto Sans CJK are: it
has the accented, Greek and Cyrillic ones that are not in there. The results go to `resources/fonts`, under names of
our own, as the licence asks of changed fonts.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from attrs import frozen
from fontTools.misc.transform import Transform
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from desktop.exporters.fonts import NARROW_FORMS
from desktop.text import REPLACEMENT

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
KOREAN, SIMPLIFIED, TRADITIONAL = 1, 2, 3  # places in the collection; the Korean one maps quotes to their narrow forms
CHINESE = (range(0x3400, 0xA000), range(0x20000, 0x33480))
EMOJI_SIZE = 0.8  # of the original: beside Chinese characters Noto Emoji's 1.27 em are too much
LATIN = [*range(0x20, 0x250), *range(0x2010, 0x2040)]
LETTER_SIZE = 1.115  # of the original: the size in which Noto Sans CJK has taken over its letters
LETTERS = (range(0xA0, 0x530), range(0x1E00, 0x2070), range(0x20A0, 0x20C0))
FIRST_SYMBOL = 0x2000
WINDOWS = 3  # the platform whose names and characters are kept
MOST_PAIRS = 10_000  # of kerning, in one subtable of format 0


Style = Literal["Regular", "Bold"]


@frozen
class Plan:
    """One font to build: from which member of the collection, with which characters, under which name."""

    member: int
    family: str
    style: Style
    characters: frozenset[int]

    @property
    def file_name(self) -> str:
        """The file's name, which is the PostScript name too."""
        return f"{self.family.replace(' ', '')}-{self.style}"


def everything() -> frozenset[int]:
    """All Chinese characters of Unicode with punctuation, symbols and letters; no Hangul syllables."""
    ranges = (
        range(0x20, 0xA000),
        range(0xF900, 0xFB00),
        range(0xFE10, 0xFE70),
        range(0xFF00, 0xFFF0),
        range(0x1F100, 0x1F260),
        range(0x20000, 0x33480),
    )
    return frozenset(code for codes in ranges for code in codes)


def traditional() -> frozenset[int]:
    """Big5 with Hong Kong's supplement, and all that is no Chinese character."""
    found = {code for code in everything() if not any(code in han for han in CHINESE)}
    for high in range(0x87, 0xFF):
        for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            for encoding in ("big5", "big5hkscs"):
                found |= {ord(character) for character in bytes((high, low)).decode(encoding, "ignore")}
    return frozenset(found)


def build(folder: Path, plan: Plan) -> TTFont:
    """A TrueType font with the plan's characters, without layout features and hints."""
    source = folder / f"NotoSansCJK-{plan.style}.ttc"
    narrow = _narrow_glyphs(source)
    font = TTFont(source, fontNumber=plan.member, recalcTimestamp=False)
    pairs = _kerning(font)
    _add_to_cmap(font, {ord(NARROW_FORMS[character]): glyph for character, glyph in narrow.items()})
    _subset(font, plan.characters | {ord(narrow) for narrow in NARROW_FORMS.values()})
    _outlines_to_quadratic(font)
    _add_replacement(font)
    _keep_kerning(font, pairs)
    _name(font, plan.family, plan.style, "derived from Noto Sans CJK 2.004")
    return font


def build_emoji(source: Path) -> TTFont:
    """Noto Emoji's single characters, a little smaller, without its sequences."""
    font = TTFont(source, recalcTimestamp=False)
    _scale(font, EMOJI_SIZE)
    _subset(font, frozenset(code for code in font.getBestCmap() if code >= FIRST_SYMBOL))
    _finish(font, "Satchel Emoji", "Regular", "derived from Noto Emoji 3.006")
    return font


def build_letters(source: Path, style: str) -> TTFont:
    """The letters of European languages that Noto Sans CJK lacks, in the size of those that it has."""
    font = TTFont(source, recalcTimestamp=False)
    _scale(font, LETTER_SIZE)
    _subset(font, frozenset(code for codes in LETTERS for code in codes))
    _finish(font, "Satchel Sans Letters", style, "derived from Source Sans 3.052")
    return font


def _scale(font: TTFont, size: float) -> None:
    per_em = font["head"].unitsPerEm
    scale_upem(font, round(per_em * size))
    font["head"].unitsPerEm = per_em


def _finish(font: TTFont, family: str, style: str, origin: str) -> None:
    _decompose(font)
    _add_to_cmap(font, {})
    _name(font, family, style, origin)


def _narrow_glyphs(source: Path) -> dict[str, str]:
    korean = TTFont(source, fontNumber=KOREAN, lazy=True).getBestCmap()
    simplified = TTFont(source, fontNumber=SIMPLIFIED, lazy=True)
    wide = {character: simplified.getBestCmap()[ord(character)] for character in NARROW_FORMS}
    proportional = _single_substitutions(simplified, "pwid")
    return {
        character: korean[ord(character)] if korean[ord(character)] != glyph else proportional[glyph]
        for character, glyph in wide.items()
    }


def _single_substitutions(font: TTFont, feature: str) -> dict[str, str]:
    table = font["GSUB"].table
    lookups = {
        at
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for at in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for at in sorted(lookups):
        for subtable in table.LookupList.Lookup[at].SubTable:
            found |= getattr(subtable, "ExtSubTable", subtable).mapping
    return found


def _kerning(font: TTFont) -> dict[tuple[str, str], int]:
    """The pairs of Latin glyphs that GPOS sets closer or wider, in units; the first value found for a pair counts."""
    cmap = font.getBestCmap()
    glyphs = {cmap[code] for code in LATIN if code in cmap}
    found: dict[tuple[str, str], int] = {}
    table = font["GPOS"].table
    lookups = {
        at
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for at in record.Feature.LookupListIndex
    }
    for at in sorted(lookups):
        for subtable in table.LookupList.Lookup[at].SubTable:
            for pair, value in _pairs(getattr(subtable, "ExtSubTable", subtable), glyphs):
                found.setdefault(pair, value)
    return {pair: value for pair, value in found.items() if value}


def _pairs(subtable: object, glyphs: set[str]) -> Iterable[tuple[tuple[str, str], int]]:
    covered = [glyph for glyph in subtable.Coverage.glyphs if glyph in glyphs]
    if subtable.Format == 1:
        sets = dict(zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True))
        for left in covered:
            for record in sets[left].PairValueRecord:
                if record.SecondGlyph in glyphs:
                    yield (left, record.SecondGlyph), getattr(record.Value1, "XAdvance", 0)
        return
    for left in covered:
        row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)].Class2Record
        for right in sorted(glyphs):
            value = row[subtable.ClassDef2.classDefs.get(right, 0)].Value1
            yield (left, right), getattr(value, "XAdvance", 0)


def _keep_kerning(font: TTFont, pairs: dict[tuple[str, str], int]) -> None:
    kept = {pair: value for pair, value in pairs.items() if set(pair) <= set(font.getGlyphOrder())}
    if len(kept) > MOST_PAIRS:
        kept = dict(sorted(kept.items(), key=lambda pair: -abs(pair[1]))[:MOST_PAIRS])
    table = newTable("kern")
    table.version = 0
    from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

    subtable = KernTable_format_0()
    subtable.coverage, subtable.tupleIndex, subtable.kernTable = 1, None, kept
    table.kernTables = [subtable]
    font["kern"] = table


def _subset(font: TTFont, characters: frozenset[int]) -> None:
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.recalc_timestamp = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vmtx", "vhea", "VORG", "DSIG", "STAT", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def _outlines_to_quadratic(font: TTFont) -> None:
    """Replace the CFF outlines (cubic) by TrueType ones, at most one unit off."""
    glyph_set, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    del font["CFF "]
    for name in order:
        glyphs[name].recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyphs[name], "xMin", 0))
    _maximum_profile(font)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\0\1\0\0"


def _decompose(font: TTFont) -> None:
    """Outlines instead of references to other glyphs, so that a subset needs no more than its own glyphs."""
    glyph_set, table = font.getGlyphSet(), font["glyf"]
    for name in font.getGlyphOrder():
        if table[name].isComposite():
            recording, pen = DecomposingRecordingPen(glyph_set), TTGlyphPen(None)
            glyph_set[name].draw(recording)
            recording.replay(pen)
            table.glyphs[name] = pen.glyph()
            table.glyphs[name].recalcBounds(table)
    font["head"].indexToLocFormat = 1


def _maximum_profile(font: TTFont) -> None:
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    for what in [
        "TwilightPoints",
        "Storage",
        "FunctionDefs",
        "InstructionDefs",
        "StackElements",
        "ComponentElements",
        "ComponentDepth",
    ]:
        setattr(profile, f"max{what}", 0)
    for what in ["SizeOfInstructions", "Points", "Contours", "CompositePoints", "CompositeContours"]:
        setattr(profile, f"max{what}", 0)
    profile.maxZones = 1


def _add_replacement(font: TTFont) -> None:
    """U+FFFD, which Noto Sans CJK lacks: a black diamond with a question mark cut out."""
    glyph_set, cmap = font.getGlyphSet(), font.getBestCmap()
    pen = TTGlyphPen(None)
    for character, place, reverse in (("◆", Transform(), False), ("?", Transform(0.62, 0, 0, 0.62, 353, 153), True)):
        recording = DecomposingRecordingPen(glyph_set)
        glyph_set[cmap[ord(character)]].draw(recording)
        moved = TransformPen(ReverseContourPen(pen) if reverse else pen, place)
        recording.replay(moved)
    _add_glyph(font, "replacement", pen.glyph(), 1000)
    _add_to_cmap(font, {ord(REPLACEMENT): "replacement"})


def _add_glyph(font: TTFont, name: str, glyph: object, width: int) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))


def _add_to_cmap(font: TTFont, added: dict[int, str]) -> None:
    """Map the codes; one Unicode table of format 12 remains."""
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = dict(font.getBestCmap()) | added
    font["cmap"].tables = [table]


def _name(font: TTFont, family: str, style: str, origin: str) -> None:
    names = font["name"]
    names.names = [
        record for record in names.names if record.platformID == WINDOWS and record.nameID in (0, 8, 9, 11, 12, 13, 14)
    ]
    post_script = f"{family.replace(' ', '')}-{style}"
    for place, text in (
        (1, family),
        (2, style),
        (3, f"{post_script};{origin}"),
        (4, f"{family} {style}"),
        (5, f"Version 1.000; {origin}"),
        (6, post_script),
    ):
        names.setName(text, place, 3, 1, 0x409)
    font["head"].modified = font["head"].created


def main(cjk: Path, emoji: Path, *letters: Path) -> None:
    """Build all fonts and say how large they are."""
    TARGET.mkdir(parents=True, exist_ok=True)
    styles: tuple[Style, ...] = ("Regular", "Bold")
    for style, source in zip(styles, letters, strict=True):
        _save(build_letters(source, style), f"SatchelSansLetters-{style}")
    _save(build_emoji(emoji), "SatchelEmoji-Regular")
    plans = [Plan(SIMPLIFIED, "Satchel Sans SC", style, everything()) for style in styles]
    plans += [Plan(TRADITIONAL, "Satchel Sans TC", style, traditional()) for style in styles]
    for plan in plans:
        _save(build(cjk, plan), plan.file_name)


def _save(font: TTFont, name: str) -> None:
    path = TARGET / f"{name}.ttf"
    font.save(path)
    print(f"{path.name}: {font['maxp'].numGlyphs:,} glyphs, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
