"""The lists of choices."""

import re
from typing import Any

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import CHOICES, MEANS, ONLY, SIDE
from stepdown.exchange.xlsform.reading.noted import Noted
from stepdown.exchange.xlsform.reading.yes_or_no import yes_or_no
from stepdown.exchange.xlsform.sheets import FormRow
from stepdown.exchange.xlsform.understood import ROW, Understood
from stepdown.surveys.questionnaire.checking.choices import is_tag
from stepdown.surveys.questionnaire.questionnaire import Choice
from stepdown.surveys.questionnaire.words import Side


def read_lists(form: Understood, noted: Noted) -> None:
    """Every list of the form, whether a question offers it or not, into ``noted``."""
    for row in noted.form[CHOICES].rows:
        if not row.get("list_name"):
            noted.add_of_choice(rules.UNUSED_ROW, row.number, "list_name", why="it names no list")
    for list_name, choices in form.get("choices", {}).items():
        name = _own_name(list_name, noted)
        noted.list_names[list_name] = name
        noted.lists[name] = tuple(_choice(name, choice, noted) for choice in choices)


def _own_name(list_name: str, noted: Noted) -> str:
    """The name of a list in the letters that ours may have; numbered where two would be the same."""
    plain = re.sub(r"[^a-z0-9_-]+", "_", list_name.lower()).lstrip("_-") or "list"
    taken, name, number = set(noted.list_names.values()), plain, 1
    while name in taken:
        number += 1
        name = f"{plain}_{number}"
    return name


def _choice(list_: str, held: dict[str, Any], noted: Noted) -> Choice:
    row = noted.choices.get(int(held.get(ROW, 0)))  # none of the choice "other", which pyxform adds of its own
    if row is not None:
        noted.choice_rows[list_, held["name"]] = row.number
    return Choice(
        name=held["name"],
        label=noted.said(held.get("label")),
        side=_word(Side, row, SIDE, noted),
        means=_word(Missing, row, MEANS, noted),
        only=bool(row and yes_or_no(row.get(ONLY))),
        tags={key: value for key, value in held.items() if is_tag(key)},
    )


def _word[W: Word](words: type[W], row: FormRow | None, column: str, noted: Noted) -> W | None:
    said = row.get(column) if row else None
    if row is None or said is None:
        return None
    if said in set(words):
        return words(said)
    noted.add_of_choice(rules.NOT_A_WORD, row.number, column, value=said, words=", ".join(words))
    return None
