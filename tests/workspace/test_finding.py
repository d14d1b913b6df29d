"""What is found, with the records themselves."""

from desktop.records import CaseStudy
from desktop.workspace.workspace import Workspace


def test_what_is_found_comes_with_its_record_and_a_marked_piece_of_its_text(workspace: Workspace) -> None:
    hit = workspace.search("换型", ["case_study"])[0]
    assert isinstance(hit.record, CaseStudy)
    assert (hit.kind, hit.id, hit.title) == ("case_study", hit.record.id, hit.record.title)
    assert any("换型" in hit.snippet.text[begin:end] for begin, end in hit.snippet.marks)


def test_the_exact_order_finds_the_same_records(workspace: Workspace) -> None:
    first, exact = (workspace.search("追溯", limit=500, exact=exact) for exact in (False, True))
    assert {hit.id for hit in first} == {hit.id for hit in exact}


def test_the_library_tells_what_was_done_and_thrown_away(workspace: Workspace) -> None:
    assert workspace.chronicle.page(1)[0].records > 100
    assert workspace.bin.count() == 0
