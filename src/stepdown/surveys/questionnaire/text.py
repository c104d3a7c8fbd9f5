"""A questionnaire as JSON text: read whole or refused with all its problems, and written in stable bytes."""

import json
from typing import NoReturn

from stepdown.surveys.questionnaire.checking.sizes import size_faults
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.written.parse import WrittenProblems, checked

LONGEST = 4_000_000
"""Characters: a questionnaire of two thousand questions in two languages has about half as many."""


def parse_questionnaire(text: str) -> Questionnaire:
    """The questionnaire that JSON text writes; WrittenProblems with all its problems together.

    Whether it makes sense as a questionnaire is for ``checking.check`` to say.
    """
    if len(text) > LONGEST:
        raise WrittenProblems((f"It has {len(text):,} characters, and may have {LONGEST:,}. Split it in two.",))
    questionnaire = checked(_values(text), Questionnaire)
    if faults := tuple(str(fault) for fault in size_faults(questionnaire)):
        raise WrittenProblems(faults)
    return questionnaire


def questionnaire_text(questionnaire: Questionnaire) -> str:
    """The questionnaire as JSON text: what equals it is written in the same bytes. Defaults are left out."""
    held = questionnaire.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def _values(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, character {fault.colno}"
        raise WrittenProblems((f"This is not JSON: {fault.msg}, {where}. Mend it there and try again.",)) from fault
    except RecursionError as fault:
        raise WrittenProblems(("Its brackets stand too deep within one another; take some out.",)) from fault
    except ValueError as fault:
        raise WrittenProblems((f"This is not JSON: {fault}. Mend it and try again.",)) from fault


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys stand once each: of two the first would be lost unseen."""
    held = dict(pairs)
    if len(held) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands twice in one place")
    return held


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")
