"""The file in which a service writes what it costs: posts, on-costs, overheads, and costs that are not pay."""

import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from stepdown.costs.prices.price import SeriesYear
from stepdown.costs.prices.words import Bearer
from stepdown.domain.disciplines import Discipline
from stepdown.domain.word import Word
from stepdown.written.part import Part, Sentence

type Pounds = Annotated[float, Field(ge=0)]
type Share = Annotated[float, Field(ge=0, lt=1)]


class Service(Part):
    """Whose cost it is, over how many months, at which prices, and who answers for the figures."""

    name: Sentence
    months: Annotated[float, Field(gt=0)]
    price_year: SeriesYear
    owner: Sentence
    date: datetime.date
    source: Sentence
    plus_or_minus: Share = 0.0
    """How unsure the total is: 0.1 is plus or minus a tenth (95%)."""


class Post(Part):
    """One post, or several alike. Seconded staff are paid by somebody: ``employer`` says by whom."""

    title: Sentence
    employer: Bearer
    employer_name: str | None = None
    grade: str | None = None
    discipline: Discipline | None = None
    fte: Annotated[float, Field(gt=0)]
    salary: Pounds
    """Pounds a year for one full-time equivalent, before on-costs."""
    on_costs: Share
    """Employer's national insurance and pension, as a share of salary."""
    overheads: Annotated[float, Field(ge=0)] = 0.0
    """Management, premises and administration, as a share of salary with on-costs."""
    vacant: Share = 0.0
    """The share of the time in which the post was not filled."""
    months: Annotated[float, Field(gt=0)] | None = None
    """Months that the post existed, where that is not all of them."""


class CostKind(Word):
    """What is paid for beside posts."""

    TRAVEL = "travel", "Travel"
    TRAINING = "training", "Training"
    SET_UP = "set_up", "Set-up"
    PREMISES = "premises", "Premises"
    SUPPORT_TO_FAMILIES = "support_to_families", "Direct support to families"
    OTHER = "other", "Other"


class OtherCost(Part):
    """A cost that is no post: so much a year, or once."""

    kind: CostKind
    bearer: Bearer
    pounds_a_year: Pounds | None = None
    pounds_once: Pounds | None = None

    @model_validator(mode="after")
    def _an_amount(self) -> Self:
        if self.pounds_a_year is None and self.pounds_once is None:
            raise ValueError(
                "says neither pounds_a_year nor pounds_once; a cost without an amount would count as nothing"
            )
        return self


class WrittenServiceCost(Part):
    """The whole file."""

    service: Service
    posts: Annotated[tuple[Post, ...], Field(min_length=1)]
    costs: tuple[OtherCost, ...] = ()
