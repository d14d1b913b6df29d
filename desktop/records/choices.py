"""The closed sets that records choose from; the words are the vocabulary's."""

from desktop.i18n import Option


class DecisionRole(Option):
    """What a person is in a purchase; the first five are also the editions of a proposal."""

    USER = "user", "User"
    EVALUATOR = "evaluator", "Evaluator"
    BUDGET_OWNER = "budget_owner", "Budget owner"
    DECISION_MAKER = "decision_maker", "Decision maker"
    SIGNER = "signer", "Signer"
    CHAMPION = "champion", "Champion"
    GATEKEEPER = "gatekeeper", "Gatekeeper"
    INFLUENCER = "influencer", "Influencer"
    OPPONENT = "opponent", "Opponent"


EDITIONS = (
    DecisionRole.USER,
    DecisionRole.EVALUATOR,
    DecisionRole.BUDGET_OWNER,
    DecisionRole.DECISION_MAKER,
    DecisionRole.SIGNER,
)


class Stage(Option):
    """How far a deal is."""

    LEAD = "lead", "Lead"
    QUALIFIED = "qualified", "Qualified"
    NEEDS = "needs", "Needs##stage"
    SOLUTION = "solution", "Solution"
    NEGOTIATION = "negotiation", "Negotiation"
    WON = "won", "Won"
    LOST = "lost", "Lost"
    DELIVERY = "delivery", "Delivery"
    RENEWAL = "renewal", "Renewal"


CLOSED_STAGES = (Stage.WON, Stage.LOST, Stage.DELIVERY)
"""Of a deal at one of these nothing is to be decided any more."""


class Lifecycle(Option):
    """Where a customer stands with us."""

    POTENTIAL = "potential", "Potential customer"
    NEW = "new", "New customer"
    MATURE = "mature", "Mature customer"
    LOST = "lost", "Lost customer"


class CustomerType(Option):
    """What a customer is in its trade."""

    END_USER = "end_user", "End user"
    PLATFORM = "platform", "Platform"
    SERVICE = "service", "Service provider"
    HARDWARE = "hardware", "Hardware maker"
    AGENT = "agent", "Channel agent"


class LeadSource(Option):
    """Where a customer came from."""

    ACTIVITY = "activity", "Event"
    REFERRAL = "referral", "Referral"
    CHANNEL = "channel", "Channel"
    WEB = "web", "Website"
    TENDER = "tender", "Tender"
    COLD = "cold", "Own search"


class Permission(Option):
    """What a case's customer allowed us to show."""

    NAMED = "named", "May be named"
    LOGO = "logo", "Logo may be used"
    ANONYMOUS = "anonymous", "Anonymous only"
    INTERNAL = "internal", "Internal only"


class Audience(Option):
    """For whom a material is."""

    OUTSIDE = "outside", "For customers"
    INTERNAL = "internal", "Internal only"


class MaterialType(Option):
    """What a material is."""

    DECK = "deck", "Deck"
    BROCHURE = "brochure", "Brochure"
    WHITE_PAPER = "white_paper", "White paper"
    DEMO_SCRIPT = "demo_script", "Demo script"
    ONE_PAGER = "one_pager", "One-pager"
    FAQ = "faq", "FAQ"
    LINK = "link", "Link"
    TALK_TRACK = "talk_track", "Talk track"


class Charge(Option):
    """How often a price is due."""

    ONE_TIME = "one_time", "One-time"
    YEARLY = "yearly", "Per year"


class OfferLevel(Option):
    """Which of the offers of a proposal a price line belongs to; a higher one holds what the lower ones hold."""

    BASIC = "basic", "Basic"
    RECOMMENDED = "recommended", "Recommended"
    FULL = "full", "Full"


class Basis(Option):
    """Whose word a figure stands on."""

    CUSTOMER = "customer", "Confirmed by the customer"
    INDUSTRY = "industry", "Industry reference"
    OURS = "ours", "Our assumption"


class Likelihood(Option):
    """How likely or how grave a risk is."""

    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"


class Side(Option):
    """Who does a step or owns a duty."""

    US = "us", "We"
    CUSTOMER = "customer", "You"
    BOTH = "both", "Both sides"


class ProposalStatus(Option):
    """How far a proposal is."""

    DRAFT = "draft", "Draft"
    SENT = "sent", "Sent"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"


class VisitType(Option):
    """What a visit is for."""

    FIRST = "first", "First visit"
    SURVEY = "survey", "Needs analysis"
    TECHNICAL = "technical", "Technical exchange"
    DEMO = "demo", "Demo or trial"
    EXECUTIVE = "executive", "Executive meeting"
    COMMERCIAL = "commercial", "Commercial negotiation"
    BID = "bid", "Bid presentation"
    ACCEPTANCE = "acceptance", "Acceptance or renewal"


class Moment(Option):
    """When an item of a visit checklist is due."""

    THREE_DAYS = "three_days", "Three days before"
    ONE_DAY = "one_day", "The day before"
    DOOR = "door", "At the door"
    DURING = "during", "During the visit"
    AFTER = "after", "Within 24 hours"
