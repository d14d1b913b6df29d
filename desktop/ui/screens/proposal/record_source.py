"""Records to choose from: found by typing, each with what is to be known of it beside its name."""

from collections.abc import Callable, Collection, Sequence

from desktop.fields import RecordId
from desktop.i18n import Words
from desktop.records import CaseStudy, Customer, Price
from desktop.records.record import Record
from desktop.ui.editors.offer import Offer, Source
from desktop.ui.shell import Shell

_MOST = 8
Detail = Callable[[Record, Words], str]


class RecordSource(Source):
    """The records of one kind."""

    def __init__(self, shell: Shell, kind: str, icon: str, detail: Detail) -> None:
        self._shell, self._kind, self._icon, self._detail = shell, kind, icon, detail
        self._store = shell.workspace.store

    def title(self, key: str) -> str:
        return self._store.titles([RecordId(key)]).get(RecordId(key), "")

    def offers(self, text: str, taken: Collection[str]) -> Sequence[Offer]:
        if text:
            found = self._store.get_many([hit.id for hit in self._store.search(text, [self._kind], _MOST)])
        else:
            found = self._store.page(self._kind, 0, _MOST)
        return [self._offer(one) for one in found if one.id not in taken]

    def meant(self, text: str) -> str | None:
        found = self._store.find(self._kind, text)
        return found[0].id if len(found) == 1 else None

    def _offer(self, record: Record) -> Offer:
        return Offer(record.name_of_record, record.id, self._detail(record, self._shell.words), icon=self._icon)


def prices(shell: Shell) -> RecordSource:
    """The price list."""
    return RecordSource(shell, Price.kind, "tag", _price_said)


def customers(shell: Shell) -> RecordSource:
    """All customers."""
    return RecordSource(shell, Customer.kind, "building-2", _customer_said)


def cases(shell: Shell) -> RecordSource:
    """All case studies."""
    return RecordSource(shell, CaseStudy.kind, "award", _case_said)


def _price_said(record: Record, words: Words) -> str:
    if not isinstance(record, Price) or record.list_price is None:
        return ""
    amount = words.money(record.list_price)
    return f"{amount} / {record.unit}" if record.unit else amount


def _customer_said(record: Record, _words: Words) -> str:
    return record.city or record.region if isinstance(record, Customer) else ""


def _case_said(record: Record, words: Words) -> str:
    return words(record.permission.label) if isinstance(record, CaseStudy) and record.permission else ""
