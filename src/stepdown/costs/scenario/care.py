"""What a scenario assumes of entry into care and of the care that follows."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, model_validator

from stepdown.costs.scenario.assumption import Amount, Assumption, Duration, Probability
from stepdown.costs.scenario.care_rules import (
    OLDEST,
    ids_stand_once,
    mixes_hold_every_age_once,
    mixes_name_placements,
    shares_are_given_once,
    shares_sum_to_one,
    some_placement_has_a_price,
)
from stepdown.costs.scenario.together import checked_with
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.written.part import Name, Part, Sentence

type Age = Annotated[int, Field(ge=0, le=OLDEST)]


class Ages(Part):
    """Completed years of age at referral, both ends included."""

    first: Age = 0
    last: Age = OLDEST

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first > self.last:
            raise ValueError(f"the first age ({self.first}) is above the last ({self.last})")
        return self

    def __contains__(self, age: float) -> bool:
        return self.first <= age < self.last + 1


class Threshold(Part):
    """Children as near to care as some group whose rate of entry is known, and which share of the children they are.

    The share is an assumption, or it is the share recorded at a safeguarding ``level`` at referral. The last
    threshold has neither: it is everybody else.
    """

    id: Name
    label: Sentence
    ages: Ages = Ages()
    share: Probability | None = None
    level: SafeguardingLevel | None = None
    rate: Probability
    """The probability of entering care within 12 months without the team."""


class Observed(Part):
    """With the team: as many entered as were recorded."""

    kind: Literal["observed"]


class Effect(Part):
    """With the team: the odds of entry are changed by a factor whose logarithm is assumed (0 is no effect)."""

    kind: Literal["effect"]
    log_odds_ratio: Assumption


WithTeam = Annotated[Observed | Effect, Field(discriminator="kind")]


class Entry(Part):
    """When children enter, and what becomes of entries that did not happen."""

    months_until: Amount
    """Months from referral to entry."""
    share_put_off: Probability
    """Of the entries that did not happen, the share that happen later."""
    months_put_off: Amount
    """How much later, in months."""


class Spell(Part):
    """How long care lasts: survival is exponential; some of those who leave return."""

    mean_months: Duration
    share_returning: Probability
    months_until_return: Duration


class Placement(Part):
    """One sort of placement and its price; without a price it costs nothing that is counted here."""

    id: Name
    label: Sentence
    price: Name | None = None


class Mix(Part):
    """Where children of some ages live while they are looked after: shares that sum to one.

    ``sample`` is how many children's worth of knowledge stands behind them: the smaller, the wider the draws.
    """

    id: Name
    ages: Ages = Ages()
    shares: dict[Name, Annotated[float, Field(ge=0, le=1)]]
    sample: Annotated[float, Field(gt=0)]
    source: Sentence

    @model_validator(mode="wrap")
    @classmethod
    def _with_rules(cls, given: Any, check: ModelWrapValidatorHandler[Self]) -> Self:
        return checked_with("Mix", given, check, shares_sum_to_one)


class Care(Part):
    """Entry into care and its course, with and without the team."""

    thresholds: Annotated[tuple[Threshold, ...], Field(min_length=1)]
    with_team: WithTeam
    entry: Entry
    spell: Spell
    placements: Annotated[tuple[Placement, ...], Field(min_length=1)]
    mixes: Annotated[tuple[Mix, ...], Field(min_length=1)]

    @model_validator(mode="wrap")
    @classmethod
    def _with_rules(cls, given: Any, check: ModelWrapValidatorHandler[Self]) -> Self:
        return checked_with("Care", given, check, *_RULES)


_RULES = (
    shares_are_given_once,
    some_placement_has_a_price,
    mixes_name_placements,
    mixes_hold_every_age_once,
    ids_stand_once,
)
