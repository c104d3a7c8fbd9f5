"""The 90 families: how far each came, how many children it has, and the days of its referral and episode."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from stepdown.invented.pilot import targets
from stepdown.invented.pilot.deal import deal, draws, skewed
from stepdown.invented.pilot.hours import within_hours, working_day
from stepdown.invented.pilot.stage import Stage

# The days between which families of a stage were referred; closed cases early enough to have been worked with.
_REFERRED = {
    Stage.CLOSED: (date(2021, 2, 1), date(2022, 3, 18)),
    Stage.OPEN: (date(2021, 9, 6), date(2022, 6, 17)),
    Stage.BELOW_THRESHOLD: (date(2021, 2, 8), date(2022, 7, 8)),
    Stage.NOT_OFFERED: (date(2021, 2, 8), date(2022, 7, 8)),
    Stage.TOO_EARLY: (date(2022, 7, 4), date(2022, 7, 22)),
    Stage.DID_NOT_ENGAGE: (date(2021, 3, 1), date(2022, 5, 27)),
}
# Long enough for the three months before closure to lie after the three months before referral.
_DAYS_OPEN = (120, 420)


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """One family of the pilot with its one referral and, unless it was below the threshold, its one episode."""

    number: int
    stage: Stage
    size: int
    received_at: datetime
    decided_at: datetime
    closed_on: date | None

    @property
    def family_id(self) -> str:
        """The family's id."""
        return f"F-{self.number:03}"

    @property
    def referral_id(self) -> str:
        """The id of its referral."""
        return f"R-{self.number:03}"

    @property
    def episode_id(self) -> str | None:
        """The id of its episode; none where the referral was below the threshold."""
        return None if self.stage is Stage.BELOW_THRESHOLD else f"E-{self.number:03}"

    @property
    def record(self) -> dict[str, object]:
        """What its members and observations hang on: the episode, or the referral that never became one."""
        return {"episode_id": self.episode_id} if self.episode_id else {"referral_id": self.referral_id}

    @property
    def index_on(self) -> date:
        """The day of referral, to which 'at referral' refers."""
        return self.received_at.date()

    @property
    def opened_on(self) -> date | None:
        """The day of the decision, where direct work was offered."""
        never = (Stage.BELOW_THRESHOLD, Stage.NOT_OFFERED)
        return None if self.stage in never else self.decided_at.date()

    @property
    def seen_until(self) -> date:
        """The last day of its story that the data can show: its closure, or the day on which they were taken."""
        return self.closed_on or targets.AS_AT


def draw_families(seed: int) -> list[Family]:
    """The 90 families in the order in which they were referred."""
    chance = draws(seed, "families")
    stages = [stage for stage, count in targets.STAGES.items() for _ in range(count)]
    sizes = _sizes(chance, stages)
    drafts = sorted(
        ((_received(chance, stage), place) for place, stage in enumerate(stages)), key=lambda draft: draft[0]
    )
    return [
        _family(chance, number, stages[place], sizes[place], received)
        for number, (received, place) in enumerate(drafts, start=1)
    ]


def _family(chance: Random, number: int, stage: Stage, size: int, received: datetime) -> Family:
    decided, closed = _decided(chance, received), _closed(chance, stage, received)
    return Family(number, stage, size, received, decided, closed)


def _sizes(chance: Random, stages: list[Stage]) -> dict[int, int]:
    places = range(len(stages))
    closed = [place for place in places if stages[place] is Stage.CLOSED]
    not_closed = [place for place in places if stages[place].included and stages[place] is not Stage.CLOSED]
    left_out = [place for place in places if not stages[place].included]
    return (
        deal(chance, closed, targets.SIZES_CLOSED)
        | deal(chance, not_closed, targets.SIZES_NOT_CLOSED)
        | deal(chance, left_out, targets.SIZES_LEFT_OUT)
    )


def _received(chance: Random, stage: Stage) -> datetime:
    first, last = _REFERRED[stage]
    day = working_day(first + timedelta(days=chance.randint(0, (last - first).days)))
    return datetime.combine(day, time(chance.randint(9, 16), chance.randint(0, 59)))


def _decided(chance: Random, received: datetime) -> datetime:
    return within_hours(received + timedelta(minutes=int(60 * skewed(chance, middle=2, spread=1.3, most=96))))


def _closed(chance: Random, stage: Stage, received: datetime) -> date | None:
    if stage is not Stage.CLOSED:
        return None
    shortest, longest = _DAYS_OPEN
    days = chance.randint(shortest, min(longest, (targets.AS_AT - received.date()).days - 2))
    # A case is closed on a working day: never after the data were taken, because two days are kept in hand.
    return working_day(received.date() + timedelta(days=days))
