"""What happens to the children of one household: referrals, plans, care, and the ways out of it, by lot."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from stepdown.domain.safeguarding import LeftLadder
from stepdown.invented.council.assessing import assessment
from stepdown.invented.council.child import Child, Household
from stepdown.invented.council.days import AS_AT, FIRST_DAY
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin
from stepdown.linkage.ladder.story import eighteenth_birthday

TRUTH = Origin("truth", "")
_KIND = ActivityKind
_SHORT_BREAKS = 0.15
"""How often a disabled child who is not looked after has short breaks."""
_SHARED = 0.75
"""How often a brother or sister has the same case."""


def live(chance: Random, household: Household) -> None:
    """Fill the histories of a household's children. What is going on at the end of the six years has no end yet."""
    day = FIRST_DAY + timedelta(days=chance.randint(-300, 1500))
    while day <= AS_AT:
        until = day
        for child in household.children:
            if child is household.children[0] or chance.random() < _SHARED:
                until = max(until, _Case(chance, child).begin(day))
        if chance.random() < 0.45:
            break
        day = until + timedelta(days=chance.randint(40, 700))
    for child in household.children:
        if child.is_disabled and chance.random() < _SHORT_BREAKS:
            _Case(chance, child).short_breaks(FIRST_DAY + timedelta(days=chance.randint(0, 1800)))


class _Case:
    """One case of one child, from its referral to its end."""

    def __init__(self, chance: Random, child: Child) -> None:
        self._chance = chance
        self._child = child

    def begin(self, day: date) -> date:
        """The case; the day after which another may begin."""
        child = self._child
        if self._is_over(day) or day < child.due_on - timedelta(days=150):
            return day
        kind = self._chance.random()
        if kind < 0.15:
            return self._early_help(day)
        self._child.assessments.append(assessment(self._chance, self._child.number, day))
        if kind < 0.50:
            return self._assessed(day)
        if kind < 0.78:
            return self._in_need(day)
        return self._protected(day)

    def short_breaks(self, day: date) -> None:
        """A year or so of short breaks, of a child who was born by then and never looked after."""
        in_care = any(a.kind is _KIND.LOOKED_AFTER or a.left for a in self._child.history)
        if not in_care and day >= self._child.born_on:
            self._lasting(_KIND.SHORT_BREAKS, day, self._days(200, 700))

    def _is_over(self, day: date) -> bool:
        """Whether the child has left the ladder, or something is still going on."""
        past = [a.ended_on for a in self._child.history]
        if any(a.left for a in self._child.history) or day >= eighteenth_birthday(self._child.born_on):
            return True
        return any(not isinstance(end, date) or end > day for end in past)

    def _early_help(self, day: date) -> date:
        return self._lasting(_KIND.EARLY_HELP, day, self._days(60, 300))

    def _assessed(self, day: date) -> date:
        """Closed after the assessment; one in five go on to early help."""
        end = self._lasting(_KIND.CHILD_IN_NEED, day, self._days(15, 60))
        if self._chance.random() < 0.2 and end <= AS_AT:
            return self._lasting(_KIND.EARLY_HELP, end, self._days(60, 240))
        return end

    def _in_need(self, day: date) -> date:
        start = day + self._days(20, 50)
        end = self._lasting(_KIND.CHILD_IN_NEED_PLAN, start, self._days(60, 320))
        return self._lasting(_KIND.CHILD_IN_NEED, day, end + self._days(0, 15) - day)

    def _protected(self, day: date) -> date:
        """An enquiry and a plan; one in four of them then into care, the others step down."""
        enquiry = day + self._days(2, 90)
        conference = self._lasting(_KIND.SECTION_47, enquiry, self._days(8, 20))
        end = self._lasting(_KIND.CHILD_PROTECTION_PLAN, conference, self._days(90, 450))
        if self._chance.random() < 0.25:
            return self._looked_after(day, end - self._days(0, 40))
        if self._chance.random() < 0.6:
            end = self._lasting(_KIND.CHILD_IN_NEED_PLAN, end, self._days(60, 180))
        return self._lasting(_KIND.CHILD_IN_NEED, day, end + self._days(0, 15) - day)

    def _looked_after(self, day: date, into_care: date) -> date:
        """Care in up to three places. Its end is home, or the child leaves the ladder with it and the case too."""
        first = max(into_care, day + timedelta(days=1))
        changes = sorted(first + self._days(10, 500) for _ in range(self._chance.choice((0, 0, 1, 2))))
        home = max([first, *changes]) + self._days(20, 800)
        left = self._chance.choices((None, LeftLadder.ADOPTED, LeftLadder.SPECIAL_GUARDIANSHIP), (6, 1, 2))[0]
        days = sorted({first, *changes, home})
        for start, end in pairwise(days):
            more, leaves = end != home, left if end == home else None
            self._add(_KIND.LOOKED_AFTER, start, end, leaves, resumes=start != first, continues=more)
        after = timedelta(0) if left else self._days(20, 120)
        return self._lasting(_KIND.CHILD_IN_NEED, day, home + after - day, left)

    def _lasting(self, kind: ActivityKind, start: date, length: timedelta, left: LeftLadder | None = None) -> date:
        end = start + max(length, timedelta(days=1))
        self._add(kind, start, end, left)
        return end

    def _add(
        self,
        kind: ActivityKind,
        start: date,
        end: date,
        left: LeftLadder | None,
        *,
        resumes: bool = False,
        continues: bool = False,
    ) -> None:
        """Nothing begins after the files were taken or at 18; what would end later has not ended yet."""
        eighteen = eighteenth_birthday(self._child.born_on)
        if start > AS_AT or start >= eighteen:
            return
        if end > eighteen:
            end, left, continues = eighteen, None, False
        is_open = end > AS_AT
        activity = Activity(
            self._child.number, kind, start, None if is_open else end, TRUTH, None if is_open else left, resumes=resumes
        )
        self._child.history.append(replace(activity, continues=continues and not is_open))

    def _days(self, least: int, most: int) -> timedelta:
        return timedelta(days=self._chance.randint(least, most))
