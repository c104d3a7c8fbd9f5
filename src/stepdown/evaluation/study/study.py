"""The whole study file as one value."""

from typing import Self

from pydantic import Field, model_validator

from stepdown.domain.factors import CHILD_FACTORS, FACTORS, PARENT_FACTORS, FactorKind
from stepdown.domain.safeguarding import Movement
from stepdown.evaluation.study.about import About, Aim, Design, Governance, Period, Versioned
from stepdown.evaluation.study.authority import Authority
from stepdown.evaluation.study.bias import BiasDomain, Judged
from stepdown.evaluation.study.choices import Cohort, Compare, Dimension, Disclosure, Factors, Names, PrimaryOutcome
from stepdown.evaluation.study.comparison import Comparison
from stepdown.evaluation.study.completed import Completed
from stepdown.evaluation.study.intervals import Intervals
from stepdown.evaluation.study.reported import Reported
from stepdown.evaluation.study.taken import Taken
from stepdown.written.parse import parse
from stepdown.written.part import Part


class Study(Part):
    """What is asked of a dataset. The evaluation is a pure function of a dataset and this."""

    study: About
    period: Period
    authority: Authority | None = None
    aims: tuple[Aim, ...] = ()
    threshold: Versioned
    edge_of_care: Versioned
    cohort: Cohort = Cohort()
    compare: Compare = Compare()
    comparison: Comparison | None = None
    factors: Factors = Factors(
        child=tuple(f.id for f in CHILD_FACTORS), parent=tuple(f.id for f in PARENT_FACTORS if not f.part_of)
    )
    measures: tuple[Taken, ...] = ()
    missing: Completed | None = None
    intervals: Intervals | None = None
    breakdowns: tuple[Dimension, ...] = ()
    names: Names = Names()
    disclosure: Disclosure = Disclosure()
    primary_outcome: PrimaryOutcome
    limitations: tuple[str, ...] = ()
    risk_of_bias: dict[BiasDomain, Judged] = Field(default_factory=dict)
    governance: Governance = Governance()
    reported: Reported = Field(default_factory=dict)
    words: dict[str, str] = Field(default_factory=dict)
    """Labels that a service words differently, such as the one for all three parental risks."""

    @model_validator(mode="after")
    def _measures_once(self) -> Self:
        asked = [taken.instrument for taken in self.measures]
        if twice := sorted({instrument for instrument in asked if asked.count(instrument) > 1}):
            raise ValueError(f"measures: '{twice[0]}' is asked for twice; ask for it once")
        return self

    @model_validator(mode="after")
    def _completes_what_it_compares(self) -> Self:
        """Only a factor of children or parents that the study compares, present or not, can be completed."""
        compared = {f for f in (*self.factors.child, *self.factors.parent) if FACTORS[f].kind is not FactorKind.COUNT}
        if self.missing and (others := [f for f in self.missing.factors if f not in compared]):
            raise ValueError(
                f"missing.factors: '{others[0]}' is no factor of children or parents that is compared here"
            )
        return self

    @model_validator(mode="after")
    def _comparison_fits(self) -> Self:
        if (self.comparison is not None) != (self.study.design is Design.GROUPS_COMPARED):
            raise ValueError(
                f"[comparison] and design = '{Design.GROUPS_COMPARED}' belong together; write both, or neither"
            )
        if self.comparison is not None:
            _refuse_comparison(self, self.comparison)
        return self

    def label(self, word: str, default: str) -> str:
        """The service's own label for a word, or the default."""
        return self.words.get(word, default)


COMPARED_OUTCOMES = tuple(f"movement.{m}" for m in (Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP))
"""The outcomes of which a comparison group can be asked: it has no closure, but stands on the ladder on every day."""


def _refuse_comparison(study: Study, comparison: Comparison) -> None:
    if comparison.group not in study.cohort.families_left_out:
        raise ValueError(
            f"comparison.group: cohort.families_left_out must name '{comparison.group}', so that nobody is counted as "
            "supported and compared with themselves; add it there"
        )
    if study.primary_outcome.result not in COMPARED_OUTCOMES:
        raise ValueError(
            f"comparison: the primary outcome is '{study.primary_outcome.result}', which a group without the team does "
            f"not have; only {', '.join(COMPARED_OUTCOMES)} can be compared"
        )
    reported = {*study.factors.child, *study.factors.parent}
    if unreported := [factor for factor in comparison.factors() if factor not in reported]:
        raise ValueError(
            f"comparison.covariates: {', '.join(unreported)} is not among the study's factors of children or parents; "
            "add it to [factors], or leave it out"
        )


def parse_study(text: str) -> Study:
    """The study that ``text`` writes; WrittenProblems with all its problems together."""
    return parse(text, Study)
