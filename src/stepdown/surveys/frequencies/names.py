"""The ids of results: dotted, of small letters, digits and _, the same at every run of a version of a questionnaire."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, count

from stepdown.surveys.questionnaire.questionnaire import Questionnaire


def id_words(names: Iterable[str]) -> dict[str, str]:
    """A word for each name, all different: 'Strongly-agree' is strongly_agree, and what is left of nothing is x."""
    found: dict[str, str] = {}
    for name in names:
        plain = _plain(name) or "x"
        taken = set(found.values())
        tries = chain((plain,), (f"{plain}_{number}" for number in count(2)))
        found.setdefault(name, next(word for word in tries if word not in taken))
    return found


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9_]+", "_", letters).strip("_")


def responses_id(questionnaire: Questionnaire) -> str:
    """How many responded; the ids of rates and of roles begin with it."""
    return f"responses.{_plain(questionnaire.id)}"


def question_ids(questionnaire: Questionnaire) -> dict[str, str]:
    """For each question by name, the id of how many answered it; the ids of its answers begin with it."""
    words = id_words(question.name for question in questionnaire.questions())
    return {name: f"survey.{_plain(questionnaire.id)}.{word}" for name, word in words.items()}


def role_table_id(questionnaire: Questionnaire) -> str:
    """The table of who responded, by role."""
    return f"{responses_id(questionnaire)}.role"


def crossing_id(questionnaire: Questionnaire, question: str, by: str | None) -> str:
    """The table of a question by another, or by role where ``by`` is None."""
    ids = question_ids(questionnaire)
    return f"{ids[question]}.by_role" if by is None else f"{ids[question]}.by.{ids[by].rpartition('.')[2]}"
