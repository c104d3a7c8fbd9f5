"""A range: radios with its steps where these are few, else a number within its ends."""

from decimal import Decimal
from typing import Any

from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.reading.noted import Noted
from stepdown.exchange.xlsform.understood import ROW, Understood
from stepdown.surveys.questionnaire.questionnaire import Choice, Said
from stepdown.surveys.questionnaire.words import QuestionKind

MOST_STEPS = 11
"""Nought to ten: more would be too many to choose from at a glance."""

_LARGEST, _FINEST = Decimal("1e9"), Decimal("1e-6")


def read_range(child: Understood, noted: Noted) -> dict[str, Any] | None:
    """What a range is as a question: its kind, and its list or its constraint. None where nobody could answer it."""
    start, end, step = (Decimal(child["parameters"][name]) for name in ("start", "end", "step"))
    if max(abs(start), abs(end)) > _LARGEST or abs(step) < _FINEST:
        said = "its range is too wide or too fine to be answered"
        noted.add(rules.UNUSED_ROW, int(child[ROW]), "parameters", why=said)
        return None
    steps = int(abs(end - start) / abs(step)) + 1
    if steps > MOST_STEPS:
        return _as_number(child, noted, steps, (start, end, step))
    step = abs(step) if end >= start else -abs(step)
    return {"kind": QuestionKind.ONE_OF, "choices": _list(child, noted, [start + step * at for at in range(steps)])}


def _list(child: Understood, noted: Noted, values: list[Decimal]) -> str:
    """A list of the steps, each with the label that the author gave it, or else its number."""
    name = f"{child['name'].lower().lstrip('_-')}_steps"
    while name in noted.lists:
        name += "_"
    labels = _labels(child, noted)
    noted.lists[name] = tuple(
        Choice(name=_written(value), label=labels.get(value) or noted.said(_written(value))) for value in values
    )
    return name


def _labels(child: Understood, noted: Noted) -> dict[Decimal, Said]:
    """pyxform has made sure that the choices of a list of labels are numbers."""
    labelled = noted.lists.get(noted.list_names.get(child.get("itemset", ""), ""), ())
    return {Decimal(choice.name): choice.label for choice in labelled}


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _as_number(child: Understood, noted: Noted, steps: int, ends: tuple[Decimal, Decimal, Decimal]) -> dict[str, Any]:
    low, high = (_written(end) for end in sorted(ends[:2]))
    noted.add(rules.RANGE_AS_NUMBER, int(child[ROW]), "type", steps=f"{steps:,}", start=low, end=high)
    is_whole = all(part == part.to_integral_value() for part in ends)
    kind = QuestionKind.WHOLE_NUMBER if is_whole else QuestionKind.DECIMAL
    return {"kind": kind, "constraint": f". >= {low} and . <= {high}"}
