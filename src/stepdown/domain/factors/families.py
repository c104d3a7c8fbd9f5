"""Factors of a family as a whole."""

from functools import partial

from stepdown.domain.factors.factor import Factor, FactorGroup, Wording
from stepdown.domain.people import Subject

_family = partial(Factor, subject=Subject.FAMILY, wording=Wording.STEPDOWN)
# Rated once, at closure, by the practitioner who did the work: no baseline, not blinded, not validated.
_rating = partial(_family, wording=Wording.PILOT, group=FactorGroup.PRACTITIONER_RATING)

FAMILY_FACTORS: tuple[Factor, ...] = (
    _family("unsuitable_housing", "Unsuitable or insecure housing"),
    _family("debt_or_low_income", "Debt or low income"),
    _family("family_isolation", "Isolation from family and community"),
    _family("conflict_between_parents", "Conflict between parents"),
    _family("household_member_substance_misuse", "Substance misuse by another person in the household"),
    _rating("home_stability_improved", "Home stability improved"),
    _rating("wellbeing_increased", "Wellbeing increased"),
    _family("safe_stable_home", "Safe and stable home", group=FactorGroup.STRENGTH),
    _family("wider_family_support", "Supported by wider family", group=FactorGroup.STRENGTH),
)
