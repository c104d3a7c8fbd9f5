"""What an instrument is: a measure with its questions or its place for a score, and all that its numbers rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stepdown.domain.measures.evidence import CutOffs, ReliableChange, Source, Terms
from stepdown.domain.measures.words import Direction, Method, Respondent
from stepdown.domain.missing import Missing
from stepdown.domain.people import Subject

TOTAL = "total"
"""The id of an instrument's own score, beside those of its parts."""

type Answers = Mapping[str, float | Missing]
"""What was answered, by the id of the item, entry or goal. What is not there was not asked."""


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and highest score and the step between scores."""

    low: float
    high: float
    step: float = 1

    def holds(self, value: float) -> bool:
        """Whether the value lies within the range; a step of 1 wants whole numbers."""
        return self.low <= value <= self.high and (self.step != 1 or float(value).is_integer())


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that an item offers."""

    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``danger`` holds the answers at which guidance must be shown at once."""

    id: str
    text: str
    answers: tuple[Answer, ...]
    is_reversed: bool = False
    is_counted: bool = True
    danger: frozenset[int] = frozenset()

    def offers(self, value: float) -> bool:
        """Whether the value is one of the item's answers."""
        return value in {answer.value for answer in self.answers}

    def worth(self, value: float) -> float:
        """What an answer adds to the score: itself, or, of a reversed item, its mirror."""
        values = [answer.value for answer in self.answers]
        return min(values) + max(values) - value if self.is_reversed else value


@dataclass(frozen=True, slots=True)
class Entry:
    """A score that is read off a form scored elsewhere. ``is_part`` says that the total is the sum of such entries."""

    id: str
    label: str
    range: Range
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Subscale:
    """Items that make a score of their own."""

    id: str
    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scoring:
    """How a score is reached, and how many items may be missing before there is none."""

    method: Method
    rule: str
    rule_source: Source | None = None
    missing_allowed: int = 0
    missing_rule: str = ""
    missing_source: Source | None = None


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Whom an instrument is about, who answers and at which ages, and who says so."""

    subjects: tuple[Subject, ...]
    respondents: tuple[Respondent, ...]
    ages: str
    youngest: int | None = None
    oldest: int | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """One measure. ``none_shipped`` says why there are no cut-offs or no threshold, by the part that is not there."""

    id: str
    name: str
    full_name: str
    version: str
    measures: str
    for_whom: ForWhom
    scoring: Scoring
    range: Range
    direction: Direction
    terms: Terms
    sources: tuple[Source, ...]
    introduction: str = ""
    note: str = ""
    items: tuple[Item, ...] = ()
    entries: tuple[Entry, ...] = ()
    subscales: tuple[Subscale, ...] = ()
    cut_offs: tuple[CutOffs, ...] = ()
    reliable_change: tuple[ReliableChange, ...] = ()
    none_shipped: Mapping[str, str] = MappingProxyType({})

    @property
    def is_score_only(self) -> bool:
        """Whether the score is entered, because no question may be shipped."""
        return self.scoring.method is Method.ENTERED

    @property
    def counted(self) -> tuple[Item, ...]:
        """The items that make the score."""
        return tuple(item for item in self.items if item.is_counted)

    def cut_offs_for(self, respondent: Respondent, of: str = TOTAL) -> tuple[CutOffs, ...]:
        """The cut-offs of a score that hold for the respondent, the instrument's first first."""
        return tuple(c for c in self.cut_offs if c.of == of and respondent in (c.respondents or (respondent,)))

    def reliable_change_for(self, respondent: Respondent) -> tuple[ReliableChange, ...]:
        """The thresholds that hold for the respondent, the instrument's first first."""
        return tuple(r for r in self.reliable_change if respondent in (r.respondents or (respondent,)))
