"""Details that can tell which family or which person is meant, although nobody is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.domain.word import Word

_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty(?:[- ]\w+)?|\d{1,3}"
)
_CHILDREN = r"children|kids|siblings|sons|daughters|boys|girls|brothers|sisters|babies|toddlers|teenagers|grandchildren"


class DetailKind(Word):
    """What sort of detail it is."""

    NUMBER_OF_CHILDREN = "number_of_children", "How many children there are"
    AGE = "age", "Somebody's age"
    CONDITION = "condition", "A condition by its name"
    PLACE = "place", "A place by its name"


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail and where it stands, in code points."""

    kind: DetailKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """The names of conditions and places that are looked for, in any case. Places are the project's own."""

    conditions: tuple[str, ...]
    places: tuple[str, ...] = ()


CONDITIONS = (
    "ADHD", "anorexia", "Asperger's", "asthma", "autism", "autistic", "bipolar", "bulimia", "cancer", "cerebral palsy",
    "cystic fibrosis", "dementia", "diabetes", "diabetic", "Down's syndrome", "dyspraxia", "epilepsy", "epileptic",
    "foetal alcohol", "fragile X", "HIV", "Huntington's", "leukaemia", "multiple sclerosis", "muscular dystrophy",
    "OCD", "paralysed", "Parkinson's", "personality disorder", "PTSD", "psychosis", "schizophrenia", "sickle cell",
    "spina bifida", "stroke", "Tourette's", "wheelchair",
)  # fmt: skip
"""Conditions that are rare enough, or told of people often enough, to tell one family from others."""


def details(text: str, named: Named) -> Iterator[Detail]:
    """The details of a text in its order."""
    patterns = {
        DetailKind.NUMBER_OF_CHILDREN: rf"\b(?:(?:{_NUMBERS})\s(?:\w+\s)?(?:{_CHILDREN})|twins|triplets|only child)\b",
        DetailKind.AGE: (
            rf"\b(?:{_NUMBERS})[-\s](?:year|month|week)s?[-\s]olds?\b|"
            rf"\b(?:aged?|turn(?:ed|ing|s)?)\s(?:{_NUMBERS})\b(?!\s?%)"
        ),
        DetailKind.CONDITION: _any_of(named.conditions),
        DetailKind.PLACE: _any_of(named.places),
    }
    found = [
        Detail(kind, *match.span())
        for kind, pattern in patterns.items()
        if pattern
        for match in re.finditer(pattern, text.replace("’", "'"), re.IGNORECASE)
    ]
    yield from sorted(found, key=lambda detail: (detail.start, detail.end))


def _any_of(names: tuple[str, ...]) -> str:
    return rf"(?<!\w)(?:{'|'.join(re.escape(name.replace('’', chr(39))) for name in names)})(?!\w)" if names else ""
