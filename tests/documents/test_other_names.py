"""Names that must not stand in a document, found among many."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.other_names import NO_OTHER_NAMES, OtherName, OtherNames


def named(*names: str) -> OtherNames:
    return OtherNames.of([OtherName(name, name) for name in names])


def within(names: OtherNames, text: str) -> list[str]:
    return sorted(other.name for other in names.within(text))


def test_names_are_found_by_their_letters_however_they_are_set() -> None:
    names = named("东风 汽车", "Seaside Tyres", "甲乙")
    assert within(names, "与東風汽車、SEASIDE  tyres 相同") == ["Seaside Tyres", "东风 汽车"]
    assert within(names, "甲方与乙方") == []


def test_no_names_are_nowhere() -> None:
    assert NO_OTHER_NAMES.within("anything") == []


def test_names_are_asked_for_when_the_first_text_is_searched_and_only_once() -> None:
    asked: list[int] = []

    def ask() -> list[OtherName]:
        asked.append(1)
        return [OtherName("Seaside", "Seaside")]

    names = OtherNames(ask)
    assert not asked
    assert within(names, "At Seaside") == within(names, "Seaside") == ["Seaside"]
    assert len(asked) == 1


def test_names_that_are_filed_already_are_taken_as_they_are() -> None:
    names = named("Seaside")
    assert OtherNames.of(names) is names


@given(st.lists(st.text("ab甲乙 ", min_size=1, max_size=6)), st.text("ab甲乙 \n", max_size=30))
def test_the_same_names_are_found_as_by_looking_for_each(names: list[str], text: str) -> None:
    from desktop.documents.lookalikes import compared

    expected = {name for name in names if compared(name) and compared(name) in compared(text)}
    assert set(within(named(*names), text)) == expected
