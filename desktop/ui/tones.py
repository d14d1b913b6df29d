"""The tones of states that stand on chips in several places: one state looks alike wherever it is told."""

from collections.abc import Mapping
from typing import Final

from desktop.records.choices import Lifecycle, ProposalStatus
from desktop.ui.kit import Tone

LIFECYCLES: Final[Mapping[Lifecycle, Tone]] = {
    Lifecycle.POTENTIAL: "accent",
    Lifecycle.NEW: "ok",
    Lifecycle.MATURE: "ok",
    Lifecycle.LOST: "plain",
}
STATUSES: Final[Mapping[ProposalStatus, Tone]] = {
    ProposalStatus.DRAFT: "accent",
    ProposalStatus.SENT: "violet",
    ProposalStatus.ACCEPTED: "ok",
    ProposalStatus.DECLINED: "plain",
}
