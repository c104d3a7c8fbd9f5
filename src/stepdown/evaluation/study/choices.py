"""What a study chooses: who is counted, which points and factors, which breakdowns, how figures are published."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from stepdown.domain.factors import FACTORS
from stepdown.domain.missing import Missing
from stepdown.domain.people import AgeBand, Disabled, EthnicGroup, Sex, Subject
from stepdown.domain.points import Point
from stepdown.domain.word import Word
from stepdown.written.part import Part, Sentence


class FamilyRule(Word):
    """Why a family may be left out. Each is a file of SQL of the same name."""

    TOO_EARLY = "too_early", "Too early to say"
    DID_NOT_ENGAGE = "did_not_engage", "Did not engage"
    BELOW_THRESHOLD = "below_threshold", "Below the threshold"
    NEVER_OPENED = "never_opened", "Never directly supported"
    ONLY_CHILDREN_SUPPORTED = "only_children_supported", "Only the children are supported"
    COMPARISON = "comparison", "In the comparison group"


class PersonRule(Word):
    """Why a person named in a referral may not be counted. Each is a file of SQL of the same name."""

    OTHER_ADDRESS = "other_address", "Lives at another address"
    OWN_RIGHT = "own_right", "Works with the team in their own right"
    OUT_OF_SCOPE = "out_of_scope", "Out of scope for another recorded reason"


class Cohort(Part):
    """Who is left out, in the order in which the reasons are tried: each is counted under the first that fits."""

    families_left_out: tuple[FamilyRule, ...] = (FamilyRule.TOO_EARLY, FamilyRule.DID_NOT_ENGAGE)
    people_left_out: tuple[PersonRule, ...] = tuple(PersonRule)

    @field_validator("families_left_out", "people_left_out")
    @classmethod
    def _once_each(cls, rules: tuple[Word, ...]) -> tuple[Word, ...]:
        if len(set(rules)) < len(rules):
            raise ValueError("each reason may stand once")
        return rules


class Working(StrEnum):
    """How people of one family are taken to go together while a model is worked out."""

    INDEPENDENCE = "independence"
    EXCHANGEABLE = "exchangeable"


class Compare(Part):
    """The pair of points compared. A missing one is never replaced by another.

    ``model``: how people of one family go together in a model beside the counts, if there is to be one.
    """

    first: Point = Field(default=Point.AT_REFERRAL, alias="from")
    second: Point = Field(default=Point.AT_CLOSURE, alias="to")
    model: Working | None = None

    @model_validator(mode="after")
    def _two_points(self) -> Self:
        order = list(Point)
        if order.index(self.first) >= order.index(self.second):
            raise ValueError("'from' must come before 'to'")
        return self


class Factors(Part):
    """Which factors are reported, in this order, and from which source where the data hold more than one."""

    child: tuple[str, ...]
    parent: tuple[str, ...]
    family: tuple[str, ...] = ()
    source: str | None = None

    @field_validator("child", "parent", "family")
    @classmethod
    def _known(cls, ids: tuple[str, ...], info: object) -> tuple[str, ...]:
        subject = Subject(getattr(info, "field_name", ""))
        for factor in ids:
            if factor not in FACTORS:
                raise ValueError(f"there is no factor '{factor}'; docs/reference/factors.md lists them")
            if FACTORS[factor].subject is not subject:
                raise ValueError(f"'{factor}' is a factor of a {FACTORS[factor].subject}, not of a {subject}")
        return ids


class Dimension(Word):
    """What figures can be broken down by."""

    SEX = "sex", "Sex"
    AGE_BAND = "age_band", "Age band"
    ETHNICITY = "ethnicity", "Ethnic group"
    DISABILITY = "disability", "Disability"
    AREA = "area", "Area"

    def label_of(self, value: str) -> str:
        """What people read for a value of the dimension."""
        labels = self._labels() | {str(reason): reason.label for reason in Missing}
        return labels.get(value, value)

    def in_order(self, values: Iterable[str]) -> list[str]:
        """Values in the order of the dimension's words; others, and the missing, by name after them."""
        places = {word: place for place, word in enumerate(self._labels())}
        return sorted(values, key=lambda value: (places.get(value, len(places)), value))

    def _labels(self) -> dict[str, str]:
        words = {"sex": Sex, "age_band": AgeBand, "ethnicity": EthnicGroup, "disability": Disabled}.get(self)
        return {str(word): word.label for word in words} if words else {}


class Names(Part):
    """Names that a source chose and that may stand in a contribution to a pool: of areas and of teams that refer.

    What the data name beyond these is counted together there, for what stands in free text could be anything.
    """

    areas: tuple[Sentence, ...] = ()
    source_teams: tuple[Sentence, ...] = ()


class MergeStep(Part):
    """Categories that become one where publishing would otherwise hide too much of a table."""

    table: str
    axis: str
    into: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]*$")]
    label: str
    categories: tuple[str, ...] = Field(alias="from", min_length=2)


class Disclosure(Part):
    """How figures are protected when they are published, and which categories may be merged, in order."""

    profile: Literal["internal", "dfe_1_5", "lt10", "round5", "cell_key"] = "dfe_1_5"
    merge: tuple[MergeStep, ...] = ()


class PrimaryOutcome(Part):
    """The one result that the study named before it looked, and why."""

    result: str
    why: str = ""
