"""What one does with the customer as a whole: a proposal, its history, a copy, the trash."""

from attrs import evolve
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QToolButton

from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.place import Place
from desktop.ui.screens.customer.account import Account
from desktop.ui.widgets.menu_chip import Pick, open_menu


class Doings(QObject):
    """The actions of the page's head and menu."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._account, self._shell, self._words = account, account.shell, account.words

    def new_proposal(self) -> None:
        """Begin a proposal and go there."""
        self._account.new_proposal()

    def show_history(self) -> None:
        """Show how the customer's record came to be as it is."""
        self._shell.go(Place("record_history", self._account.subject.customer.id))

    def duplicate(self) -> None:
        """Make a copy to be changed, without people and deals, and go there."""
        customer = self._account.subject.customer
        copy = evolve(
            customer,
            id=new_id(),
            name=self._words("{name} (copy)", name=customer.name),
            external_id="",
            sample=False,
            created_at=None,
            updated_at=None,
        )
        self._shell.save([copy], Step("Copy {name}", {"name": customer.name}))
        self._shell.go(Place("customer", copy.id, "profile"))

    def delete(self) -> None:
        """Put the customer into the trash and go back to the list."""
        customer = self._account.subject.customer
        self._shell.go(Place("customers"))
        self._shell.delete([customer.id], Step("Move {name} to the trash", {"name": customer.name}))

    def restore(self) -> None:
        """Take the customer out of the trash."""
        customer = self._account.subject.customer
        self._shell.restore([customer.id], Step("Restore {name}", {"name": customer.name}))

    def show_menu(self, button: QToolButton) -> None:
        """Offer what is done rarely."""
        words = self._words
        picks = (
            Pick(words("History of this record"), self.show_history, icon="history"),
            Pick(words("Duplicate"), self.duplicate, icon="copy"),
            None,
            Pick(words("Move to the trash"), self.delete, icon="trash-2"),
        )
        menu = open_menu(self._account.kit, button, picks)
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)))
