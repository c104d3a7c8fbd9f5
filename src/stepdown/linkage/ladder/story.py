"""Everything that is known of one child, from which the child's timeline is made."""

from dataclasses import dataclass
from datetime import date

from stepdown.linkage.ladder.activity import Activity, ActivityKind
from stepdown.linkage.ladder.coverage import Coverage, is_told

ADULT = 18


def eighteenth_birthday(born_on: date) -> date:
    """The day on which somebody turns 18; of a child born on 29 February, 1 March."""
    try:
        return born_on.replace(year=born_on.year + ADULT)
    except ValueError:
        return date(born_on.year + ADULT, 3, 1)


@dataclass(frozen=True, slots=True)
class Story:
    """One child: what the files say, and which days they would have told of.

    ``assumed_none``: kinds of which no file tells, and of which the reader of the figures chose to assume that there
    were none. It is an assumption, named wherever the figures are shown.
    """

    child: str
    activities: tuple[Activity, ...]
    coverages: tuple[Coverage, ...]
    born_on: date | None = None
    died_on: date | None = None
    assumed_none: frozenset[ActivityKind] = frozenset()

    def is_sure(self, activity: Activity, day: date) -> bool:
        """Whether it surely was so: one without an end lasts no longer than somebody would have told of its end."""
        return activity.is_on(day) and (activity.ended_on is not None or is_told(self.coverages, activity.kind, day))

    @property
    def adult_on(self) -> date | None:
        """The 18th birthday; None where no birthday is known."""
        return None if self.born_on is None else eighteenth_birthday(self.born_on)
