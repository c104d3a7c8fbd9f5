"""What a scenario assumes of entry into care and of the care that follows."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from stepdown.costs.scenario.assumption import Amount, Assumption, Duration, Probability
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.written.part import Name, Part, Sentence

OLDEST = 17
"""Care, as it is costed here, ends at the 18th birthday."""

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

    @model_validator(mode="after")
    def _sums_to_one(self) -> Self:
        total = sum(self.shares.values())
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares sum to {total:.4g}; they must sum to 1")
        return self


class Care(Part):
    """Entry into care and its course, with and without the team."""

    thresholds: Annotated[tuple[Threshold, ...], Field(min_length=1)]
    with_team: WithTeam
    entry: Entry
    spell: Spell
    placements: Annotated[tuple[Placement, ...], Field(min_length=1)]
    mixes: Annotated[tuple[Mix, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _shares_are_given_once(self) -> Self:
        *first, last = self.thresholds
        for threshold in first:
            if (threshold.share is None) == (threshold.level is None):
                raise ValueError(f"threshold '{threshold.id}' needs either a share or a level that was recorded")
        if last.share is not None or last.level is not None or last.ages != Ages():
            raise ValueError(f"the last threshold, '{last.id}', is everybody else: it has no share, level or ages")
        return self

    @model_validator(mode="after")
    def _mixes_cover_every_age_once(self) -> Self:
        names = {p.id for p in self.placements}
        for mix in self.mixes:
            if unknown := sorted(mix.shares.keys() - names):
                raise ValueError(f"mix '{mix.id}' names '{unknown[0]}', and there is no placement of that id")
        for age in range(OLDEST + 1):
            covering = [mix.id for mix in self.mixes if age in mix.ages]
            if len(covering) != 1:
                said = f"in {' and in '.join(covering)}" if covering else "in no mix"
                raise ValueError(f"the mixes must hold each age from 0 to {OLDEST} once; age {age} is {said}")
        return self
