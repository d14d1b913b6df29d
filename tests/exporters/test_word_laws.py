"""A law: whatever a document says, its Word file says the same, in the same order."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.documents import blocks as b
from desktop.documents.reading import squeezed, texts
from desktop.exporters.exporter import Look
from desktop.exporters.word import Word
from desktop.text import clean_text
from tests.exporters.word_file import of_blocks

STRANGE = st.sampled_from("&<>\"'{}% \n\t\u00a0\u0301\u0338\u200d\u202e\u3000“”—…中文𠮷㐂😀\ufe0f\u1100\u1161\u0b95")
TEXT = st.text(st.one_of(STRANGE, st.characters(codec="utf-8")), max_size=24).map(clean_text)
SPANS = st.lists(st.builds(b.Span, TEXT, st.booleans()), max_size=3).map(tuple)
CAPTION = st.builds(b.Caption, st.sampled_from(("表", "Figure", "Fig. no")), st.integers(1, 99), TEXT)
MAYBE = st.none() | CAPTION
FACTS = st.lists(st.builds(b.Fact, TEXT, TEXT), max_size=5).map(tuple)
TONES = st.sampled_from(("plain", "accent", "good", "warning", "muted"))


@st.composite
def tables(draw: st.DrawFn) -> b.Table:
    aligns = st.sampled_from(("left", "right", "center"))
    columns = draw(st.lists(st.builds(b.Column, TEXT, st.floats(0.1, 9), aligns), min_size=1, max_size=5))
    count = len(columns)
    cells = st.lists(st.builds(b.Cell, SPANS, TONES), min_size=count, max_size=count).map(tuple)
    rows = st.lists(st.builds(b.Row, cells, st.sampled_from(("body", "total", "group"))), max_size=5)
    emphasis = draw(st.none() | st.integers(0, count - 1))
    return b.Table(tuple(columns), tuple(draw(rows)), draw(MAYBE), emphasis, draw(st.booleans()))


HEADINGS = st.builds(
    b.Heading, st.sampled_from((1, 2, 3)), TEXT, TEXT, st.sampled_from(("", "1", "2", "1.1", "1.1.1", "A", "十"))
)
RESULTS = st.builds(b.CaseResult, TEXT, TEXT, TEXT, TEXT, TEXT)
CARDS = st.builds(
    b.CaseCard,
    TEXT,
    TEXT,
    st.lists(TEXT, max_size=3).map(tuple),
    FACTS,
    st.tuples(TEXT, TEXT, TEXT, TEXT),
    st.lists(RESULTS, max_size=3).map(tuple),
    TEXT,
    TEXT,
    TEXT,
)
LABELS = TEXT.map(lambda text: re.sub("[{}]", "", text) + "{n}")
GANTTS = st.builds(
    b.Gantt,
    st.lists(st.builds(b.GanttBar, TEXT, st.integers(-2, 80), st.integers(0, 80), TEXT), max_size=4).map(tuple),
    st.integers(0, 200),
    st.tuples(TEXT, TEXT),
    LABELS,
    CAPTION,
)
PARTIES = st.builds(b.SignatureParty, TEXT, TEXT, st.lists(TEXT, max_size=3).map(tuple))
BLOCKS = st.one_of(
    HEADINGS,
    st.builds(b.Paragraph, SPANS, st.sampled_from(("body", "lead", "note"))),
    st.builds(b.Bullets, st.lists(SPANS, max_size=4).map(tuple), st.booleans()),
    tables(),
    st.builds(b.Facts, FACTS),
    st.builds(b.NumberStrip, st.lists(st.builds(b.Figure, TEXT, TEXT, TEXT), max_size=4).map(tuple)),
    CARDS,
    GANTTS,
    st.builds(b.Flow, st.lists(st.builds(b.FlowStep, TEXT, TEXT), max_size=7).map(tuple), MAYBE),
    st.builds(b.Callout, TEXT, SPANS, TONES),
    st.builds(b.Quote, TEXT, TEXT),
    st.builds(b.Signatures, st.lists(PARTIES, max_size=3).map(tuple)),
    st.just(b.PageBreak()),
)
CONTENTS = st.lists(st.builds(b.Contents, TEXT), max_size=1)


@pytest.mark.no_cover  # what it runs is measured in tests of examples; coverage does not hang on chance
@given(CONTENTS, st.lists(BLOCKS, max_size=8))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_document_is_written_and_read_back_the_same(contents: list[b.Block], blocks: list[b.Block]) -> None:
    document = of_blocks(*contents, *blocks)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.docx"
        Word().write(document, Look(), path, {})
        assert Word().read_back(path, document) == "".join(map(squeezed, texts(document)))
