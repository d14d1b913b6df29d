"""From a document to records."""

import json
from pathlib import Path

import attrs
import pytest

from desktop.i18n import Language, Words
from desktop.importers.errors import FileEmpty, KindUnclear, NotADocumentKind
from desktop.importers.reader import Reader
from desktop.importers.tongue import tongue_of
from desktop.records import CaseStudy, Customer, Material
from tests.importers.conftest import Bring
from tests.importers.office import archive, docx, paragraph, table
from tests.importers.shelf import Shelf

CASE = """# 换型只要二十分钟

客户：甲公司
行业：汽车、电子

导语。

## 一、业务挑战
换型慢。
### 细节
等料。
## 2. 解决方案
看板。
## 实施效果
二十分钟。
## 附录
其他。
"""


def case(bring: Bring, name: str, content: str | bytes, kind: str | None = None) -> CaseStudy:
    (found,) = [e.record for e in bring(name, content, kind).added if isinstance(e.record, CaseStudy)]
    return found


def test_sections_become_fields_and_the_text_is_kept_whole(bring: Bring) -> None:
    found = case(bring, "a.md", CASE)
    assert (found.title, found.customer_name) == ("换型只要二十分钟", "甲公司")
    assert (found.problem, found.solution, found.outcome) == ("换型慢。\n细节\n等料。", "看板。", "二十分钟。")
    assert found.body == CASE
    assert len(found.industries) == 2


def test_a_case_is_in_the_language_of_its_text_unless_it_says_another(bring: Bring) -> None:
    assert case(bring, "a.md", CASE).language is Language.ZH_CN
    traditional = "# 另一個案例\n\n## 挑戰\n設備時常停機。\n## 成果\n產線運轉順暢。\n"
    assert case(bring, "b.md", traditional).language is Language.ZH_TW
    addressed = CASE.replace("换型慢。", f"换型慢，见 https://example.com/{'a' * 200}。")
    assert case(bring, "d.md", addressed.replace("二十", "三十")).language is Language.ZH_CN
    assert case(bring, "c.md", f"---\nlanguage: en\n---\n{CASE}").language is Language.EN


@pytest.mark.parametrize(
    "text", ["The changeover at 甲公司 fell to 31 minutes", "金型の交換時間が短縮された生産現場", "一二三", ""]
)
def test_a_text_that_is_not_plainly_chinese_tells_no_language(text: str) -> None:
    assert tongue_of(text) is None


def test_a_language_that_was_chosen_is_not_changed_by_the_same_document(bring: Bring, shelf: Shelf) -> None:
    found = case(bring, "a.md", CASE)
    shelf.held[found.id] = attrs.evolve(found, language=Language.EN)
    assert len(bring("a.md", CASE).unchanged) == 1


def test_a_document_comes_with_its_file_so_that_it_can_be_kept(bring: Bring, tmp_path: Path) -> None:
    imported = bring("a.md", CASE)
    assert [entry.document for entry in imported.added if entry.record.kind == "case_study"] == [tmp_path / "a.md"]


def test_the_same_document_again_changes_nothing(bring: Bring) -> None:
    bring("a.md", CASE)
    assert len(bring("a.md", CASE).unchanged) == 1


def test_front_matter_comes_before_what_the_text_says(bring: Bring) -> None:
    found = case(bring, "a.md", f"---\ntitle: 题目\ncustomer: 乙公司\nmood: good\n---\n{CASE}")
    assert (found.title, found.customer_name) == ("题目", "乙公司")


def test_front_matter_that_no_field_takes_is_reported(bring: Bring) -> None:
    notes = bring("a.md", f"---\nmood: good\n---\n{CASE}").notes
    assert {"columns": "mood"} in [note.values for note in notes]


def test_a_form_in_a_table_is_read_as_labels(bring: Bring) -> None:
    body = paragraph("省下一半时间", bold=True) + table(
        ("客户名称", "甲公司"), ("业务挑战", "慢"), ("解决方案", "看板"), ("所属行业", "-")
    )
    found = case(bring, "a.docx", docx(body))
    assert (found.title, found.customer_name, found.problem, found.solution) == ("省下一半时间", "甲公司", "慢", "看板")


def test_a_table_in_a_section_is_part_of_its_text(bring: Bring) -> None:
    text = "# 题\n\n## 挑战\n慢\n\n|甲|乙|\n|-|-|\n|1|2|\n\n## 方案\n看板\n"
    assert case(bring, "a.md", text).problem == "慢\n甲 | 乙\n1 | 2"


def test_a_remark_or_a_dash_is_no_value(bring: Bring) -> None:
    found = case(bring, "a.md", "# 题\n\n行业：（未标注）\n\n## 挑战\n-\n\n## 方案\n看板\n")
    assert (found.industries, found.problem) == ((), "")


def test_several_cases_in_one_document_are_told_apart_by_their_highest_headings(bring: Bring) -> None:
    one = "{0}\n## 挑战\n{0}慢\n## 方案\n{0}好\n"
    imported = bring("a.md", "# 方案之一\n" + one.format("甲") + "# 第二个\n" + one.format("乙") + "# 说明\n没有。\n")
    cases = [entry for entry in imported.added if isinstance(entry.record, CaseStudy)]
    assert [(entry.record.name_of_record, entry.place.row) for entry in cases] == [("方案之一", 1), ("第二个", 2)]
    assert [entry.document for entry in cases] == [None, None]
    assert "甲慢" in getattr(cases[0].record, "body", "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("第一行\n\n## 挑战\n慢\n\n## 方案\n好\n", "第一行"),
        ("第一句话。\n\n## 挑战\n慢\n\n## 方案\n好\n", "a"),
        ("客户：甲\n\n## 挑战\n慢\n\n## 方案\n好\n", "a"),
        ("|x|y|\n|-|-|\n|1|2|\n\n## 挑战\n慢\n\n## 方案\n好\n", "a"),
        ("# 挑战\n慢\n\n# 方案\n好\n", "a"),
    ],
)
def test_the_title_is_the_first_short_line_or_the_file_s_name(bring: Bring, text: str, title: str) -> None:
    assert case(bring, "a.md", text, "case_study").title == title


def test_the_line_in_title_style_is_the_title_wherever_it_stands(bring: Bring) -> None:
    body = (
        paragraph("机密")
        + paragraph("真正的题目", "Title")
        + paragraph("挑战", "H1")
        + paragraph("慢")
        + paragraph("方案", "H1")
    )
    assert case(bring, "a.docx", docx(body), "case_study").title == "真正的题目"


def test_a_document_is_a_material_where_asked_for(bring: Bring) -> None:
    text = "# 首访话术\n\n## 场景\n首次拜访\n\n## 痛点\n换型慢\n\n## 方案\n不是字段\n"
    (entry,) = bring("a.md", text, "material").added
    assert isinstance(entry.record, Material)
    assert (entry.record.title, entry.record.scene, entry.record.pain) == ("首访话术", "首次拜访", "换型慢")


def test_front_matter_may_tell_that_it_is_a_material(bring: Bring) -> None:
    (entry,) = bring("a.md", "---\ntitle: 产品册\naudience: outside\ntype: brochure\nscene: x\n---\n正文\n").added
    assert isinstance(entry.record, Material)


def test_a_document_that_tells_no_kind_asks_for_it(bring: Bring) -> None:
    with pytest.raises(KindUnclear):
        bring("a.md", "# 会议\n\n随便写的。\n")


def test_a_document_without_tables_is_of_no_other_kind(bring: Bring) -> None:
    with pytest.raises(NotADocumentKind):
        bring("a.md", "# 会议\n\n随便写的。\n", "customer")


@pytest.mark.parametrize("kind", ["customer", None])
def test_a_table_in_a_document_is_read_as_a_table(bring: Bring, kind: str | None) -> None:
    page = "<p>清单</p><table><tr><th>客户名称</th><th>城市</th></tr><tr><td>甲公司</td><td>上海</td></tr></table>"
    (entry,) = bring("list.xls", f"<html><body>{page}</body></html>", kind).added
    assert isinstance(entry.record, Customer)


def test_a_document_of_nothing_is_empty(bring: Bring) -> None:
    with pytest.raises(FileEmpty):
        bring("a.docx", docx("<w:p/>"), "material")


def test_a_value_that_does_not_fit_rejects_the_document(bring: Bring) -> None:
    (rejection,) = bring("a.md", f"---\ndate: 2026-13-01\n---\n{CASE}").rejected
    assert (rejection.field, rejection.place.row) == ("date", 1)


def test_a_file_with_macros_gives_its_text_but_is_not_kept(bring: Bring) -> None:
    content = archive(
        {"word/document.xml": f"<d><body>{paragraph('甲').replace('w:', '')}</body></d>", "word/vbaProject.bin": b""}
    )
    imported = bring("a.docm", content, "material")
    assert imported.added[0].document is None
    assert "macros" in imported.notes[0].message


def test_a_story_in_yaml_is_a_case(bring: Bring) -> None:
    texts = ["**Challenge:** 慢", "**Solution:** 好", "长" * 400]
    head = {"title": "题", "metadata": {"organization": "甲公司"}, "body": {"paragraphs": texts}}
    found = case(bring, "a.yaml", json.dumps(head))
    assert (found.title, found.customer_name, found.problem) == ("题", "甲公司", "慢")


def test_a_plain_text_is_a_document_too(bring: Bring) -> None:
    assert case(bring, "a.txt", "题\n\n**挑战**\n\n慢\n\n**方案**\n\n好\n").problem == "慢"


def test_english_headings_are_understood(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        "# Half the time\n\n## The challenge\nslow\n\n## Results and benefits\nfast\n\n## About the company\nold\n",
        "utf-8",
    )
    (entry,) = reader.read([file], None, Shelf(), Words(Language.EN)).added
    assert isinstance(entry.record, CaseStudy)
    assert (entry.record.problem, entry.record.outcome, entry.record.situation) == ("slow", "fast", "old")


def test_a_web_page_is_a_document(bring: Bring) -> None:
    assert case(bring, "a.html", "<h1>题</h1><h2>业务挑战</h2><p>慢</p><h2>解决方案</h2><p>好</p>").problem == "慢"


def test_lines_of_labels_are_read_one_by_one(bring: Bring) -> None:
    found = case(bring, "a.md", "# 题\n\n客户：甲公司\n位置：上海\n\n## 挑战\n慢\n## 方案\n好\n")
    assert (found.customer_name, found.region) == ("甲公司", "上海")


def test_a_heading_with_a_colon_is_a_title_and_short_sections_are_fields(bring: Bring) -> None:
    title = "东川精密：换线时间从 47 分钟降到 19 分钟"
    told = "## 客户\n东川精密制造有限公司\n\n## 地区\n江苏\n\n## 面临的问题\n慢\n\n## 成效\n快\n"
    found = case(bring, "东川 案例.md", f"# {title}\n\n{told}")
    assert (found.title, found.customer_name, found.region) == (title, "东川精密制造有限公司", "江苏")
    assert (found.problem, found.outcome) == ("慢", "快")


def test_a_heading_that_is_a_known_label_is_no_title(bring: Bring) -> None:
    text = "# 客户：甲公司\n\n## 挑战\n慢\n\n## 方案\n好\n"
    assert case(bring, "a.md", text, "case_study").title == "a"
