"""What a study says of itself: the service, its aims, its threshold, who governs it, what is known to limit it."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from stepdown.domain.word import Word
from stepdown.written.part import Part, Sentence


class Design(Word):
    """How the study can tell change from what would have happened anyway."""

    SINGLE_ARM = "single_arm_before_after", "Single group, before and after, no comparison"
    GROUPS_COMPARED = "groups_compared", "Children with the team beside children without it, made alike by weights"
    AREAS_COMPARED = "areas_compared", "Districts with the team beside districts without it, before and after"


class About(Part):
    """The study in words."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    title: Sentence
    service: Sentence
    area: Sentence
    design: Design = Design.SINGLE_ARM

    @model_validator(mode="after")
    def _of_one_dataset(self) -> Self:
        if self.design is Design.AREAS_COMPARED:
            raise ValueError(
                f"a study of a team's own data is '{Design.SINGLE_ARM}' or, with [comparison], "
                f"'{Design.GROUPS_COMPARED}'; districts are compared by 'stepdown compare'"
            )
        return self


class Period(Part):
    """Whose referrals are counted, and up to which day the data speak. Both ends of the window are in it."""

    referred_from: date
    referred_to: date
    as_at: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.referred_from <= self.referred_to <= self.as_at:
            raise ValueError("the dates must run referred_from, referred_to, as_at, each on or after the one before")
        return self


class Aim(Part):
    """One thing that the service is for, and the results that speak to it."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    text: Sentence
    results: tuple[str, ...] = ()


class Versioned(Part):
    """A text with its version: a threshold or a definition changes, and figures belong to one version of it."""

    version: Sentence
    text: Sentence


class Governance(Part):
    """Who allowed the study, who pays for it, who answers for the data. None is 'not reported'."""

    ethics_reference: str | None = None
    funder: str | None = None
    data_controllers: tuple[str, ...] = ()
