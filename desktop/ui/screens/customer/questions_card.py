"""What is not known yet."""

from collections.abc import Iterable

from desktop.ui.kit import Item
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.reading import question_line
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens

_MOST = 4


class QuestionsCard(Section):
    """The questions to ask, with who will ask them; nothing where there are none."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Not yet known"))
        self.body.setSpacing(tokens.M)

    def facts(self) -> object:
        return self.account.subject.customer.open_questions, self.account.subject.today

    def items(self) -> Iterable[Item]:
        questions = self.account.subject.customer.open_questions
        self.setVisible(bool(questions))
        for question in questions[:_MOST]:
            yield question_line(self.kit, question, self.account.subject.today)
