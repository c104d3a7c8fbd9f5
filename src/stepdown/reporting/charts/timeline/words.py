"""A line in words: how long a child was at each level, and the whole course, for who cannot see the picture."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.reporting.charts.timeline.axis import day_spoken
from stepdown.reporting.charts.timeline.levels import full, inside
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, Mark, lasts, seen

_WHILE: dict[SafeguardingLevel, str] = {
    SafeguardingLevel.CLOSED: "closed to social care",
    SafeguardingLevel.EARLY_HELP: "in early help",
    SafeguardingLevel.CHILD_IN_NEED: "a child in need",
    SafeguardingLevel.CHILD_PROTECTION_PLAN: "under a child protection plan",
    SafeguardingLevel.LOOKED_AFTER: "looked after",
}


def so(standing: Standing) -> str:
    """How a child stood, in the middle of a sentence: 'under a child protection plan'."""
    return _WHILE[standing] if isinstance(standing, SafeguardingLevel) else inside(full(standing))


def days_counted(count: int) -> str:
    """'1 day', '1,234 days'."""
    return f"{count:,} day{'' if count == 1 else 's'}"


def gist(line: Line, first: date, as_at: date) -> str:
    """How long a child was at each level, highest first, and where the child last stood."""
    pieces = seen(line, first, as_at)
    if not pieces:
        return f"Of {line.label} nothing is told up to {day_spoken(as_at)}."
    counted: Counter[Standing] = Counter()
    for piece in pieces:
        known = piece.standing if isinstance(piece.standing, SafeguardingLevel | LeftLadder) else Missing.NOT_KNOWN
        counted[known] += lasts(piece, as_at)
    levels = [
        f"{so(level)} for {days_counted(counted[level])}" for level in reversed(SafeguardingLevel) if counted[level]
    ]
    unknown = counted[Missing.NOT_KNOWN]
    told = _listed(levels) or "at no known level"
    rest = f"; of {days_counted(unknown)} it is not known" if unknown else ""
    span = f"From {day_spoken(first)} to {day_spoken(as_at)}"
    return f"{span}, {line.label} was {told}{rest}. {_last(pieces[-1], as_at)}"


def _last(piece: Days, as_at: date) -> str:
    if isinstance(piece.standing, LeftLadder):
        return f"The child left the ladder on {day_spoken(piece.first)}: {inside(piece.standing.label)}."
    if isinstance(piece.standing, SafeguardingLevel):
        return f"At the end, on {day_spoken(as_at)}: {inside(piece.standing.label)}{_on(piece)}."
    return f"At the end nothing is known: from {day_spoken(piece.first)} on nothing is told."


def _on(piece: Days | Flag) -> str:
    is_away = isinstance(piece, Days) and isinstance(piece.standing, LeftLadder)
    return ", which goes on" if piece.until is None and not is_away else ""


def _listed(said: list[str]) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}" if said else ""


def course(line: Line, first: date, as_at: date) -> str:
    """The whole course: each stretch, each flag, each date."""
    pieces = seen(line, first, as_at)
    stretches = "; ".join(f"from {day_spoken(p.first)} {inside(full(p.standing))}{_on(p)}" for p in pieces)
    beside = "; ".join(map(_flag, flags_seen(line.flags, as_at)))
    said = [f"{line.label}: {stretches or 'nothing is told'}."]
    said += [f"Beside the level: {beside}."] if beside else []
    return " ".join([*said, *dates((m for m in line.marks if m.day <= as_at), "")])


def dates(marks: Iterable[Mark], opening: str) -> list[str]:
    """Each date in words, as one sentence, or none."""
    told = "; ".join(f"{mark.said}, {day_spoken(mark.day)}" for mark in sorted(marks, key=lambda m: (m.day, m.said)))
    return [f"{opening}{told}."] if told else []


def flags_seen(flags: Iterable[Flag], as_at: date) -> list[Flag]:
    """The flags that have begun by ``as_at``, those of one name together, in the order of their first days."""
    begun = sorted((flag for flag in flags if flag.first <= as_at), key=lambda flag: flag.first)
    names = list(dict.fromkeys(flag.said for flag in begun))
    return sorted(begun, key=lambda flag: names.index(flag.said))


def _flag(flag: Flag) -> str:
    until = f" until {day_spoken(flag.until)}" if flag.until else _on(flag)
    return f"{inside(flag.said)} from {day_spoken(flag.first)}{until}"
