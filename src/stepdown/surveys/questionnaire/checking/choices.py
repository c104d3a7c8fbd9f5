"""The lists of choices: what can be chosen, what counts as an answer, and what can be chosen together."""

import re
from collections import Counter
from collections.abc import Iterator

from stepdown.surveys.questionnaire.checking.fault import Fault
from stepdown.surveys.questionnaire.questionnaire import Choice, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind

_TAG = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)
_RESERVED = frozenset(
    {"name", "value", "label", "caption", "list_name", "media", "image", "big-image", "audio", "video"}
    | {"parent", "extra_data", "sms_option", "_choice_itext_ref", "and", "or", "div", "mod"}
)
"""Columns of an XLSForm's choices that mean something there, and words that an expression reads as operators."""


def is_tag(name: str) -> bool:
    """Whether a column by which choices are filtered can have this name."""
    is_ours = name.lower().startswith("stepdown_")
    return bool(_TAG.fullmatch(name)) and name.lower() not in _RESERVED and not is_ours


def choice_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """What is wrong with the lists."""
    chosen_together = {q.choices for q in questionnaire.questions() if q.kind is QuestionKind.SEVERAL_OF}
    for name, choices in questionnaire.lists.items():
        yield from _whole(name, choices)
        for choice in choices:
            yield from _tags(name, choice)
            if choice.means and choice.side:
                said = "it means that there is no answer, so it has no side; remove one"
                yield Fault(said, list=name, choice=choice.name)
            if name in chosen_together:
                yield from _together(name, choice)


def _whole(name: str, choices: tuple[Choice, ...]) -> Iterator[Fault]:
    if not choices:
        yield Fault("it has no choices; add some or remove the list", list=name)
    for choice, times in Counter(choice.name for choice in choices).items():
        if times > 1:
            yield Fault(f"{times} choices have this name; give each its own", list=name, choice=choice)
    if choices and all(choice.means for choice in choices):
        yield Fault("every choice means that there is no answer; add one that is an answer", list=name)
    if len(choices) > 1 and all(choice.only for choice in choices):
        yield Fault("every choice is chosen alone; use a question of the kind one_of", list=name)


def _together(name: str, choice: Choice) -> Iterator[Fault]:
    """In a list of which several can be chosen."""
    if len(choice.name.split()) > 1:
        said = "its name has a space, which would part it in two where several are chosen; write _ instead"
        yield Fault(said, list=name, choice=choice.name)
    if choice.means and not choice.only:
        said = "it means that there is no answer, so it cannot stand beside one; set only to true"
        yield Fault(said, list=name, choice=choice.name)


def _tags(name: str, choice: Choice) -> Iterator[Fault]:
    for tag, value in choice.tags.items():
        if not is_tag(tag):
            said = f"the tag '{tag}' cannot be a column's name; use other letters, digits and _"
            yield Fault(said, list=name, choice=choice.name)
        if not value:
            yield Fault(f"the tag '{tag}' is empty; write it or leave it out", list=name, choice=choice.name)
