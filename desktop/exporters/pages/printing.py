"""A document printed: laid out, put together as a file, and what is to be said of it."""

from desktop.documents.blocks import Document
from desktop.exporters.exporter import Look, Written
from desktop.exporters.pages.file import assembled
from desktop.exporters.pages.layout import galley_of, lay_out
from desktop.exporters.pages.outline import spots
from desktop.exporters.pages.standing_type import StandingType


def printed(document: Document, look: Look, standing: StandingType) -> tuple[bytes, Written]:
    """The bytes of the PDF and what is known of it; sooner there with what stands of the last print."""
    galley = galley_of(document, look, standing)
    laid = lay_out(document, galley, standing)
    return assembled(document, laid, galley), Written(
        pages=len(laid.sheets),
        heading_pages=laid.pages,
        missing=tuple(sorted(galley.setter.missing)),
        page_starts=laid.page_starts,
        squeezes=laid.squeezes,
        spots=spots(laid.sheets),
    )
