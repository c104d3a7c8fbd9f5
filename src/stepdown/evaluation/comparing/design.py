"""The design of a comparison of areas: what is counted, where the counts are, and from when the team was where."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from stepdown.evaluation.comparing.period import Period, parse_period
from stepdown.evaluation.study.about import Design, Governance
from stepdown.evaluation.study.bias import BiasDomain, Judged
from stepdown.evaluation.study.reported import Reported
from stepdown.written.parse import parse
from stepdown.written.part import Part, Sentence


class Compared(Part):
    """The comparison in words."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    title: Sentence
    service: Sentence
    outcome: Sentence
    unit: Literal["child", "family", "referral"] = "child"
    per: Annotated[int, Field(gt=0)] = 10_000
    as_at: date
    invented: bool = False


class Team(Part):
    """A district in which the team worked, and the first period of its work there."""

    district: Sentence
    start: Sentence = Field(alias="from")

    @model_validator(mode="after")
    def _is_a_period(self) -> Self:
        parse_period(self.start)
        return self

    def begins(self) -> Period:
        """The first period with the team."""
        return parse_period(self.start)


class Published(Part):
    """How counts are protected when they are published."""

    profile: Literal["internal", "dfe_1_5"] = "dfe_1_5"


class AreaDesign(Part):
    """What is asked of the counts. The comparison is a pure function of them, this and a seed."""

    study: Compared
    counts: Sentence
    team: Annotated[tuple[Team, ...], Field(min_length=1)]
    seed: int = 1
    why_these: str = ""
    limitations: tuple[str, ...] = ()
    risk_of_bias: dict[BiasDomain, Judged] = Field(default_factory=dict)
    governance: Governance = Governance()
    reported: Reported = Field(default_factory=dict)
    disclosure: Published = Published()

    @property
    def design(self) -> Design:
        """The design, which the words of the report follow."""
        return Design.AREAS_COMPARED


def parse_design(text: str) -> AreaDesign:
    """The design that ``text`` writes; WrittenProblems with all its problems together."""
    return parse(text, AreaDesign)
