"""One question of a form."""

from collections.abc import Mapping, Set
from typing import Any

from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import IS_TIME_SAVED, UNIT
from stepdown.exchange.xlsform.kinds import KIND_OF
from stepdown.exchange.xlsform.reading.noted import Noted
from stepdown.exchange.xlsform.reading.ranges import read_range
from stepdown.exchange.xlsform.reading.yes_or_no import yes_or_no
from stepdown.exchange.xlsform.understood import ROW, Understood
from stepdown.surveys.expression.parse import parse
from stepdown.surveys.expression.tokens import NotAnExpression
from stepdown.surveys.questionnaire.checking.kinds import takes
from stepdown.surveys.questionnaire.defaults import is_worked_out
from stepdown.surveys.questionnaire.questionnaire import Question, Said
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.written.parse import WrittenProblems, checked

OF_GRIDS = frozenset({"list-nolabel", "table-list", "field-list"})
"""Appearances of grids, which need no word: here every statement carries its own answers."""

_MEND = "Correct it in the sheet"


def read_question(child: Understood, relevant: tuple[str, ...], noted: Noted) -> Question | None:
    """The question that a row asks, shown only where ``relevant`` holds too; None where it cannot be asked."""
    row = noted.question_rows[child["name"]] = int(child[ROW])
    held = _held(child, noted)
    if child["type"] == "range":
        found = read_range(child, noted)
        if found is None:
            return None
        held |= found | {"constraint": anded(held["constraint"], found.get("constraint"))}
    held["relevant"] = anded(*relevant, held["relevant"])
    held |= _appearance(child, held["kind"], noted)
    for key in [key for key, value in held.items() if value and not takes(held["kind"], key)]:
        why = f"it does not go with a question of the type '{child['type']}'"
        noted.add(rules.UNUSED_PART, row, key, value=_shown(held.pop(key)), part=key, why=why)
    try:
        return checked({key: value for key, value in held.items() if value is not None}, Question)
    except WrittenProblems as wrong:
        for problem in wrong.problems:
            noted.add(rules.NOT_A_QUESTIONNAIRE, row, said=problem, remedy=_MEND)
        return None


def anded(*conditions: str | None) -> str | None:
    """Conditions that must all hold, as one; None where there are none."""
    written = [condition for condition in conditions if condition]
    return " and ".join(f"({condition})" for condition in written) if len(written) > 1 else next(iter(written), None)


def condition_of(row: Understood, noted: Noted) -> str | None:
    """When a row is shown. What cannot be read is said here, where its places are still those of the cell."""
    condition: str | None = row.get("bind", {}).get("relevant")
    try:
        if condition is not None:
            parse(condition)
    except NotAnExpression as wrong:
        said = f"The condition cannot be read: {wrong}"
        noted.add(rules.NOT_A_QUESTIONNAIRE, int(row[ROW]), "relevant", value=condition or "", said=said, remedy=_MEND)
        return None
    return condition


def _held(child: Understood, noted: Noted) -> dict[str, Any]:
    bind = child.get("bind", {})
    return {
        "name": child["name"],
        "kind": KIND_OF[child["type"]],
        "label": noted.said(child.get("label")),
        "hint": _hints(child, noted),
        "choices": noted.list_names.get(child.get("list_name", "")),
        "choice_filter": child.get("choice_filter"),
        "required": _required(child, noted),
        "required_message": noted.said(bind.get("jr:requiredMsg")),
        "relevant": condition_of(child, noted),
        "constraint": bind.get("constraint"),
        "constraint_message": noted.said(bind.get("jr:constraintMsg")),
        "default": _default(child, noted),
        "calculation": bind.get("calculate"),
        "unit": noted.question(child).get(UNIT),
        "is_time_saved": _flag(child, IS_TIME_SAVED, noted),
    }


def _hints(child: Understood, noted: Noted) -> Said:
    """The hint, and under it the guidance that other programs show on request."""
    hint, guidance = noted.said(child.get("hint")), noted.said(child.get("guidance_hint"))
    return {code: "\n".join(filter(None, (hint.get(code), guidance.get(code)))) for code in {**hint, **guidance}}


def _required(child: Understood, noted: Noted) -> bool:
    written = child.get("bind", {}).get("required")
    is_required = yes_or_no(written)
    if is_required is None:
        why = "a question is required or not, whatever the answers, so it can be skipped"
        noted.add(rules.UNUSED_PART, int(child[ROW]), "required", value=written, part="required", why=why)
    return bool(is_required)


def _default(child: Understood, noted: Noted) -> str | None:
    default: str | None = child.get("default")
    if default is None or not is_worked_out(default):
        return default
    why = "an answer to begin with is not worked out"
    noted.add(rules.UNUSED_PART, int(child[ROW]), "default", value=default, part="default", why=why)
    return None


def _flag(child: Understood, column: str, noted: Noted) -> bool:
    written = noted.question(child).get(column)
    is_so = yes_or_no(written)
    if is_so is None:
        noted.add(rules.NOT_A_WORD, int(child[ROW]), column, value=written or "", words="yes, no")
    return bool(is_so)


def _appearance(child: Understood, kind: QuestionKind, noted: Noted) -> dict[str, Any]:
    """What the appearance and the parameters of a row mean here; the rest of them is said."""
    row, control = int(child[ROW]), child.get("control", {})
    looks = set(control.get("appearance", "").split()) - OF_GRIDS
    is_long = kind is QuestionKind.TEXT and ("multiline" in looks or "rows" in control)
    as_list = kind is QuestionKind.ONE_OF and "minimal" in looks
    rest = looks - ({"multiline"} if is_long else set()) - ({"minimal"} if as_list else set())
    if "label" in rest:
        noted.add(rules.ASKED_ANYWAY, row, "appearance", value="label")
    say_unused_looks(rest - {"label"}, row, noted)
    if (parameters := child.get("parameters")) and child["type"] != "range" and not is_long:
        why = "only those of a range and the rows of a text are"
        noted.add(rules.UNUSED_PART, row, "parameters", value=_shown(parameters), part="parameters", why=why)
    return {"kind": QuestionKind.LONG_TEXT if is_long else kind, "as_list": as_list}


def say_unused_looks(looks: Set[str], row: int, noted: Noted) -> None:
    """That an appearance changes nothing here."""
    for look in sorted(looks):
        why = "the page has a look of its own"
        noted.add(rules.UNUSED_PART, row, "appearance", value=look, part="appearance", why=why)


def _shown(value: object) -> str:
    """A value of pyxform's JSON as its cell says it."""
    if isinstance(value, Mapping):
        return " ".join(f"{key}={part}" for key, part in value.items())
    return "yes" if value is True else str(value)
