"""Bar charts as pictures, for formats that can't draw: the very drawing that the PDF has, rendered."""

import io

from desktop.documents.blocks import BarChart
from desktop.exporters.exporter import Look
from desktop.i18n import Language

_DOTS_PER_INCH = 220
_MARGIN = 4.0  # points around the bars


def chart_picture(chart: BarChart, look: Look, language: Language, width: float) -> bytes:
    """A PNG of the chart's bars without its caption, to be shown `width` points wide."""
    import pypdfium2

    from desktop.exporters.pages.file import one_page

    page = one_page(chart, look, language, width, _MARGIN)
    document = pypdfium2.PdfDocument(page)
    try:
        image = document[0].render(scale=_DOTS_PER_INCH / 72).to_pil()
    finally:
        document.close()
    stream = io.BytesIO()
    image.convert("RGB").save(stream, "PNG", dpi=(_DOTS_PER_INCH, _DOTS_PER_INCH))
    return stream.getvalue()
