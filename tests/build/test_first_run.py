"""The first minutes: one command makes a sample library and a proposal, and says where they are."""

import sys
from pathlib import Path

import pytest
from docx import Document
from pypdfium2 import PdfDocument

import first_run
from environment import Environment

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What the first start said, word for word: where the library is and where the proposal."""
    home = tmp_path_factory.mktemp("家 home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "XDG_DOCUMENTS_DIR"):
            patch.setenv(name, str(home))
        patch.setenv("SATCHEL_LANGUAGE", "zh-CN")
        patch.setenv("SATCHEL_LIBRARY", str(home / "my library"))
        environment = Environment(ROOT, Path(sys.prefix), ROOT / "build" / "requirements.lock")
        assert first_run.start(environment) == 0
        customer = first_run.sample_customer(environment, home / "my library")
        assert customer
        files = first_run.proposal(environment, home / "my library", customer, home / "Satchel")
    return {"library": home / "my library", **{file.suffix: file for file in files}}


def test_the_library_is_where_it_was_asked_for(told: dict[str, Path]) -> None:
    assert (told["library"] / "library.sqlite3").is_file()


def test_the_proposal_is_there_as_word_and_as_pdf(told: dict[str, Path]) -> None:
    assert any(paragraph.text for paragraph in Document(str(told[".docx"])).paragraphs)
    with PdfDocument(told[".pdf"]) as pdf:
        assert len(pdf) > 1
