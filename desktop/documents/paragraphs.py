"""Paragraphs and headings from plain words."""

from collections.abc import Iterator

from desktop.documents.blocks import Heading, Paragraph, Span, Spans


def plain(text: str) -> Spans:
    """Text as it is."""
    return (Span(text),) if text else ()


def led(label: str, text: str, *, chinese: bool) -> Spans:
    """Text led by a strong label: set apart by a wide blank in Chinese, by a colon in English."""
    if chinese:
        return (Span(f"{label}　", strong=True), Span(text))
    return (Span(label if label[-1:] in ".!?:" else f"{label}:", strong=True), Span(f" {text}"))


def lead(text: str) -> Paragraph:
    """The sentence a section opens with."""
    return Paragraph(plain(text), "lead")


def body(text: str) -> Paragraph:
    """Running text."""
    return Paragraph(plain(text))


def note(text: str) -> Paragraph:
    """A small remark."""
    return Paragraph(plain(text), "note")


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Long text, a paragraph for each of its lines."""
    for line in text.split("\n"):
        if line.strip():
            yield body(line.strip())


def subheading(text: str) -> Heading:
    """A heading inside a section; compose gives it its number and its anchor."""
    return Heading(2, text, "")


def half_widths(text: str) -> int:
    """How wide a text is in Latin letters; a Chinese character is as wide as two."""
    return sum(1 if character.isascii() else 2 for character in text)
