"""The whole incremental scenario: what happens with and without the team, whom it costs, and how sure one is."""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from stepdown.costs.prices.price import SeriesYear
from stepdown.costs.prices.words import Bearer, Overlap
from stepdown.costs.scenario.assumption import Amount, Probability
from stepdown.costs.scenario.care import Care
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.domain.word import Word
from stepdown.written.part import Name, Part, Sentence

type Level = SafeguardingLevel
LONGEST = 18
"""Years: care to the 18th birthday of a child not yet born."""


class Perspective(Word):
    """Whose money is counted in the headline. Every payer is shown beside it."""

    LOCAL_AUTHORITY = "local_authority", "The local authority"
    PUBLIC_SECTOR = "public_sector", "The public sector"
    SOCIETY = "society", "Society as a whole"

    def counts(self, bearer: Bearer) -> bool:
        """Whether what this bearer pays is counted."""
        if self is Perspective.LOCAL_AUTHORITY:
            return bearer is Bearer.LOCAL_AUTHORITY
        return self is Perspective.SOCIETY or bearer is not Bearer.HOUSEHOLD


class About(Part):
    """The scenario in words, and the choices that hold for all of it."""

    id: Name
    title: Sentence
    method: Literal["incremental"]
    counterfactual: Sentence
    """What is taken to have happened without the team, in a sentence."""
    perspective: Perspective
    price_base: SeriesYear
    horizon_years: Annotated[int, Field(ge=1, le=LONGEST)] = LONGEST
    owner: Sentence
    date: datetime.date
    limits: tuple[Sentence, ...] = ()


class Draws(Part):
    """How uncertainty is carried through: how many draws, from which seed, scattered or evenly spread."""

    number: Annotated[int, Field(ge=100, le=1_000_000)] = 10_000
    seed: Annotated[int, Field(ge=0)] = 20260205
    evenly_spread: bool = False
    """Quasi-random (Sobol) numbers instead of pseudo-random ones."""


class Discounting(Part):
    """Yearly rates at which later money counts for less. The defaults are the Green Book's (HM Treasury, 2026)."""

    rate: Annotated[float, Field(ge=0, lt=1)] = 0.035
    later_rate: Annotated[float, Field(ge=0, lt=1)] = 0.03
    later_from_year: Annotated[int, Field(ge=1)] = 31


class Proceedings(Part):
    """Care proceedings: of entries, the share that goes through a court; one application for brothers and sisters."""

    price: Name
    share_of_entries: Probability
    siblings_together: Probability
    """How far brothers and sisters enter together: 0 independently, 1 all or none."""


class Levels(Part):
    """Case work at the levels below care: what a month costs at each, and for how long a step lasts."""

    prices: dict[SafeguardingLevel, Name]
    months: Amount
    anyway: Probability
    """Of the steps up and down that were recorded, the share that would have happened without the team."""


class StaffTime(Part):
    """Social workers' time that the team released, as the staff themselves judge it."""

    price: Name
    hours_a_week: Amount
    anyway: Probability


class OtherItem(Part):
    """Something else that happens less (or more) often, priced: a factor's recorded change, in families or children."""

    id: Name
    label: Sentence
    change: Sentence
    """The results' stem, such as 'change.family.parental_domestic_abuse': those resolved less those emerged."""
    price: Name
    times_a_year: Amount | None = None
    """How often a year it happens to one of them; none where the price is by the week, month or year."""
    months: Amount
    anyway: Probability
    without: tuple[Overlap, ...] = ()
    """Overlaps whose part of the price is left out, because another line counts it."""


class PriceSpread(Part):
    """How unsure a price is whose source gives no range: plus or minus this share of it (95%)."""

    where_no_range: Annotated[float, Field(ge=0, lt=1)] = 0.2


class OptimismBias(Part):
    """A deterministic correction of what was saved, shown beside the central run and never with draws."""

    benefits_less: Annotated[float, Field(ge=0, lt=1)]
    source: Sentence


class Scenario(Part):
    """A business case is a function of the results, the prices, the service's cost and this."""

    scenario: About
    draws: Draws = Draws()
    discounting: Discounting = Discounting()
    care: Care
    proceedings: Proceedings | None = None
    on_entry: tuple[Name, ...] = ()
    """Prices of what is done once at every entry."""
    levels: Levels | None = None
    staff_time: StaffTime | None = None
    others: tuple[OtherItem, ...] = ()
    price_spread: PriceSpread = PriceSpread()
    optimism_bias: OptimismBias | None = None
