"""What stays with what it follows: a note below its table, what a chart says, whose words prove it."""

from desktop.documents.blocks import BarChart, Block, Callout, Gantt, Paragraph, Quote, Table


def follows(before: Block, block: Block) -> bool:
    """Whether a block says something of the one before it, so that no page's end should part them."""
    said = isinstance(block, Callout | Quote) or _is_note(block)
    return said and (isinstance(before, BarChart | Callout | Gantt | Table) or (_is_note(before) and _is_note(block)))


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == "note"
