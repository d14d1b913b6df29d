"""Documents as pictures: every page, and sheets to look at many at once."""

from pathlib import Path

import pytest
from docx import Document
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

import pages


def make_pdf(file: Path, count: int) -> Path:
    canvas = Canvas(str(file), pagesize=A4)
    for number in range(count):
        canvas.drawString(100, 700, f"Page {number + 1}")
        canvas.showPage()
    canvas.save()
    return file


def test_every_page_becomes_a_picture(tmp_path: Path) -> None:
    pages.main([str(make_pdf(tmp_path / "a b.pdf", 13)), str(tmp_path / "pictures")])
    written = sorted(file.name for file in (tmp_path / "pictures").iterdir())
    assert written == [
        *(f"a b-pdf-{number:02}.png" for number in range(1, 14)),
        "a b-pdf-sheet-1.png",
        "a b-pdf-sheet-2.png",
    ]
    with Image.open(tmp_path / "pictures" / "a b-pdf-01.png") as picture:
        assert picture.size == (827, 1170)


def test_a_sheet_has_its_pages_side_by_side() -> None:
    white = Image.new("RGB", (827, 1170), (255, 255, 255))
    assert pages.sheet([white] * 5, 1).width == pages.sheet([white] * 4, 1).width
    assert pages.sheet([white] * 5, 1).height > pages.sheet([white] * 4, 1).height


@pytest.mark.parametrize("name", ["missing.pdf", "notes.txt"])
def test_what_cannot_be_drawn_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(SystemExit, match=name):
        pages.main([str(tmp_path / name), str(tmp_path / "pictures")])


@pytest.mark.skipif(pages.find_libreoffice() is None, reason="no LibreOffice on this machine")
def test_word_files_are_drawn_beside_pdf_files_of_the_same_name(tmp_path: Path) -> None:
    word = tmp_path / "方案.docx"
    document = Document()
    document.add_paragraph("行囊")
    document.save(str(word))
    pdf = make_pdf(tmp_path / "方案.pdf", 1)
    pages.main([str(word), str(pdf), str(tmp_path / "pictures")])
    assert {file.name for file in (tmp_path / "pictures").iterdir()} == {
        "方案-docx-01.png",
        "方案-docx-sheet-1.png",
        "方案-pdf-01.png",
        "方案-pdf-sheet-1.png",
    }
