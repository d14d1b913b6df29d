"""How another program shows the Word file: on the pages where the PDF has it."""

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2
import pytest
from attrs import evolve

from desktop.documents.blocks import Contents, Document, Heading
from desktop.documents.reading import squeezed
from desktop.exporters.exporter import Look
from desktop.exporters.pdf import Pdf
from desktop.exporters.word import Word
from desktop.i18n import Language
from tests.exporters.demo import demo

OFFICE = shutil.which("soffice")
_SECONDS = 120


def shown(path: Path) -> list[str]:
    """The squeezed text of each page that LibreOffice makes of a file."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    pdf = pypdfium2.PdfDocument(path.with_suffix(".pdf").read_bytes())
    try:
        return [squeezed(unicodedata.normalize("NFKC", page.get_textpage().get_text_range())) for page in pdf]
    finally:
        pdf.close()


def settled(document: Document) -> Document:
    """Without the appendix, whose characters are set in whatever fonts a machine has."""
    blocks = list(document.blocks)
    start = next(
        (at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.number == "A"), len(blocks)
    )
    return evolve(document, blocks=tuple(blocks[:start]))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", [Language.ZH_CN, Language.EN])
def test_libreoffice_breaks_pages_where_the_pdf_does(tmp_path: Path, language: Language) -> None:
    document = settled(demo(language))
    pdf = Pdf().write(document, Look(), tmp_path / "ours.pdf", {})
    path = tmp_path / "word.docx"
    Word().write(document, Look(), path, pdf.heading_pages, pdf.page_starts, pdf.squeezes)
    pages = shown(path)
    assert len(pages) == pdf.pages
    for heading in document.blocks:
        if isinstance(heading, Heading):
            text = squeezed(unicodedata.normalize("NFKC", heading.text))
            assert text in pages[pdf.heading_pages[heading.anchor] - 1]
    label = squeezed(unicodedata.normalize("NFKC", document.page_label.format(page=pdf.pages, pages=pdf.pages)))
    assert label in pages[-1]
    assert any(isinstance(block, Contents) for block in document.blocks)
