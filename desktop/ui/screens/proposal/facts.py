"""The facts of a section: edited here where they belong to the deal or the customer, else the way to where they are."""

from collections.abc import Iterator

from attrs import evolve
from PySide6.QtWidgets import QWidget

from desktop.records import Customer, Opportunity, Proposal
from desktop.records.record import Record
from desktop.store.changes import Changes, Step
from desktop.store.desk import new_id
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import Kit, column, row
from desktop.ui.place import Place
from desktop.ui.screens.proposal.sources import Sources, Whose
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.entry import Entry


class Facts(QWidget):
    """What a section tells, at its source."""

    def __init__(self, studio: Studio, sources: Sources) -> None:
        super().__init__()
        self._studio, self._sources = studio, sources
        self._forms: list[RecordForm] = []
        self._room = column(gap=tokens.M)
        self.setLayout(self._room)
        for whose, fields in sources.fields:
            self._room.addWidget(self._part(whose, fields))
        homes = list(self._homes())
        if homes:
            title = studio.kit.label(studio.words("The rest comes from"), "section")
            self._room.addLayout(column(title, column(*homes, gap=0), gap=tokens.XS))

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        for form in self._forms:
            form.refresh(changes)

    def settle(self) -> None:
        """Save at once what is typed."""
        for form in self._forms:
            form.settle()

    def _part(self, whose: Whose, fields: tuple[str, ...]) -> QWidget:
        record = self._record(whose)
        if record is None:
            return self._no_deal()
        form = RecordForm(self._studio.shell, record, [Group(_TITLES[whose], fields)])
        self._forms.append(form)
        return form

    def _record(self, whose: Whose) -> Record | None:
        draft = self._studio.draft
        match whose:
            case "proposal":
                return self._studio.manuscript.proposal
            case "customer":
                return draft.dossier.customer if draft else None
            case "opportunity":
                return draft.dossier.opportunity if draft else None

    def _no_deal(self) -> QWidget:
        kit, words = self._studio.kit, self._studio.words
        text = words("This customer has no deal yet. What is said here belongs to one: make it first.")
        make = kit.button(words("New deal"), self._make_deal, icon="plus")
        return kit.card(column(kit.label(text, "muted", wrap=True), row(make, None), gap=tokens.S), "sunken", tokens.M)

    def _make_deal(self) -> None:
        proposal = self._studio.manuscript.proposal
        deal = Opportunity(id=new_id(), title=proposal.title, customer=proposal.customer)
        mine = self._studio.shell.workspace.get(proposal.id)
        if isinstance(mine, Proposal):
            records = [deal, evolve(mine, opportunity=deal.id)]
            self._studio.shell.save(records, Step("Add {name}", {"name": deal.title}))

    def _homes(self) -> Iterator[Entry]:
        draft, kit, words = self._studio.draft, self._studio.kit, self._studio.words
        if draft is None:
            return
        dossier = draft.dossier
        for home in self._sources.homes:
            match home:
                case "customer":
                    yield self._leads(kit, "building-2", _name(dossier.customer), dossier.customer)
                case "products":
                    for product in dossier.products:
                        yield self._leads(kit, "package", product.name, product)
                case "brand":
                    label = words("Company & brand")
                    yield Entry(kit, "stamp", label, "", lambda: self._studio.shell.go(Place("brand")))

    def _leads(self, kit: Kit, icon: str, name: str, record: Record) -> Entry:
        made = Entry(kit, icon, name, "", lambda: self._studio.shell.show_record(record))
        made.setAccessibleName(self._studio.words("Open {name}", name=name))
        return made


def _name(customer: Customer) -> str:
    return customer.short_name or customer.name


_TITLES: dict[Whose, str] = {"proposal": "", "opportunity": "From the deal", "customer": "From the customer's page"}
