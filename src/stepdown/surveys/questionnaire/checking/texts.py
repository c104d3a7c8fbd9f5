"""The texts, whatever they are for: none without end, and none with characters that no screen shows."""

import re
from collections.abc import Iterator
from functools import partial

from stepdown.surveys.questionnaire.checking.fault import Fault
from stepdown.surveys.questionnaire.questionnaire import Questionnaire

LONGEST = 10_000
"""Characters of one text: a spreadsheet's cell holds three times as many."""

_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def text_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Texts that are too long, or hold a character that cannot be shown."""
    for fault, held in _parts(questionnaire):
        for place, text in _texts(held, ""):
            if len(text) > LONGEST:
                yield fault(f"{place} has {len(text):,} characters, and may have {LONGEST:,}; shorten it")
            if found := _UNSHOWABLE.search(text):
                said = f"{place} holds a character that cannot be shown (U+{ord(found[0]):04X})"
                yield fault(f"{said}; take it out, and write a line break as \\n")


type _Part = tuple[partial[Fault], dict[str, object]]
"""What makes a fault of a part, and all that the part says itself."""


def _parts(questionnaire: Questionnaire) -> Iterator[_Part]:
    yield partial(Fault), questionnaire.model_dump(mode="json", exclude={"pages", "lists"})
    for page in questionnaire.pages:
        yield partial(Fault, page=page.name), page.model_dump(mode="json", exclude={"questions"})
        for question in page.questions:
            yield partial(Fault, page=page.name, question=question.name), question.model_dump(mode="json")
    for name, choices in questionnaire.lists.items():
        for choice in choices:
            yield partial(Fault, list=name, choice=choice.name), choice.model_dump(mode="json")


def _texts(held: object, place: str) -> Iterator[tuple[str, str]]:
    """Each text with its place, such as label.en."""
    if isinstance(held, str):
        yield place, held
    elif isinstance(held, dict):
        for key, value in held.items():
            yield from _texts(value, f"{place}.{key}" if place else str(key))
    elif isinstance(held, list):
        for at, value in enumerate(held, start=1):
            yield from _texts(value, f"{place}.{at}")
