"""A walk through the actions at random: whatever is refused is passed over, and the record is what remains."""

from contextlib import suppress
from datetime import datetime, timedelta
from random import Random

from stepdown.domain.disciplines import Discipline
from stepdown.records.access.refusal import Refusal
from tests.cast import MONDAY, Cast, working
from tests.records.snapshot import steps_of_ending, steps_of_work

STEPS = (*steps_of_work.STEPS, *steps_of_ending.STEPS)


class Walk:
    """One walk, drawn by a seed: ``go`` takes so many steps and says how many were not refused."""

    def __init__(self, cast: Cast, seed: int) -> None:
        self.cast, self.chance, self.at = cast, Random(seed), MONDAY  # noqa: S311 - nothing secret is drawn

    def go(self, steps: int) -> int:
        """Take steps; how many were not refused."""
        working(self.cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK, at=self.at)
        self.at += timedelta(days=1)
        done = 0
        for _ in range(steps):
            self.at += timedelta(hours=self.chance.randint(1, 60))
            with suppress(Refusal, IndexError):
                self.chance.choice(STEPS)(self)
                done += 1
        return done

    def one[T](self, of: type[T], **where: object) -> T:
        """A row at random; IndexError where there is none."""
        rows = list(of.objects.filter(**where).order_by("pk"))  # type: ignore[attr-defined]
        return self.chance.choice(rows)

    def anybody(self):
        return self.chance.choice((self.cast.dee, self.cast.amir, self.cast.yusuf, self.cast.cass, self.cast.maya))

    def before(self) -> datetime:
        """A time a little while ago: work is often written down afterwards, even before it was allocated."""
        return self.at - timedelta(hours=self.chance.randint(0, 120))
