"""What a referrer asks: one referral, several specialisms, each with what it is asked to do."""

from dataclasses import dataclass

from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.domain.urgency import Urgency


@dataclass(frozen=True, slots=True)
class SpecialismAsked:
    """One specialism. ``about``: the council's number of the person whom it is for, empty for the whole family."""

    discipline: Discipline
    asked: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class ReferralAsked:
    """Everything that a referral says beside whom it is about. A yes or no that is not there says why."""

    specialisms: tuple[SpecialismAsked, ...]
    concerns: str
    strengths: str = ""
    family_wants: str = ""
    urgency: Urgency = Urgency.ROUTINE
    family_told: bool | Missing = Missing.NOT_ASKED
    at_risk_of_care: bool | Missing = Missing.NOT_ASKED
    at_risk_basis: str = ""
