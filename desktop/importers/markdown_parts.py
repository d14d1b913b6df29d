"""Taking a Markdown text apart into headings, paragraphs and tables; runs in the worker."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from desktop.importers.encoding import decoded
from desktop.importers.front_matter import front_matter, leaves, yaml_value
from desktop.importers.html_parts import html_pieces
from desktop.importers.raw import Raw, plain
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import BOLD_LINE, LONGEST_BOLD_LINE, grid, heading, paragraph, story

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_DIRECTIVE = re.compile(r"^:::.*$\n?", re.MULTILINE)
_COLONS = ":："
_LABEL = re.compile(r"\s*[^:：\n]{1,20}[:：]\s*\S")
_LONG_TEXT = 400


def markdown_story(path: Path, encoding: str = "") -> Raw:
    """The text's pieces without their markup; its whole text as it was written."""
    found = decoded(path.read_bytes(), path.name, chosen=encoding)
    said, text = front_matter(found.text)
    return story(said, markdown_pieces(text), text, encoding=found.encoding)


def yaml_story(path: Path, encoding: str = "") -> Raw:
    """A YAML file: short values are what it says of itself, long ones are its text in Markdown."""
    read = decoded(path.read_bytes(), path.name, chosen=encoding)
    found = yaml_value(read.text)
    if not isinstance(found, dict):
        raise Refused(Refusal.DAMAGED)
    said: dict[str, Raw] = {}
    text: list[str] = []
    for _, name, value in sorted(leaves(found), key=lambda leaf: -leaf[0]):
        if len(plain(value)) > _LONG_TEXT:
            text.append(plain(value, "\n\n"))
        else:
            said[name] = value
    return story(said, markdown_pieces("\n\n".join(text)), "\n\n".join(text), encoding=read.encoding)


def markdown_pieces(text: str) -> list[Raw]:
    """The pieces of a Markdown text."""
    tokens = MarkdownIt("commonmark").enable("table").parse(_DIRECTIVE.sub("", text))
    return list(_Walk(tokens).pieces())


class _Walk:
    """Goes through the tokens once, knowing how deep in lists it is."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._numbers: list[int | None] = []
        self._mark = ""

    def pieces(self) -> Iterator[Raw]:  # noqa: C901 - one case per token, nothing else
        rows: list[list[str]] = []
        level = 0
        for token in self._tokens:
            match token.type:
                case "heading_open":
                    level = int(token.tag[1:])
                case "heading_close":
                    level = 0
                case "table_open":
                    rows = []
                case "tr_open":
                    rows.append([])
                case "table_close":
                    yield grid(rows)
                    rows = []
                case "inline" if rows:
                    rows[-1].append(_words(token))
                case "inline" if level:
                    yield heading(level, _words(token))
                case "inline":
                    yield from self._running(token)
                case "fence" | "code_block":
                    yield paragraph(token.content.strip("\n"))
                case "html_block":
                    yield from html_pieces(token.content)
                case _:
                    self._enter(token)

    def _enter(self, token: Token) -> None:
        """Keep count of list items."""
        if token.type == "bullet_list_open":
            self._numbers.append(None)
        elif token.type == "ordered_list_open":
            self._numbers.append(int(token.attrs.get("start", 1)))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._numbers.pop()
        elif token.type == "list_item_open":
            number = self._numbers[-1]
            self._mark = "  " * (len(self._numbers) - 1) + ("- " if number is None else f"{number}. ")
            self._numbers[-1] = None if number is None else number + 1

    def _running(self, token: Token) -> Iterator[Raw]:
        """A paragraph; one that begins with bold words and a colon is a heading and what it says."""
        text = _words(token)
        lead = "" if self._mark else _lead(token)
        rest = text[len(lead) :].lstrip(_COLONS + " \n")
        if lead:
            yield heading(BOLD_LINE, lead.rstrip(_COLONS + " "))
        lines = _labelled(token)
        if len(lines) > 1:
            yield from map(paragraph, lines)
        elif text and (not lead or rest):
            yield paragraph(self._mark + (rest if lead else text))
        self._mark = ""


def _labelled(token: Token) -> list[str]:
    """The lines of a paragraph that is nothing but «客户：…» lines, which Markdown would run together."""
    lines = _plain(token.children or []).split("\n")
    return [line.strip() for line in lines] if all(map(_LABEL.match, lines)) else []


def _lead(token: Token) -> str:
    """The bold words that a paragraph begins with, if they are all of it or a colon ends them."""
    children = token.children or []
    if not children or children[0].type != "text" or children[0].content:
        children = [Token("text", "", 0), *children]
    if len(children) < 4 or children[1].type != "strong_open":  # noqa: PLR2004 - empty text, open, words, close
        return ""
    end = next(at for at, child in enumerate(children) if child.type == "strong_close")
    bold = _joined(children[2:end])
    after = _joined(children[end + 1 :])
    is_lead = not after.strip() or bold.rstrip().endswith(tuple(_COLONS)) or after.startswith(tuple(_COLONS))
    return bold if is_lead and 0 < len(bold) <= LONGEST_BOLD_LINE else ""


def _words(token: Token) -> str:
    return _joined(token.children or []).strip()


def _joined(children: Sequence[Token]) -> str:
    """The text of inline tokens; line ends inside a paragraph are blanks, or nothing between Chinese characters."""
    lines = _plain(children).split("\n")
    joined = lines[0]
    for line in lines[1:]:
        wide = joined and line and _WIDE.match(joined[-1]) and _WIDE.match(line[0])
        joined += ("" if wide else " ") + line
    return joined.replace("\v", "\n")


def _plain(children: Sequence[Token]) -> str:
    """The text of inline tokens without pictures and markup; hard line ends are vertical tabs."""
    text = ""
    for child in children:
        if child.type in {"text", "code_inline"}:
            text += child.content
        elif child.type == "softbreak":
            text += "\n"
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            text += "\v"
    return text
