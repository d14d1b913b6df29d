"""An excerpt of a long text: its first sentences, in one paragraph, without the marks of Markdown."""

import re
from itertools import accumulate

from desktop.documents.paragraphs import half_widths

_CODE = re.compile(r"```.*?```", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_FURNITURE = re.compile(r"^[ \t]*(?:#{1,6}[ \t].*|\|.*|[-=*_]{3,})$", re.MULTILINE)
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+", re.MULTILINE)
_LINK = re.compile(r"\[([^\]\n]+)\]\(https?://[^)\s]*\)")
_STRONG = re.compile(r"\*\*([^*\n]+)\*\*|`([^`\n]+)`")
_END = re.compile(r"[。！？!?](?![”’」』\"'])|[。！？!?][”’」』\"']|\.(?=\s|$)[”’\"']?|\n")
_LONGEST_SENTENCE = 3
"""So many times the length asked for may a first sentence have; a longer one is cut."""


def excerpt(text: str, longest: int) -> str:
    """As many whole sentences as fit into so many half widths; at least the first, cut where it has no end.

    Where they announce a list that doesn't follow, an ellipsis says so.
    """
    plain = without_marks(text)
    ends = [found.end() for found in _END.finditer(plain)]
    if not ends or ends[-1] < len(plain):
        ends.append(len(plain))
    fitting = [end for end in ends if half_widths(plain[:end]) <= longest]
    end = fitting[-1] if fitting else ends[0]
    if half_widths(plain[:end]) > longest * _LONGEST_SENTENCE:
        return _cut(plain, longest)
    told = _joined(plain[:end])
    return told[:-1] + "…" if told.endswith((":", "：")) else told


def _joined(text: str) -> str:
    """Lines in one paragraph; the items of a list are set apart by semicolons."""
    told = ""
    for line in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        mark = "" if not told or not told[-1].isalnum() else ";" if told[-1].isascii() else "；"
        told += mark + ("" if not told or mark == "；" else " ") + line
    return told


def without_marks(text: str) -> str:
    """A text without headings, pictures, tables, code blocks, list marks, links' addresses and marks of emphasis."""
    plain = _ITEM.sub("", _FURNITURE.sub("", _PICTURE.sub("", _CODE.sub("", text))))
    plain = _STRONG.sub(lambda found: found.group(1) or found.group(2), _LINK.sub(r"\1", plain))
    return re.sub(r"\s*\n\s*", "\n", plain).strip()


def _cut(text: str, longest: int) -> str:
    widths = accumulate(half_widths(character) for character in text)
    fitting = sum(1 for width in widths if width <= longest)
    return _joined(text[:fitting]) + "…"
