"""What is cut out of words before anybody reads them, and whether words were only left out and none put in."""

import re
from collections.abc import Iterable

LEFT_OUT = "[left out]"

KIN = (
    "dad", "daddy", "father", "stepdad", "stepfather", "mum", "mummy", "mother", "stepmum", "stepmother", "parent",
    "partner", "ex", "husband", "wife", "boyfriend", "girlfriend", "brother", "sister", "grandad", "grandma", "nan",
    "grandfather", "grandmother", "uncle", "aunt",
)  # fmt: skip
"""Words that can mean somebody without a name."""

_SHORTEST_LINE = 6
"""Letters of an address's line from which it is looked for: shorter ones stand in too many sentences."""


def phrases_of_address(lines: str, postcode: str) -> tuple[str, ...]:
    """What of an address must never be found in words: its postcode, its lines, and each street without its number."""
    parts = [part.strip() for part in re.split(r"[\n,]", lines)]
    streets = [re.sub(r"^\d+\w?\s+", "", part) for part in parts]
    return tuple(p for p in dict.fromkeys((postcode.strip(), *parts, *streets)) if len(p) >= _SHORTEST_LINE)


def without(words: str, phrases: Iterable[str]) -> str:
    """The words with each phrase cut out, however it is spaced or spelt in capitals."""
    for phrase in phrases:
        spaced = r"[\s,]*".join(re.escape(letter) for letter in re.sub(r"[\s,]", "", phrase))
        words = re.sub(spaced, LEFT_OUT, words, flags=re.IGNORECASE)
    return words


def names_any(words: str, names: Iterable[str]) -> bool:
    """Whether one of the names stands in the words as a word of its own."""
    return any(re.search(rf"\b{re.escape(name)}\b", words, flags=re.IGNORECASE) for name in names if name.strip())


def only_left_out(words: str, given: str) -> bool:
    """Whether what is given is the words with some of them left out, in their order, and nothing else put in."""
    rest = iter(words.split())
    return all(any(word == one for one in rest) for word in given.replace(LEFT_OUT, " ").split())
