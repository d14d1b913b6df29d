"""Solution overview: one picture of how it works, and why this way and not another."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Flow, FlowStep, Paragraph, Tone
from desktop.documents.dossier import Dossier
from desktop.documents.message import recommendation
from desktop.documents.paragraphs import lead, led, paragraphs, subheading
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records import Product
from desktop.records.rows import Alternative


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not dossier.products:
        return LeftOut("No product is in view for this customer yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    main, *others = dossier.products
    yield lead(recommendation(dossier, voice))
    if not voice.brief:
        yield from paragraphs(main.summary)
    yield from _picture(main, voice)
    for product in others:
        yield Paragraph(led(product.name, " ".join(product.pitch.split()), chinese=voice.is_chinese))
    yield from _alternatives(main, voice)


def _picture(product: Product, voice: Voice) -> Iterator[Block]:
    steps = tuple(_steps(product.picture))
    if len(steps) > 1:
        yield Flow(steps, voice.figure(voice("How {product} works", product=product.name)))


def _steps(picture: str) -> Iterator[FlowStep]:
    """A step for each line: what stands before the first colon is its title."""
    for line in picture.split("\n"):
        title, _, text = line.replace("：", ":", 1).partition(":")
        if title.strip():
            yield FlowStep(title.strip(), text.strip())


def _alternatives(product: Product, voice: Voice) -> Iterator[Block]:
    if not product.alternatives or voice.brief:
        return
    yield subheading(voice("Why this way and not another"))
    columns = (
        Reads[Alternative](voice("Option"), 1.7, lambda way: _name(way, voice), strong=True),
        Reads[Alternative](voice("Advantages"), 2.8, lambda way: way.strengths),
        Reads[Alternative](voice("Drawbacks"), 2.8, lambda way: way.weaknesses),
        Reads[Alternative](voice("Cost"), 1.7, lambda way: way.cost),
        Reads[Alternative](voice("Time"), 1.4, lambda way: way.time),
    )
    caption = voice.table(voice("The options compared, including doing nothing"))
    yield table(product.alternatives, columns, caption, tone=_tone, compact=True)


def _name(way: Alternative, voice: Voice) -> str:
    return f"{way.name}\n{voice('recommended')}" if way.recommended else way.name


def _tone(way: Alternative) -> Tone:
    return "accent" if way.recommended else "plain"


SECTION = Section("solution", "Solution overview", _write)
