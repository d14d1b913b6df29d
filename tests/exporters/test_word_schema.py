"""What Word insists on and LibreOffice forgives: elements in order, ids, cells with paragraphs, no loose ends."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from attrs import evolve

from desktop.documents.blocks import (
    BarChart,
    Bullets,
    Callout,
    Caption,
    Column,
    Document,
    Facts,
    Flow,
    Gantt,
    GanttBar,
    NumberStrip,
    Quote,
    SignatureParty,
    Signatures,
    Table,
)
from desktop.exporters.exporter import Look
from desktop.i18n import Language
from tests.exporters.demo import demo
from tests.exporters.word_file import Element, WordFile, of_blocks, span_of, value, w, written

# ECMA-376 part 1, annex A: the children of each element in the order of its sequence.
ORDERS: Mapping[str, Sequence[str]] = {
    name: children.split()
    for name, children in {
        "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
        "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
        "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
        "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
        "vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
        "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
        "hideMark",
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
        "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
        "printerSettings",
        "pBdr": "top left bottom right between bar",
        "tblBorders": "top left bottom right insideH insideV",
        "tcBorders": "top left bottom right insideH insideV tl2br tr2bl",
        "tblCellMar": "top left bottom right",
        "tcMar": "top left bottom right",
        "numPr": "ilvl numId",
        "tbl": "tblPr tblGrid tr",
        "tr": "trPr tc",
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
        "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
        "tblStylePr": "pPr rPr tblPr trPr tcPr",
        "styles": "docDefaults latentStyles style",
        "docDefaults": "rPrDefault pPrDefault",
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
        "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
        "num": "abstractNumId lvlOverride",
        "lvlOverride": "startOverride lvl",
        "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop "
        "characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang "
        "clrSchemeMapping decimalSymbol listSeparator",
        "compat": "doNotExpandShiftReturn compatSetting",
        "font": "altName panose1 charset family notTrueType pitch sig",
        "sdt": "sdtPr sdtEndPr sdtContent",
    }.items()
}
ONLY_ONCE = ("pPr", "rPr", "tblPr", "tcPr", "trPr", "numPr", "pBdr", "tcBorders", "tblBorders")


def everything() -> Document:
    """The demonstration and what it lacks."""
    caption = Caption("图", 90, "more")
    bars = (GanttBar("a", 1, 30), GanttBar("b", 70, 20))
    more = (
        Bullets(()),
        Table((), ()),
        Table((Column("a", 1),), ()),
        NumberStrip(()),
        Facts(()),
        Flow((), caption),
        BarChart((), caption),
        Gantt((), 0, ("", ""), "{n}", caption),
        Gantt(bars, 90, ("a", "b"), "W{n}", caption),
        Signatures((SignatureParty("", "one", ("sign",)),)),
        Callout("", (), "muted"),
        Quote("words", ""),
        Quote("words", "whose"),
        Facts(()),
    )
    return evolve(demo(), blocks=(*demo().blocks, *more))


@pytest.fixture(scope="module", params=[*Language, "everything", "nothing"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> WordFile:
    folder = tmp_path_factory.mktemp("word")
    match request.param:
        case "everything":
            return written(folder, everything())
        case "nothing":
            return written(folder, of_blocks())
        case language:
            return written(folder, demo(language), Look(primary="#7A1F2B", accent="#E8C84A"))


def local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def test_elements_stand_in_the_schemas_order(file: WordFile) -> None:
    for name, part in file.xml_parts():
        for element in part.iter("{*}*"):
            order = ORDERS.get(local(element)) if element.tag == w(local(element)) else None
            if order:
                places = [order.index(local(child)) for child in element]
                assert places == sorted(places), f"{local(element)} in {name}: {[local(child) for child in element]}"


def test_properties_are_said_once_and_first(file: WordFile) -> None:
    for _, part in file.xml_parts():
        for element in part.iter(w("p"), w("r"), w("tbl"), w("tr"), w("tc"), w("style")):
            properties = [local(child) for child in element if local(child) in ONLY_ONCE]
            assert len(properties) == len(set(properties))
        for element in part.iter(w("p"), w("r"), w("tc"), w("tr"), w("tbl")):
            owned = f"{local(element)}Pr"
            assert all(at == 0 for at, child in enumerate(element) if local(child) == owned)
        for element in part.iter(*(w(name) for name in ("pPr", "rPr", "tcPr", "tblPr", "trPr"))):
            children = [local(child) for child in element if local(child) not in ("headerReference", "footerReference")]
            assert len(children) == len(set(children))


def test_every_cell_ends_with_a_paragraph(file: WordFile) -> None:
    for cell in file.body.iter(w("tc")):
        assert cell[-1].tag == w("p")


def test_spans_fill_the_grid_of_their_table(file: WordFile) -> None:
    for table in file.body.iter(w("tbl")):
        columns = [int(value(column, "w")) for column in table.iter(w("gridCol"))]
        assert 0 < len(columns) <= 63
        for line in table.findall(w("tr")):
            cells = line.findall(w("tc"))
            assert sum(span_of(cell) for cell in cells) == len(columns)
            widths = [int(value(width, "w")) for cell in cells for width in cell.iter(w("tcW"))]
            assert sum(widths) == sum(columns)


def test_tables_never_touch_and_never_come_last(file: WordFile) -> None:
    blocks = [local(each) for each in file.body]
    assert blocks[-1] == "sectPr"
    assert blocks[-2] == "p"
    assert not [at for at in range(1, len(blocks)) if blocks[at - 1] == blocks[at] == "tbl"]


def test_ids_are_given_once(file: WordFile) -> None:
    drawings = [each.get("id") for each in file.body.iter("{*}docPr")]
    assert len(drawings) == len(set(drawings))
    starts = [value(each, "id") for each in file.body.iter(w("bookmarkStart"))]
    assert len(starts) == len(set(starts))
    assert starts == [value(each, "id") for each in file.body.iter(w("bookmarkEnd"))]
    names = [value(each, "name") for each in file.body.iter(w("bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_]{0,39}", name) for name in names)


def test_links_and_page_references_have_their_bookmarks(file: WordFile) -> None:
    names = {value(each, "name") for each in file.body.iter(w("bookmarkStart"))}
    assert {value(each, "anchor") for each in file.body.iter(w("hyperlink"))} <= names
    instructions = [each.text or "" for each in file.body.iter(w("instrText"))]
    assert {each.split()[1] for each in instructions if each.startswith(" PAGEREF")} <= names


def test_fields_begin_separate_and_end(file: WordFile) -> None:
    for _, part in file.xml_parts():
        depth = 0
        for mark in part.iter(w("fldChar")):
            depth += {"begin": 1, "separate": 0, "end": -1}[value(mark, "fldCharType")]
            assert depth >= 0
        assert depth == 0


def test_styles_and_lists_that_are_named_exist(file: WordFile) -> None:
    styles = file.xml("word/styles.xml")
    known = {value(style, "styleId") for style in styles.iter(w("style"))}
    assert len(known) == len(list(styles.iter(w("style"))))
    for _, part in file.xml_parts():
        named = [
            value(each) for each in part.iter(*(w(tag) for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")))
        ]
        assert set(named) <= known
    lists = {value(each, "numId") for each in file.xml("word/numbering.xml").iter(w("num"))}
    used = {value(each) for each in (*file.body.iter(w("numId")), *styles.iter(w("numId")))}
    assert used <= lists | {"0"}


def test_sizes_and_measures_are_whole_numbers_in_words_range(file: WordFile) -> None:
    for _, part in file.xml_parts():
        for rule in part.iter(*(w(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))):
            if value(rule) == "single":
                assert 2 <= int(value(rule, "sz")) <= 96
                assert 0 <= int(value(rule, "space") or 0) <= 31
        for size in part.iter(w("sz"), w("szCs")):
            assert 2 <= int(value(size)) <= 3276
        for element in part.iter(w("spacing"), w("ind"), w("tab"), w("gridCol"), w("tcW"), w("tblW"), w("trHeight")):
            for name in ("before", "after", "line", "left", "right", "hanging", "pos", "w", "val"):
                amount = value(element, name)
                assert not re.fullmatch(r"-?\d+\.\d+", amount)
        for fill in part.iter(w("shd"), w("color")):
            assert re.fullmatch("[0-9A-F]{6}", value(fill, "fill") or value(fill))


def test_relationships_lead_to_parts_and_all_parts_are_reached(file: WordFile) -> None:
    names = set(file.names())
    reached = {"[Content_Types].xml"}
    for name in names:
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        base = name.partition("_rels/")[0]
        ids = [each.get("Id") for each in file.xml(name)]
        assert len(ids) == len(set(ids))
        for each in file.xml(name):
            assert each.get("TargetMode") is None
            target = each.get("Target", "")
            reached.add(target.removeprefix("/") if target.startswith("/") else base + target)
    assert reached == names
    known = {each.get("Id") for each in file.xml("word/_rels/document.xml.rels")}
    relationship = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    used = {each.get(f"{relationship}{name}") for each in file.body.iter("{*}*") for name in ("id", "embed")} - {None}
    assert used <= known


def test_every_part_has_a_content_type(file: WordFile) -> None:
    types = file.xml("[Content_Types].xml")
    defaults = {each.get("Extension") for each in types if local(each) == "Default"}
    overrides = {(each.get("PartName") or "").removeprefix("/") for each in types if local(each) == "Override"}
    for name in file.names():
        assert name in overrides or name.rpartition(".")[2] in defaults
    assert overrides <= set(file.names())


def test_nothing_of_its_making_is_left_inside(file: WordFile) -> None:
    for name, part in file.xml_parts():
        assert b"rsid" not in file.bytes(name)
        assert not list(part.iter(w("ins"), w("del"), w("commentRangeStart"), w("proofErr")))
    assert not [name for name in file.names() if "comments" in name or "custom" in name or name.endswith(".bin")]


def test_empty_paragraphs_are_only_where_word_wants_one(file: WordFile) -> None:
    allowed = {"Separator", "GanttBar", "GanttGap", "GanttTick"}
    for paragraph in file.body:
        if paragraph.tag == w("p") and not list(paragraph.iter(w("t"), w("drawing"))):
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            assert style is not None
            assert value(style) in allowed


def test_the_file_is_the_same_on_every_day_and_system(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(written(tmp_path, demo()).path) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"
