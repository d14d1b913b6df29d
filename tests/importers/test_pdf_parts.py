"""What is taken out of a PDF."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from desktop.importers import pdf_parts
from desktop.importers.contents import Heading, Paragraph, Story
from desktop.importers.pdf_parts import pdf_story
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import BOLD_LINE, paragraph, told
from desktop.records import Material
from tests.importers.conftest import Bring

_LEFT, _TOP, _LEADING = 72, 760, 16  # points


def pdf(*pages: tuple[str, ...], title: str = "") -> bytes:
    """A PDF with these lines on its pages."""
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.setTitle(title)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(_LEFT, _TOP - number * _LEADING, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def read(tmp_path: Path, content: bytes) -> Story:
    file = tmp_path / "手册.pdf"
    file.write_bytes(content)
    return told(pdf_story(file))


def test_lines_that_reach_the_edge_go_on_in_the_next(tmp_path: Path) -> None:
    page = (
        "Challenge",
        "The changeover took fifty-two minutes on average, twice a day, and nobo-",
        "dy knew which step of it was the slowest of them all on which machine so",
        "far.",
        "Second paragraph.",
    )
    assert read(tmp_path, pdf(page)).pieces == (
        Heading(BOLD_LINE, "Challenge"),
        Paragraph(
            "The changeover took fifty-two minutes on average, twice a day, and nobody knew which step of it was the "
            "slowest of them all on which machine so far."
        ),
        Paragraph("Second paragraph."),
    )


def test_pages_follow_each_other(tmp_path: Path) -> None:
    assert read(tmp_path, pdf(("One.",), ("Two.",))).text == "One.\nTwo."


def test_a_scan_is_called_by_its_title_or_its_file(tmp_path: Path) -> None:
    assert read(tmp_path, pdf((), title="Brochure")).said == {"title": "Brochure"}
    assert read(tmp_path, pdf(())).said["title"] in {"手册", "untitled"}


def test_a_password_is_asked_for_by_none(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf(("x",))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    with pytest.raises(Refused) as error:
        read(tmp_path, stream.getvalue())
    assert error.value.why is Refusal.ENCRYPTED


def test_what_is_no_pdf_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(Refused) as error:
        read(tmp_path, b"%PDF-1.7 nothing")
    assert error.value.why is Refusal.DAMAGED


def test_too_many_pages_are_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_parts, "_MOST_PAGES", 1)
    with pytest.raises(Refused) as error:
        read(tmp_path, pdf(("1",), ("2",)))
    assert error.value.why is Refusal.TOO_MUCH


def test_a_pdf_under_another_name_is_a_pdf_and_keeps_its_file(bring: Bring) -> None:
    (entry,) = bring("brochure", pdf(("Our brochure", "Text of it.")), "material").added
    assert isinstance(entry.record, Material)
    assert entry.record.title == "Our brochure"
    assert entry.document is not None


def test_an_empty_line_ends_a_paragraph() -> None:
    said = list(pdf_parts._pieces("第一段还没有说完\n\n第二段"))
    assert said == [paragraph("第一段还没有说完"), paragraph("第二段")]
