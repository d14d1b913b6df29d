"""People in words: roles, attitudes, and how long ago somebody was spoken to."""

import datetime as dt
from typing import Final

from attrs import frozen

from desktop.i18n import Words
from desktop.records import Contact
from desktop.records.choices import DecisionRole
from desktop.ui.kit import Tone
from desktop.ui.when import span_said
from desktop.ui.widgets.person_row import PersonLine
from desktop.workspace.decision_chain import CRUCIAL, QUIET_DAYS, Placed

_TONES: Final[dict[DecisionRole, Tone]] = {
    DecisionRole.SIGNER: "violet",
    DecisionRole.DECISION_MAKER: "violet",
    DecisionRole.BUDGET_OWNER: "accent",
    DecisionRole.EVALUATOR: "accent",
    DecisionRole.USER: "ok",
    DecisionRole.CHAMPION: "ok",
    DecisionRole.OPPONENT: "warn",
}


@frozen
class Attitude:
    """How somebody stands to us: its value, its msgid, an icon and the token of its colour."""

    value: int | None
    label: str
    icon: str
    role: str


ATTITUDES: Final = (
    Attitude(2, label="Strongly for us", icon="circle-check", role="ok"),
    Attitude(1, label="For us", icon="circle-check", role="ok"),
    Attitude(0, label="Neutral##attitude", icon="circle-minus", role="text2"),
    Attitude(-1, label="Has doubts", icon="circle-alert", role="warn"),
    Attitude(-2, label="Against us", icon="circle-x", role="danger"),
)
UNKNOWN: Final = Attitude(None, label="Attitude unknown", icon="circle", role="text3")


def attitude_of(contact: Contact) -> Attitude:
    """How a contact stands to us."""
    return next((one for one in ATTITUDES if one.value == contact.attitude), UNKNOWN)


def tone_of(contact: Contact) -> Tone:
    """The tone of a contact's role; violet are those who decide."""
    return _TONES.get(contact.role, "plain") if contact.role else "plain"


def role_of(contact: Contact, words: Words) -> str:
    """What a contact is in the decision, in words."""
    return words(contact.role.label) if contact.role else ""


def ago_said(words: Words, day: dt.date | None, today: dt.date) -> str:
    """How long ago a day is: today, yesterday, 3 days ago; «never met» without one."""
    if day is None:
        return words("never met")
    days = (today - day).days
    if days <= 0:
        return words("today")
    return words("yesterday") if days == 1 else words("{span} ago", span=span_said(words, days))


def is_quiet(contact: Contact, today: dt.date) -> bool:
    """Whether it is high time to speak to somebody without whom no deal is signed."""
    if contact.role not in CRUCIAL:
        return False
    return contact.last_contact is None or (today - contact.last_contact).days > QUIET_DAYS


def person_line(words: Words, placed: Placed, today: dt.date) -> PersonLine:
    """A contact as a row shows it."""
    contact = placed.contact
    attitude, ago = attitude_of(contact), ago_said(words, contact.last_contact, today)
    role, stands = role_of(contact, words), words(attitude.label)
    return PersonLine(
        name=contact.name,
        role=role,
        tone=tone_of(contact),
        icon=attitude.icon,
        icon_role=attitude.role,
        about=words.dotted(stands, contact.position),
        end=ago,
        end_role="warn" if is_quiet(contact, today) else "text2",
        spoken=words.listed(part for part in (contact.name, role, contact.position, stands, ago) if part),
        goes_on=placed.goes_on,
        leads=placed.leads,
    )
