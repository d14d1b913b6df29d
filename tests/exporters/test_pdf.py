"""PDF files: complete, in order, navigable, the same each time."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop.documents.blocks import (
    Bullets,
    Callout,
    Caption,
    Cell,
    Column,
    Contents,
    Cover,
    Fact,
    Facts,
    Figure,
    Flow,
    FlowStep,
    Gantt,
    GanttBar,
    Heading,
    NumberStrip,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    SignatureParty,
    Signatures,
    Span,
    Table,
)
from desktop.exporters.check import compare
from desktop.exporters.exporter import Look
from desktop.exporters.fonts import Fonts
from desktop.exporters.pdf import Pdf
from desktop.i18n import Language
from tests.exporters.demo import demo
from tests.exporters.pdf_file import made, of_blocks, say

LANGUAGES = tuple(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_finds_every_text_once_and_in_order(tmp_path: Path, language: Language) -> None:
    document = demo(language)
    file = made(tmp_path, document)
    assert compare(document, file.read) == ()
    if not file.written.missing:
        assert file.read == file.expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_document_gives_the_same_bytes(tmp_path: Path, language: Language) -> None:
    made(tmp_path, of_blocks(Paragraph(say("something else, with other letters first 甲乙丙"))))
    first = made(tmp_path, demo(language)).path.read_bytes()
    assert made(tmp_path, demo(language)).path.read_bytes() == first


def test_the_same_document_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; import hashlib; from tests.exporters.demo import demo;"
        "from tests.exporters.pdf_file import made;"
        f"print(hashlib.sha256(made(Path({str(tmp_path)!r}), demo()).path.read_bytes()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**environment, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


def test_characters_that_no_font_has_are_replaced_and_reported(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(Paragraph(say("שלום 你好"))))
    assert file.written.missing == ("ו", "ל", "ם", "ש")
    assert file.read == "\ufffd" * 4 + "你好"


@pytest.mark.parametrize(
    "text",
    [
        "<客户> & </b> <img src='x'> {n} %s ( ) \\ [",
        "𠮷野家 㐂 ✔ 😀 ❤️ 👨‍👩‍👧 m³ − ¥ ％ ± ≥",
        "don’t “quote” … • · — Škoda Łódź Žižek Ελλάδα Москва",
        "a\tb\nc\u200b\u00add\u202ee\ufefff",
        "é e\u0301 m\u0302 x\u0301\u0301\u0302",
        "\ud800 lone, \x07 bell",
        "https://example.com/" + "very-long-path/" * 30,
        "W" * 3000,
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_comes_back_whole(tmp_path: Path, language: Language, text: str) -> None:
    table = Table((Column(text[:50], 1), Column("b", 0.01)), (Row((Cell(say(text)), Cell(say(text)))),))
    document = of_blocks(Heading(1, text[:80], "h"), Paragraph(say(text)), table, language=language)
    assert compare(document, made(tmp_path, document).read) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_of_the_fonts_is_read_back_as_itself(tmp_path: Path, language: Language) -> None:
    faces = [ink.face for ink in Fonts.of(language).regular]
    codes = [code for code in range(0x4E00, 0x9FFF) if any(face.glyph(chr(code)) for face in faces)]
    codes += [code for code in range(0xA1, 0x2FFF) if not 0x300 <= code < 0x370 and faces[0].glyph(chr(code))]
    text = "".join(map(chr, codes))
    document = of_blocks(*(Paragraph(say(text[at : at + 500])) for at in range(0, len(text), 500)), language=language)
    file = made(tmp_path, document)
    assert file.read == file.expected
    assert file.written.missing == ()


def test_fonts_are_embedded_parts_and_nothing_else_is_used(tmp_path: Path) -> None:
    content = made(tmp_path, demo()).path.read_bytes()
    names = re.findall(rb"/BaseFont /(\S+)", content)
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+Satchel\w+-\w+", name) for name in names)
    assert content.count(b"/FontFile2") == content.count(b"/FontDescriptor\n") == len(set(names))
    assert b"Helvetica" not in content


def test_properties_are_those_of_the_document(tmp_path: Path) -> None:
    about = PdfReader(made(tmp_path, of_blocks(Paragraph(say("x")))).path).metadata
    assert about is not None
    assert (about.title, about.author, about.subject) == ("Title <客户>", "Author", "Subject")
    assert about["/Keywords"] == "a, b"
    assert about["/CreationDate"] == "D:20261122083000Z"
    assert about["/Company"] == "Company"


def test_the_file_says_its_language(tmp_path: Path) -> None:
    reader = PdfReader(made(tmp_path, of_blocks(Paragraph(say("x")), language=Language.ZH_TW)).path)
    assert reader.trailer["/Root"]["/Lang"] == "zh-TW"  # pyright: ignore[reportIndexIssue] - pypdf's objects are untyped


def test_bookmarks_follow_the_headings(tmp_path: Path) -> None:
    blocks = (
        Heading(2, "before", "z"),
        Heading(1, "One", "a", "1"),
        Heading(2, "Sub", "b", "1.1"),
        Heading(3, "Deep", "c"),
        Heading(2, "Sub two", "d", "1.2"),
        PageBreak(),
        Heading(1, "Two", "e", "2"),
    )
    document = pypdfium2.PdfDocument(made(tmp_path, of_blocks(*blocks)).path)
    toc = [(entry.level, entry.get_title()) for entry in document.get_toc()]
    pages = [dest.get_index() for entry in document.get_toc() if (dest := entry.get_dest())]
    document.close()
    assert toc == [(0, "before"), (0, "1 One"), (1, "1.1 Sub"), (2, "Deep"), (1, "1.2 Sub two"), (0, "2 Two")]
    assert pages == [0, 0, 0, 0, 0, 1]


def test_a_document_without_headings_has_no_bookmarks(tmp_path: Path) -> None:
    reader = PdfReader(made(tmp_path, of_blocks(Paragraph(say("x")))).path)
    assert reader.outline == []


def test_the_contents_lead_to_the_headings(tmp_path: Path) -> None:
    blocks = (Contents("Contents"), PageBreak(), Heading(1, "One", "a", "1"), PageBreak(), Heading(2, "Two", "b"))
    file = made(tmp_path, of_blocks(*blocks))
    assert (file.written.heading_pages["a"], file.written.heading_pages["b"]) == (2, 3)
    assert file.read == file.expected
    links = PdfReader(file.path).pages[0]["/Annots"]
    assert len(links) == 2  # pyright: ignore[reportArgumentType] - pypdf's objects are untyped
    first = file.sheets()[0].text.split()
    assert first[-3:] != []
    assert "2" in first
    assert "3" in first


def test_running_heads_and_page_numbers_are_on_every_page_but_the_cover(tmp_path: Path) -> None:
    cover = Cover(
        kicker="", title="T", subtitle="", customer_label="", customer="C", facts=(), vendor="V", slogan="", note=""
    )
    file = made(tmp_path, of_blocks(Paragraph(say("x")), PageBreak(), Paragraph(say("y")), cover=cover))
    covered, first, second = (sheet.text for sheet in file.sheets())
    assert "HEADLEFT" not in covered
    for text, number in ((first, "P2OF3"), (second, "P3OF3")):
        assert all(part in text for part in ("HEADLEFT", "HEADRIGHT", "FOOTLEFT", number))
    assert file.read == "TCVxy"


def test_an_empty_document_has_one_page(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks())
    assert file.written.pages == 1
    assert file.read == ""


def test_page_breaks_without_anything_between_them_make_no_page(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(PageBreak(), Paragraph(say("a")), PageBreak(), PageBreak(), Paragraph(say("b"))))
    assert file.written.pages == 2


def test_anchors_that_begin_a_page_are_told(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(Heading(1, "A", "a"), Paragraph(say("x")), Heading(2, "B", "b")))
    assert file.written.page_starts == {"a"}


TEXTS = st.text(st.sampled_from("的一是了，。（）“”—…aB1 -/.$¥%é😀\n\u0301ש"), max_size=60)
SPANS = st.lists(st.builds(Span, TEXTS, st.booleans()), max_size=3).map(tuple)
CAPTIONS = st.builds(Caption, TEXTS, st.integers(1, 9), TEXTS)
FACTS = st.builds(Fact, TEXTS, TEXTS)
TABLES = st.builds(
    Table,
    st.just((Column("甲", 1), Column("b", 0.1, "right"))),
    st.lists(
        st.builds(
            Row,
            st.tuples(st.builds(Cell, SPANS), st.builds(Cell, SPANS)),
            st.sampled_from(("body", "total", "group")),
        ),
        max_size=8,
    ).map(tuple),
    st.none() | CAPTIONS,
)
BLOCKS = st.one_of(
    st.builds(Paragraph, SPANS),
    st.builds(Bullets, st.lists(SPANS, max_size=4).map(tuple), st.booleans()),
    TABLES,
    st.builds(Facts, st.lists(FACTS, max_size=3).map(tuple)),
    st.builds(NumberStrip, st.lists(st.builds(Figure, TEXTS, TEXTS, TEXTS), max_size=4).map(tuple)),
    st.builds(Flow, st.lists(st.builds(FlowStep, TEXTS, TEXTS), max_size=7).map(tuple), st.none() | CAPTIONS),
    st.builds(
        Gantt,
        st.lists(st.builds(GanttBar, TEXTS, st.integers(-1, 60), st.integers(0, 60), TEXTS), max_size=4).map(tuple),
        st.integers(0, 60),
        st.tuples(TEXTS, TEXTS),
        st.just("第{n}周"),
        CAPTIONS,
    ),
    st.builds(Callout, TEXTS, SPANS),
    st.builds(Quote, TEXTS, TEXTS),
    st.builds(Signatures, st.lists(st.builds(SignatureParty, TEXTS, TEXTS, st.tuples(TEXTS)), max_size=3).map(tuple)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(BLOCKS, max_size=5), language=st.sampled_from(LANGUAGES))
def test_any_document_is_written_and_read_back(tmp_path: Path, blocks: list[Paragraph], language: Language) -> None:
    document = of_blocks(*blocks, language=language)
    assert compare(document, made(tmp_path, document).read) == ()


def test_the_exporter_says_what_its_files_are_called() -> None:
    assert Pdf.suffix == ".pdf"
    assert Pdf() == Pdf()
    assert Look() == Look()
