"""What is told of children over time as plain values for JSON: the contract's words, days as ISO dates."""

from stepdown.evaluation.timelines.months import CountedMonth, CountedMonths
from stepdown.evaluation.timelines.told import ToldChild, ToldChildren, ToldDay, ToldFlag, ToldLevel

type Plain = dict[str, object]


def children_json(told: ToldChildren) -> Plain:
    """The last day told of, and of each child every level, flag and day."""
    return {"as_at": told.as_at.isoformat(), "children": [_child(child) for child in told.children]}


def months_json(counted: CountedMonths) -> Plain:
    """The last day told of, and the counts of each month."""
    return {"as_at": counted.as_at.isoformat(), "months": [_month(month) for month in counted.months]}


def _child(child: ToldChild) -> Plain:
    return {
        "child_id": child.child,
        "levels": [_level(level) for level in child.levels],
        "flags": [_flag(flag) for flag in child.flags],
        "days": [_day(day) for day in child.days],
    }


def _level(level: ToldLevel) -> Plain:
    """``until``: the first day no longer so, or no longer told of where it goes on."""
    return {
        "safeguarding_level": str(level.level),
        "from": level.first.isoformat(),
        "until": level.until.isoformat(),
        "goes_on": level.goes_on,
        "left_ladder": str(level.left) if level.left else None,
        "source": level.source or None,
    }


def _flag(flag: ToldFlag) -> Plain:
    return {
        "kind": flag.kind,
        "from": flag.first.isoformat(),
        "until": flag.until.isoformat() if flag.until else None,
    }


def _day(day: ToldDay) -> Plain:
    return {"day": day.day.isoformat(), "what": day.what}


def _month(month: CountedMonth) -> Plain:
    return {
        "month": month.month,
        "levels": {str(level): count for level, count in month.levels.items()},
        "left_ladder": month.left,
        "not_known": month.not_known,
        "after_the_last_day": month.later,
    }
