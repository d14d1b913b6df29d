"""A logo taken into the library, and the sample pages of a brand."""

import io
from pathlib import Path

import attrs
import pypdfium2
import pytest
from PIL import Image

from desktop.exporters.logo import LogoIsTooLarge, NotALogo
from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records import Brand, Opportunity
from desktop.records.rows import PriceLine, Term
from desktop.store.changes import Step
from desktop.workspace import branding
from desktop.workspace.workspace import Workspace


def written(folder: Path, form: str) -> Path:
    file = folder / f"标志 一.{form.lower()}"
    Image.new("RGB", (120, 60), "#0F5C6E").save(file, form)
    return file


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    try:
        return "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
    finally:
        document.close()


@pytest.mark.parametrize(("form", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_logo_is_kept_with_its_name_and_colours(empty: Workspace, tmp_path: Path, form: str, media_type: str) -> None:
    file = written(tmp_path, form)
    logo = empty.keep_logo(file)
    assert (logo.name, logo.size, logo.media_type) == (file.name, file.stat().st_size, media_type)
    assert empty.store.attachment(logo.sha256) == file.read_bytes()
    (colour,) = empty.logo_colours(logo)
    assert colour[:2] in {"#0", "#1"}


def test_what_is_no_logo_is_not_kept(empty: Workspace, tmp_path: Path) -> None:
    (tmp_path / "notes.png").write_text("words", encoding="utf-8")
    with pytest.raises(NotALogo, match=r"notes\.png"):
        empty.keep_logo(tmp_path / "notes.png")
    with pytest.raises(NotALogo):
        empty.keep_logo(tmp_path / "gone.png")
    assert empty.store.attachments.digests() == []


def test_a_file_too_large_to_be_read_is_refused(
    empty: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branding, "MOST_BYTES", 10)
    with pytest.raises(LogoIsTooLarge):
        empty.keep_logo(written(tmp_path, "PNG"))


def test_sample_pages_show_the_newest_deal_in_the_brand_as_it_is_edited(workspace: Workspace) -> None:
    (brand,) = workspace.store.of(Brand)
    edited = attrs.evolve(brand, name="新名字股份有限公司", terms=(Term(title="新条款", text="按约定。"),))
    pages = workspace.sample_pages(edited, Language.ZH_CN)
    text = text_of(pages.content)
    deal = workspace.store.agenda.newest_priced_deal()
    assert deal is not None
    assert "新名字股份有限公司" in text
    assert "新条款" in text
    assert workspace.get(deal.customer).name_of_record in text
    assert {"control", "investment", "terms", "about"} <= pages.spots.keys()
    assert workspace.sample_pages(edited, Language.ZH_CN) == pages


@pytest.mark.parametrize("language", list(Language))
def test_a_library_without_deals_has_sample_pages_too(empty: Workspace, language: Language) -> None:
    pages = empty.sample_pages(Brand(about="Since 2014."), language)
    assert {"control", "investment", "about"} <= pages.spots.keys()
    assert "{" not in text_of(pages.content)


def test_a_deal_whose_customer_is_gone_is_passed_over(empty: Workspace) -> None:
    lines = (PriceLine(price=RecordId("price"), quantity=1),)
    empty.save([Opportunity(title="Orphan", customer=RecordId("gone"), lines=lines)], Step("Add"))
    assert "Orphan" not in text_of(empty.sample_pages(Brand(name="Us"), Language.EN).content)
