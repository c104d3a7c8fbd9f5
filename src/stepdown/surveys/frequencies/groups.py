"""The groups by which a question is broken down: a role or an answer each, the small ones taken together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepdown.surveys.frequencies.closed import Chosen, chosen, excludes_others, options
from stepdown.surveys.frequencies.names import id_words, question_ids, role_table_id
from stepdown.surveys.frequencies.roles import NOT_GIVEN_LABEL, role_of
from stepdown.surveys.frequencies.survey import CLOSED, Survey

OTHERS, NOT_GIVEN, NO_ANSWER = "_others", "_not_given", "_no_answer"
"""Words of groups that no role or option names: no word of a name begins with _."""

OTHERS_LABEL = "All others"
NO_ANSWER_LABEL = "No answer"


@dataclass(frozen=True, slots=True)
class Group:
    """Respondents told of together. ``totals`` name the counts that add up to how many they are."""

    word: str
    label: str
    people: frozenset[int]
    totals: tuple[str, ...]


def groups_of(survey: Survey, by: str | None, answers: Sequence[Chosen], roles: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups by role (``by`` is None) or by the answer to another question; empty where one alone is left.

    In each at least the smallest group answered with an option: zeros are shown, so that of one person's group the
    only cell that is hidden would be that person's answer. ``answers`` are those to the question that is broken down,
    and ``roles`` the labels of all roles.
    """
    said = {place for place, answer in enumerate(answers) if isinstance(answer, tuple)}
    groups = _by_role(survey, roles) if by is None else _by_answer(survey, by)
    kept = _together(groups, said, survey.smallest_group)
    return kept if len(kept) > 1 else ()


def _together(groups: Sequence[Group], said: set[int], least: int) -> tuple[Group, ...]:
    """The groups with those of fewer than ``least`` made one, and more with them where they are still too few."""
    by_size = sorted((group for group in groups if group.people), key=lambda group: len(group.people & said))
    small = [group for group in by_size if len(group.people & said) < least]
    if not small:
        return tuple(group for group in groups if group.people)
    while len(_everybody(small) & said) < least and len(small) < len(by_size):
        small.append(by_size[len(small)])
    kept = [group for group in groups if group.people and group not in small]
    totals = tuple(total for group in small for total in group.totals)
    return (*kept, Group(OTHERS, OTHERS_LABEL, _everybody(small), totals))


def _everybody(groups: Sequence[Group]) -> frozenset[int]:
    return frozenset().union(*(group.people for group in groups))


def _by_role(survey: Survey, labels: Mapping[str, str]) -> tuple[Group, ...]:
    table, words = role_table_id(survey.questionnaire), id_words(labels)
    found = _places([role_of(survey, response) for response in survey.responses])
    groups = [Group(words[role], label, found[role], (f"{table}.{words[role]}",)) for role, label in labels.items()]
    not_given = tuple(f"{group.totals[0]}#not_known" for group in groups[:1])
    return (*groups, Group(NOT_GIVEN, NOT_GIVEN_LABEL, found[None], not_given))


def _by_answer(survey: Survey, by: str) -> tuple[Group, ...]:
    """ValueError where the answers to ``by`` do not exclude one another."""
    question = survey.questionnaire.question(by)
    if question.kind not in CLOSED or not excludes_others(question):
        raise ValueError(f"nothing can be broken down by {by}: its answers do not exclude one another")
    offered, id_ = options(survey, question), question_ids(survey.questionnaire)[by]
    answers = [chosen(survey, question, response) for response in survey.responses]
    found = _places([answer[0] if isinstance(answer, tuple) else None for answer in answers])
    groups = [Group(o.word, o.label, found[o.name], (f"{id_}.{o.word}",)) for o in offered]
    gaps = [f"{id_}#not_known", f"{id_}#not_asked"]
    reasons = ("not_known", "not_asked", "not_applicable")
    gaps += [f"{id_}.{option.word}#{name}" for option in offered[:1] for name in reasons]
    return (*groups, Group(NO_ANSWER, NO_ANSWER_LABEL, found[None], tuple(gaps)))


def _places(keys: Sequence[str | None]) -> Mapping[str | None, frozenset[int]]:
    """For each key, which respondents have it; nobody for any other."""
    found = {key: frozenset(place for place, each in enumerate(keys) if each == key) for key in set(keys)}
    return defaultdict(frozenset[int], found)
