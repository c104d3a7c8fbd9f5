"""The whole study file as one value."""

from pydantic import Field

from stepdown.domain.factors import CHILD_FACTORS, PARENT_FACTORS
from stepdown.evaluation.study.about import About, Aim, Governance, Period, Versioned
from stepdown.evaluation.study.authority import Authority
from stepdown.evaluation.study.bias import BiasDomain, Judged
from stepdown.evaluation.study.choices import Cohort, Compare, Dimension, Disclosure, Factors, Names, PrimaryOutcome
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
    factors: Factors = Factors(
        child=tuple(f.id for f in CHILD_FACTORS), parent=tuple(f.id for f in PARENT_FACTORS if not f.part_of)
    )
    breakdowns: tuple[Dimension, ...] = ()
    names: Names = Names()
    disclosure: Disclosure = Disclosure()
    primary_outcome: PrimaryOutcome
    limitations: tuple[str, ...] = ()
    risk_of_bias: dict[BiasDomain, Judged] = Field(default_factory=dict)
    governance: Governance = Governance()
    words: dict[str, str] = Field(default_factory=dict)
    """Labels that a service words differently, such as the one for all three parental risks."""

    def label(self, word: str, default: str) -> str:
        """The service's own label for a word, or the default."""
        return self.words.get(word, default)


def parse_study(text: str) -> Study:
    """The study that ``text`` writes; WrittenProblems with all its problems together."""
    return parse(text, Study)
