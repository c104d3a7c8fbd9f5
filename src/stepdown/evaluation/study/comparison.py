"""A comparison group within the dataset: who forms it, what both groups are made alike in, and how."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from stepdown.domain.factors import FACTORS
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.points import Point
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.domain.word import Word
from stepdown.evaluation.study.choices import Dimension, FamilyRule
from stepdown.written.part import Part, Sentence

MAY_STAND_BESIDE = (
    FamilyRule.COMPARISON,
    FamilyRule.BELOW_THRESHOLD,
    FamilyRule.DID_NOT_ENGAGE,
    FamilyRule.NEVER_OPENED,
)
"""The reasons for being left out that may form a comparison group: these families were known and not supported."""
MOST_COVARIATES = 8


class Weighting(Word):
    """How the two groups are made alike in the covariates."""

    OVERLAP = "overlap", "Overlap weights"
    ODDS = "odds", "Odds of the score"
    MATCHING = "matching", "Matching one to one"
    ENTROPY = "entropy", "Entropy balancing"


class Measured(Word):
    """What is known of a child on the index day beside the dimensions of breakdowns and the factors."""

    SAFEGUARDING_LEVEL = "safeguarding_level", "Safeguarding level at referral"
    PRIOR_REFERRALS = "prior_referrals", "Referrals to social care"


class PriorReferrals(Word):
    """How often a child had been referred to social care before this referral."""

    FIRST = "first", "This is the first"
    ONE_BEFORE = "one_before", "One before"
    MORE_BEFORE = "more_before", "Two or more before"


class Comparison(Part):
    """Who stands beside the supported children, since when that is laid down, and how both groups are made alike.

    ``group`` is the reason for which its families are left out of the cohort; ``days_after`` is how long after the
    index day both groups are looked at.
    """

    group: FamilyRule
    who: Sentence
    defined_on: date
    covariates: Annotated[tuple[str, ...], Field(min_length=1, max_length=MOST_COVARIATES)]
    method: Weighting
    days_after: Annotated[int, Field(gt=0, le=3660)] = 365

    @field_validator("covariates")
    @classmethod
    def _measured_before(cls, covariates: tuple[str, ...]) -> tuple[str, ...]:
        for covariate in covariates:
            _refuse_covariate(covariate)
        if len(set(covariates)) < len(covariates):
            raise ValueError("each covariate may stand once")
        return covariates

    @model_validator(mode="after")
    def _known_and_not_supported(self) -> Self:
        if self.group not in MAY_STAND_BESIDE:
            raise ValueError(
                f"families left out as '{self.group}' cannot form a comparison group; those left out as "
                f"{_listed(MAY_STAND_BESIDE)} can"
            )
        return self

    def factors(self) -> tuple[str, ...]:
        """Those of the covariates that are factors."""
        return tuple(covariate for covariate in self.covariates if covariate in FACTORS)


def _refuse_covariate(covariate: str) -> None:
    stem, _, point = covariate.partition(".")
    if point in set(Point) - {Point.AT_REFERRAL}:
        raise ValueError(
            f"'{covariate}' is measured after referral, when the team may have changed it already; only what was so "
            f"at referral can be a covariate. Write '{stem}' for the factor at referral."
        )
    if covariate not in {*Dimension, *Measured, *FACTORS}:
        raise ValueError(
            f"'{covariate}' is nothing that is known at referral; a covariate is one of "
            f"{_listed((*Dimension, *Measured))}, or a factor of the study"
        )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def covariate_label(covariate: str) -> str:
    """What people read for a covariate."""
    if covariate in set(Dimension):
        return Dimension(covariate).label
    return Measured(covariate).label if covariate in set(Measured) else FACTORS[covariate].label


def value_label(covariate: str, value: str) -> str:
    """What people read for a value of a covariate."""
    if covariate in set(Dimension):
        return Dimension(covariate).label_of(value)
    return next((word.label for word in (*_words(covariate), *Missing) if word == value), value)


def values_in_order(covariate: str, values: Iterable[str]) -> list[str]:
    """Values in the order of the covariate's words; what is not known last."""
    if covariate in set(Dimension):
        ordered = Dimension(covariate).in_order(values)
    else:
        places = {str(word): place for place, word in enumerate(_words(covariate))}
        ordered = sorted(values, key=lambda value: (places.get(value, len(places)), value))
    return sorted(ordered, key=lambda value: value == Missing.NOT_KNOWN)


def _words(covariate: str) -> tuple[Word, ...]:
    words: dict[str, type[Word]] = {
        Measured.SAFEGUARDING_LEVEL: SafeguardingLevel,
        Measured.PRIOR_REFERRALS: PriorReferrals,
    }
    return tuple(words.get(covariate, ObservationState))
