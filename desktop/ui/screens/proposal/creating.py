"""Making a proposal: for whom, by which template, for which reader, in which language; then the builder opens."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.documents.kinds import TEMPLATES
from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records import Customer, Proposal
from desktop.records.choices import EDITIONS, DecisionRole
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.editors.chip_box import ChipBox
from desktop.ui.kit import column, row
from desktop.ui.overlay import Overlay
from desktop.ui.place import Place
from desktop.ui.screens.proposal.record_source import customers
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow

_IN_CHOICE: Final = 28  # pixels beside the words of a choice


def new_proposal(
    shell: Shell,
    customer: Customer,
    *,
    language: Language | None = None,
    edition: DecisionRole | None = None,
    template: str = "",
) -> RecordId:
    """Make a proposal for a customer, and open it in the builder; its id."""
    proposal = draft_proposal(shell, customer, language=language, edition=edition, template=template)
    shell.go(Place("proposal", proposal.id))
    return proposal.id


def draft_proposal(
    shell: Shell,
    customer: Customer,
    *,
    language: Language | None = None,
    edition: DecisionRole | None = None,
    template: str = "",
    cases: tuple[RecordId, ...] = (),
) -> Proposal:
    """A proposal for a customer with what is usual, in the library at once."""
    made = shell.workspace.new_proposal(customer, language or shell.settings.for_documents, edition, template)
    proposal = evolve(made, id=made.id or new_id(), cases=cases)
    shell.save([proposal], Step("New proposal for {name}", {"name": customer.short_name or customer.name}))
    return proposal


class NewProposal(Overlay):
    """Asks for whom and how; Enter makes it once a customer is chosen."""

    def __init__(self, shell: Shell, customer: Customer | None = None) -> None:
        super().__init__(shell.kit, shell.words("New proposal"))
        self._shell = shell
        self._edition: DecisionRole | None = None
        self._template = ""
        self._language = shell.settings.for_documents
        kit, words = self.kit, self.words
        self._whom = ChipBox(kit, words("Customer"), customers(shell), single=True)
        self._whom.field.setPlaceholderText(words("For whom? Type a name…"))
        self._whom.setProperty("field", "plain")
        self._whom.edited.connect(self._show_ready)
        self._whom.left.connect(self._enter)
        if customer is not None:
            self._whom.show_keys([customer.id])
        self._make = kit.button(words("Create proposal"), self._create, kind="primary", icon="file-plus")
        body = column(
            kit.label(words("New proposal"), "heading"),
            self._part(words("Customer"), self._whom),
            self._part(words("Template"), self._templates()),
            self._part(words("Edition"), self._editions()),
            self._part(words("Language"), self._languages()),
            tokens.S,
            row(None, kit.button(words("Cancel"), self.close_overlay), self._make),
            gap=tokens.M,
            around=tokens.XL,
        )
        self.set_content(body)
        self._show_ready()

    def begin(self) -> None:
        self._whom.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def card_width(self) -> int:
        return self.theme.scaled(720)

    def _part(self, title: str, widget: QWidget) -> QWidget:
        made = QWidget()
        made.setLayout(column(self.kit.label(title, "section"), widget, gap=tokens.XS))
        return made

    def _templates(self) -> QWidget:
        words = self.words
        choices = [(words("Automatic##template"), "")]
        choices += [(words(template.label), template.key) for template in TEMPLATES]
        return self._choices([(label, partial(self._take_template, key)) for label, key in choices])

    def _editions(self) -> QWidget:
        words = self.words
        choices: list[tuple[str, Callable[[], object]]] = [(words("For everybody"), partial(self._take_edition, None))]
        choices += [(words(role.label), partial(self._take_edition, role)) for role in EDITIONS]
        return self._choices(choices)

    def _languages(self) -> QWidget:
        languages = sorted(Language, key=lambda one: one is not self._language)
        return self._choices([(self.words(one.label), partial(self._take_language, one)) for one in languages])

    def _choices(self, choices: Sequence[tuple[str, Callable[[], object]]]) -> QWidget:
        """Buttons of which one is on, the first at first."""
        made = QWidget()
        group = QButtonGroup(made)
        buttons: list[QPushButton] = []
        for label, do in choices:
            button = self.kit.button(label, do, kind="pick")
            button.setCheckable(True)
            self.kit.keep_bold(button, _IN_CHOICE)
            group.addButton(button)
            buttons.append(button)
        buttons[0].setChecked(True)
        made.setLayout(Flow(*buttons, gap=tokens.S))
        return made

    def _take_template(self, key: str) -> None:
        self._template = key

    def _take_edition(self, edition: DecisionRole | None) -> None:
        self._edition = edition

    def _take_language(self, language: Language) -> None:
        self._language = language

    def _show_ready(self) -> None:
        self._make.setEnabled(bool(self._whom.keys))

    def _enter(self) -> None:
        """Make it with Enter in the field, once there is a customer."""
        if self._whom.keys and self._whom.field.hasFocus():
            self._create()

    def _create(self) -> None:
        customer = self._shell.workspace.get(self._whom.keys[0]) if self._whom.keys else None
        if isinstance(customer, Customer):
            self.close_overlay()
            new_proposal(self._shell, customer, language=self._language, edition=self._edition, template=self._template)
