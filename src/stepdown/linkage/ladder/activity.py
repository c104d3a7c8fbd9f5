"""What files say of a child, each thing with its first day and the first day on which it was no longer so."""

from dataclasses import dataclass
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.domain.word import Word


class ActivityKind(Word):
    """What a council was doing for a child."""

    EARLY_HELP = "early_help", "Early help"
    CHILD_IN_NEED = "child_in_need", "Child in need: the case is open"
    CHILD_IN_NEED_PLAN = "child_in_need_plan", "Child in need plan"
    CHILD_PROTECTION_PLAN = "child_protection_plan", "Child protection plan"
    LOOKED_AFTER = "looked_after", "Looked after"
    SHORT_BREAKS = "short_breaks", "Short breaks"
    SECTION_47 = "section_47", "Section 47 enquiry"
    PRE_PROCEEDINGS = "pre_proceedings", "Pre-proceedings"
    OTHER_AUTHORITY_PLAN = "other_authority_plan", "Child protection plan of another authority"

    @property
    def level(self) -> SafeguardingLevel | None:
        """The level that it means; None for what stands beside a level as a flag."""
        return _LEVELS.get(self)


_LEVELS = {
    ActivityKind.EARLY_HELP: SafeguardingLevel.EARLY_HELP,
    ActivityKind.CHILD_IN_NEED: SafeguardingLevel.CHILD_IN_NEED,
    ActivityKind.CHILD_IN_NEED_PLAN: SafeguardingLevel.CHILD_IN_NEED,
    ActivityKind.CHILD_PROTECTION_PLAN: SafeguardingLevel.CHILD_PROTECTION_PLAN,
    ActivityKind.LOOKED_AFTER: SafeguardingLevel.LOOKED_AFTER,
}
FLAGS = tuple(kind for kind in ActivityKind if kind.level is None)
"""What stands beside a level. Short breaks are no care: sections 20 and 22 with regulation 48 of the care planning
regulations of 2010."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something is written: the file, and the record in it as a person would look it up."""

    file: str
    record: str

    def __str__(self) -> str:
        return f"{self.file}, {self.record}"


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that a file says. ``ended_on``: the first day no longer so; None while it lasts.

    An end that the file gives and that cannot be is not known: it is neither a day nor "still open". Of one whose end
    is not known, ``sure_until`` is the first day on which it may have been over already, and ``over_by`` the first on
    which it surely was. ``left``: why the child left the ladder with it. ``continues``: the file says that another
    begins on the day on which this one ends; ``resumes``: that it carries on from another.
    """

    child: str
    kind: ActivityKind
    started_on: date
    ended_on: date | Missing | None
    origin: Origin
    left: LeftLadder | None = None
    continues: bool = False
    resumes: bool = False
    sure_until: date | None = None
    over_by: date | None = None

    @property
    def said(self) -> tuple[object, ...]:
        """Everything but where it is written: what two records have alike that say the same."""
        return (self.child, self.kind, self.started_on, self.ended_on, self.left, self.continues, self.resumes,
                self.sure_until, self.over_by)  # fmt: skip

    def is_on(self, day: date) -> bool:
        """Whether it was so on a day, as far as this record says."""
        if isinstance(self.ended_on, Missing):
            return self.sure_until is not None and self.started_on <= day < self.sure_until
        return self.started_on <= day and (self.ended_on is None or day < self.ended_on)

    def may_be_on(self, day: date) -> bool:
        """Whether it may have been so on a day, and the record cannot tell."""
        if not isinstance(self.ended_on, Missing) or (self.over_by is not None and self.over_by <= day):
            return False
        return (self.sure_until or self.started_on) <= day
