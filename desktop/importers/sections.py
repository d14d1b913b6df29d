"""A document's title, its sections by field, and what it says of itself in labels and two-column tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from desktop.fields import LongText, Reference, References, Text, fields_of
from desktop.importers.contents import Grid, Heading, Paragraph, Piece
from desktop.importers.headings import meaning_of
from desktop.importers.story import BOLD_LINE
from desktop.records import CaseStudy, Record

_NUMBERING = re.compile(
    r"^\s*(?:第[一二三四五六七八九十\d]+[章节節部分]+|[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]?\d+(?:\.\d+)*[)）、.．]?\s+|\d+(?:\.\d+)*[、.．])\s*"
)
_LABELLED = re.compile(r"^([^:：\n]{1,20}?)\s*[:：]\s*([^\n]{1,200})$")
_KEYWORDS = (
    ("problem", ("挑战", "挑戰", "痛点", "痛點", "问题", "問題", "困境", "难点", "challenge", "problem")),
    ("solution", ("方案", "做法", "solution", "approach")),
    ("outcome", ("成效", "效果", "收益", "成果", "效益", "result", "outcome", "benefit", "impact")),
    ("situation", ("背景", "简介", "簡介", "现状", "現狀", "background", "about")),
)
_HEART = frozenset({"problem", "solution", "outcome"})
_LONGEST_LABEL = 30
_LONGEST_TITLE = 120
_ENOUGH_SECTIONS = 2
_SENTENCE_ENDS = ("。", ".", "！", "!", "；", ";", "，", ",", "：", ":")


@frozen
class Part:
    """A document, or one case of a document that holds several."""

    title: str
    pieces: tuple[Piece, ...]


def parts_of(pieces: Sequence[Piece], record_type: type[Record] | None) -> list[Part]:
    """The document as one part, or a part per highest heading where each of these tells a case of its own."""
    if record_type in {None, CaseStudy} and len(several := list(_by_top_heading(pieces))) > 1:
        told = [part for part in several if len(_case_fields(part.pieces)) >= _ENOUGH_SECTIONS]
        if len(told) > 1 and not any(meaning_of(CaseStudy, part.title).fields for part in told):
            return told
    return [_titled(pieces, record_type or CaseStudy)]


def _by_top_heading(pieces: Sequence[Piece]) -> Iterator[Part]:
    levels = [piece.level for piece in pieces if isinstance(piece, Heading) and 0 < piece.level < BOLD_LINE]
    top = min(levels, default=0)
    starts = [at for at, piece in enumerate(pieces) if levels and isinstance(piece, Heading) and piece.level == top]
    for start, end in pairwise([*starts, len(pieces)]):
        yield Part(text_of_piece(pieces[start]), tuple(pieces[start + 1 : end]))


def _case_fields(pieces: Iterable[Piece]) -> set[str]:
    headings = (piece.text for piece in pieces if isinstance(piece, Heading))
    return {field for heading in headings if (field := field_of_section(CaseStudy, heading))}


def tells_a_case(pieces: Iterable[Piece], said: Iterable[str]) -> bool:
    """Whether headings, labels and front matter name enough of a case study."""
    listed = list(pieces)
    labels = {name for name in (*said, *dict(labels_of(listed, CaseStudy))) if meaning_of(CaseStudy, name).fields}
    fields = _case_fields(listed) | {meaning_of(CaseStudy, name).fields[0] for name in labels}
    return len(fields & _HEART) >= _ENOUGH_SECTIONS


def _titled(pieces: Sequence[Piece], record_type: type[Record]) -> Part:
    """The title is the title style's line, the only highest heading, or a short first line that is no section."""
    named = [at for at, piece in enumerate(pieces) if isinstance(piece, Heading) and piece.level == 0]
    highest = [at for at, piece in enumerate(pieces) if isinstance(piece, Heading) and piece.level == 1]
    at = named[0] if named else highest[0] if len(highest) == 1 or highest[:1] == [0] else 0
    if pieces and isinstance(pieces[at], Heading | Paragraph):
        title = text_of_piece(pieces[at])
        is_line = isinstance(pieces[at], Heading) or not title.endswith(_SENTENCE_ENDS)
        is_title = not _is_label(pieces[at], title, record_type) and not _exact_section(record_type, title)
        if is_line and is_title and len(title) <= _LONGEST_TITLE and "\n" not in title:
            return Part(title, (*pieces[:at], *pieces[at + 1 :]))
    return Part("", tuple(pieces))


def _is_label(piece: Piece, line: str, record_type: type[Record]) -> bool:
    """Whether a line is «客户：…»; a heading with a colon mostly is a title: «东川精密：换线从 47 分钟降到 19 分钟»."""
    found = _LABELLED.match(line)
    return bool(found and (isinstance(piece, Paragraph) or meaning_of(record_type, found[1]).fields))


def field_of_section(record_type: type[Record], heading: str) -> str:
    """The text field that a section's heading means; "" if none."""
    exact = _exact_section(record_type, heading)
    if exact or record_type is not CaseStudy or len(heading) > _LONGEST_LABEL:
        return exact
    folded = heading.casefold()
    return next((field for field, words in _KEYWORDS if any(word in folded for word in words)), "")


def _exact_section(record_type: type[Record], heading: str) -> str:
    label = _NUMBERING.sub("", heading).strip()
    kinds = fields_of(record_type)
    return next((name for name in meaning_of(record_type, label).fields if isinstance(kinds[name], LongText)), "")


def _short_section(record_type: type[Record], heading: str) -> str:
    """A section's heading where it means a field of one line; "" if it doesn't."""
    if field_of_section(record_type, heading):
        return ""
    label, kinds = _NUMBERING.sub("", heading).strip(), fields_of(record_type)
    means = meaning_of(record_type, label).fields
    return label if means and isinstance(kinds[means[0]], Text | Reference | References) else ""


def labels_of(pieces: Iterable[Piece], record_type: type[Record]) -> Iterator[tuple[str, str]]:
    """What a document says in «客户：…» lines before its first section, below a heading «客户», and in forms."""
    before, below = True, ""
    for piece in pieces:
        under, below = below, ""
        if isinstance(piece, Grid):
            yield from _pairs(piece, record_type)
        elif isinstance(piece, Heading):
            before = before and not field_of_section(record_type, piece.text)
            below = _short_section(record_type, piece.text)
        elif under and len(piece.text) <= _LONGEST_TITLE and "\n" not in piece.text:
            yield under, piece.text
        elif before and (found := _LABELLED.match(piece.text)) and meaning_of(record_type, found[1]).fields:
            yield found[1], found[2]


def _pairs(grid: Grid, record_type: type[Record]) -> list[tuple[str, str]]:
    """The rows of a table that is a form: label left, value right."""
    rows = [row for row in grid.rows if len(row) > 1 and row[0].strip()]
    known = [(row[0].strip(), row[1]) for row in rows if meaning_of(record_type, row[0].strip()).fields]
    return known if len(known) >= _ENOUGH_SECTIONS and all(len(row) == 2 for row in rows) else []  # noqa: PLR2004 - label, value


def sections_of(pieces: Iterable[Piece], record_type: type[Record]) -> dict[str, str]:
    """The text under headings that mean a field, by field; lower headings stay in it as lines."""
    found: dict[str, list[str]] = {}
    field, level = "", 0
    for piece in pieces:
        if isinstance(piece, Heading):
            own = field_of_section(record_type, piece.text)
            if own or not field or piece.level <= level:
                field, level = own, piece.level
                continue
        if field and not (isinstance(piece, Grid) and _pairs(piece, record_type)):
            found.setdefault(field, []).append(text_of_piece(piece))
    return {name: "\n".join(lines) for name, lines in found.items()}


def text_of_piece(piece: Piece) -> str:
    """A piece as plain text."""
    if isinstance(piece, Grid):
        return "\n".join(" | ".join(row) for row in piece.rows)
    return piece.text
