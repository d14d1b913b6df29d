"""The tabs of the preview: what is added, what is changed, what stays as it is, what is left out and why."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import fields_dict, frozen

from desktop.fields import Amount, Date, FieldKind, Flag, Fraction, LongText, RecordId, Rows, Whole, fields_of
from desktop.i18n import Words
from desktop.importers.imported import Difference, Entry, Note, Place, Rejection
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.ui.kinds import ICON_OF
from desktop.ui.models.cell import Cell
from desktop.ui.screens.importing.sheet import Detail, Head, Passage
from desktop.ui.screens.importing.wording import IN_THE_WINDOW
from desktop.ui.value_words import ValueWords

_LOOKED_AT: Final = 200
_MOST_COLUMNS: Final = 8
_MOST_FIELDS: Final = 60
"""No record has more fields."""
_SENTENCE_END: Final = re.compile(r"。|[.!?] ")
_SHORT: Final = (Date, Whole, Fraction, Flag)


@frozen
class Saying:
    """How the tabs say things: values, and where a row stood."""

    words: Words
    values: ValueWords

    @classmethod
    def of(cls, words: Words, names: Mapping[RecordId, str]) -> "Saying":
        """In a language, with the names of what is referred to."""
        return cls(words, ValueWords(words, names))

    def place(self, place: Place) -> str:
        """Where a row stood: 客户.csv·第 5 行."""
        if not place.row:
            return place.file
        return self.words.dotted(place.file, self.words("row {row}", row=place.row))

    def source(self, entry: Entry) -> str:
        """Where a record stood; a document that is one record has no rows."""
        return entry.place.file if entry.document else self.place(entry.place)


class Added:
    """Records of one kind that are new."""

    def __init__(self, saying: Saying, entries: Sequence[Entry]) -> None:
        self._saying, self._entries, self.counted = saying, entries, len(entries)
        self._kinds = _kinds_said(entries)
        kinds = enumerate(self._kinds.values())
        self.heads: Sequence[Head] = [_head(saying.words(kind.label), kind, is_first=not at) for at, kind in kinds]

    def __len__(self) -> int:
        return len(self._entries)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """The values of a record."""
        entry = self._entries[row]
        texts = [self._text(entry.record, name, kind) for name, kind in self._kinds.items()]
        place = self._saying.source(entry)
        first = Cell(text=texts[0], below=place, icon=ICON_OF[entry.record.kind], strong=True)
        return (
            first,
            *(Cell(text=text, right=head.right) for text, head in zip(texts[1:], self.heads[1:], strict=True)),
        )

    def detail(self, row: int) -> Detail:
        """All that a record says."""
        entry = self._entries[row]
        said = self._saying.values.fields(entry.record)
        passages = tuple(Passage(label=label, text=text) for label, text in said)
        return Detail(title=entry.record.name_of_record, above=self._saying.source(entry), passages=passages)

    def _text(self, record: Record, name: str, kind: FieldKind) -> str:
        return self._saying.values.said(kind, getattr(record, name))


def _kinds_said(entries: Sequence[Entry]) -> Mapping[str, FieldKind]:
    """The fields that any of the first records says something in, its name first."""
    record_type = type(entries[0].record)
    kinds = fields_of(record_type)
    said = {name for entry in entries[:_LOOKED_AT] for name in kinds if _says(entry.record, name)}
    first = record_type.title_field
    names = [first, *(name for name in kinds if name in said and name not in (first, "sample", "external_id"))]
    return {name: kinds[name] for name in names[:_MOST_COLUMNS]}


def _says(record: Record, name: str) -> bool:
    value = getattr(record, name)
    return bool(value) and value != fields_dict(type(record))[name].default


def _head(text: str, kind: FieldKind, *, is_first: bool) -> Head:
    if is_first:
        return Head(text=text, least=200, weight=3)
    if isinstance(kind, LongText | Rows):
        return Head(text=text, least=160, weight=3)
    if isinstance(kind, Amount | Whole | Fraction):
        return Head(text=text, least=104, right=True)
    return Head(text=text, least=96 if isinstance(kind, _SHORT) else 120, weight=0 if isinstance(kind, _SHORT) else 1)


class Changed:
    """Records that the library has, field by field as they are and as they would be."""

    def __init__(self, saying: Saying, differences: Sequence[Difference], records: int) -> None:
        """`records` is how many records they belong to."""
        self._saying, self._differences, self.counted = saying, differences, records

    @property
    def heads(self) -> Sequence[Head]:
        """Record, field, before, after."""
        words = self._saying.words
        return (
            Head(text=words("Record"), least=128, weight=2),
            Head(text=words("Field##of a record"), least=88),
            Head(text=words("Now##before an import"), least=104, weight=2),
            Head(text=words("Becomes"), least=104, weight=2),
        )

    def __len__(self) -> int:
        return len(self._differences)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """One change."""
        one = self._differences[row]
        is_first = not row or self._differences[row - 1].entry is not one.entry
        name = one.entry.record.name_of_record
        place = self._saying.source(one.entry)
        head = Cell(text=name, below=place, icon=ICON_OF[one.entry.record.kind], strong=True)
        before, after = self._texts(one)
        return (
            head if is_first else Cell(text=name, tone="text2"),
            Cell(text=self._label(one), tone="text2"),
            Cell(text=before or "—", tone="text2"),
            Cell(text=after or "—", strong=True),
        )

    def detail(self, row: int) -> Detail:
        """All changes of the record."""
        entry = self._differences[row].entry
        passages: list[Passage] = []
        for one in self._differences[max(row - _MOST_FIELDS, 0) : row + _MOST_FIELDS]:
            if one.entry is entry:
                before, after = self._texts(one)
                passages.append(Passage(label=self._label(one), text=after, before=before, changes=True))
        return Detail(title=entry.record.name_of_record, above=self._saying.source(entry), passages=tuple(passages))

    def _label(self, one: Difference) -> str:
        return self._saying.words(fields_of(type(one.entry.record))[one.field].label)

    def _texts(self, one: Difference) -> tuple[str, str]:
        kind = fields_of(type(one.entry.record))[one.field]
        values = (getattr(one.entry.before, one.field), getattr(one.entry.record, one.field))
        before, after = (self._saying.values.said(kind, value) for value in values)
        return before, after


class Unchanged:
    """Records that the library has as they are."""

    def __init__(self, saying: Saying, entries: Sequence[Entry]) -> None:
        self._saying, self._entries, self.counted = saying, entries, len(entries)

    @property
    def heads(self) -> Sequence[Head]:
        """Record and place."""
        words = self._saying.words
        return (Head(text=words("Record"), least=200, weight=3), Head(text=words("In the file"), least=140, weight=2))

    def __len__(self) -> int:
        return len(self._entries)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """One record."""
        entry = self._entries[row]
        label = self._saying.words(entry.record.label)
        name = Cell(text=entry.record.name_of_record, below=label, icon=ICON_OF[entry.record.kind])
        return name, Cell(text=self._saying.source(entry), tone="text2")

    def detail(self, row: int) -> Detail:
        """All that the record says."""
        entry = self._entries[row]
        passages = tuple(Passage(label=label, text=text) for label, text in self._saying.values.fields(entry.record))
        return Detail(title=entry.record.name_of_record, above=self._saying.source(entry), passages=passages)


class Rejected:
    """Rows that can't be taken: where, which field, why and what to do."""

    def __init__(self, saying: Saying, rejections: Sequence[Rejection], fields: Mapping[str, str]) -> None:
        """`fields` are the labels (msgids) of fields by their names."""
        files = list(dict.fromkeys(one.place.file for one in rejections))
        self._rejections = sorted(rejections, key=lambda one: (files.index(one.place.file), one.place.row))
        self._saying, self._fields, self.counted = saying, fields, len(rejections)

    @property
    def heads(self) -> Sequence[Head]:
        """Place, field, reason."""
        words = self._saying.words
        return (
            Head(text=words("In the file"), least=168, weight=1),
            Head(text=words("Field##of a record"), least=96),
            Head(text=words("Why, and what to do"), least=220, weight=4),
        )

    def __len__(self) -> int:
        return len(self._rejections)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """One row that stays out."""
        one = self._rejections[row]
        where = self._saying.words("row {row}", row=one.place.row) if one.place.row else self._whole(one)
        why, what_to_do = self._told(one)
        return (
            Cell(text=where, below=one.place.file, icon="circle-x"),
            Cell(text=self._field(one), tone="text2"),
            Cell(text=why, below=what_to_do),
        )

    def detail(self, row: int) -> Detail:
        """The reason in full."""
        one = self._rejections[row]
        label = self._field(one) or self._whole(one)
        passage = Passage(label=label, text=self._why(one), is_problem=True)
        return Detail(title=self._saying.place(one.place), passages=(passage,))

    def as_text(self) -> str:
        """All rows as lines with tabs, for a spreadsheet."""
        lines = [
            "\t".join((one.place.file, str(one.place.row or ""), self._field(one), self._why(one)))
            for one in self._rejections
        ]
        return "\n".join(lines)

    def _whole(self, one: Rejection) -> str:
        return self._saying.words("The whole row") if one.place.row else self._saying.words("The whole file")

    def _why(self, one: Rejection) -> str:
        message = IN_THE_WINDOW.get(one.message)
        return self._saying.words(message, **one.values) if message else one.why(self._saying.words)

    def _told(self, one: Rejection) -> tuple[str, str]:
        """The reason, and what comes after its first sentence."""
        why = self._why(one)
        end = _SENTENCE_END.search(why)
        return (why[: end.end()].strip(), why[end.end() :].strip()) if end else (why, "")

    def _field(self, one: Rejection) -> str:
        return self._saying.words(self._fields[one.field]) if one.field in self._fields else one.field


class Notes:
    """What a person should know although nothing was left out for it."""

    def __init__(self, saying: Saying, notes: Sequence[Note]) -> None:
        self._saying, self._notes, self.counted = saying, notes, len(notes)

    @property
    def heads(self) -> Sequence[Head]:
        """Place and note."""
        words = self._saying.words
        return (Head(text=words("In the file"), least=168, weight=1), Head(text=words("Note"), least=240, weight=4))

    def __len__(self) -> int:
        return len(self._notes)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """One note."""
        one = self._notes[row]
        return Cell(text=self._saying.place(one.place), icon="info"), Cell(text=one.told(self._saying.words))

    def detail(self, row: int) -> Detail:
        """The note in full."""
        one = self._notes[row]
        said = Passage(label=self._saying.words("Note"), text=one.told(self._saying.words))
        return Detail(title=self._saying.place(one.place), passages=(said,))


def labels_of_fields(kinds: Iterable[str]) -> dict[str, str]:
    """The labels (msgids) of the fields of some kinds of record, by name."""
    return {name: kind.label for one in kinds if one in TYPE_OF for name, kind in fields_of(TYPE_OF[one]).items()}
