"""Names of schools, hospitals and GP surgeries, by the word with which they end."""

import re
from collections.abc import Iterator

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import NAME_WORD, Suspect, stretches
from stepdown.themes.pseudonyms.words import is_ordinary

_ENDINGS = {
    IdentifierKind.SCHOOL: (
        r"(?:(?:Primary|Infants?|Juniors?|Secondary|High|Grammar|Special|Community|Nursery)\s)*"
        r"(?:School|Academy|College|Nursery|Pre-?[Ss]chool|Primary|Infants|Juniors|University)"
    ),
    IdentifierKind.HOSPITAL: r"(?:(?:General|Community|Royal|Children['’]s)\s)*(?:Hospital|Infirmary|Hospice)",
    IdentifierKind.GP_SURGERY: r"(?:(?:Medical|Health|Group)\s)*(?:Surgery|Medical\sCentre|Health\sCentre|Practice)",
}
_NAME = rf"(?:St\.?|Our\sLady|{NAME_WORD}(?:['’]s?)?)"
_PATTERNS = {
    kind: re.compile(rf"\b(?P<name>(?:{_NAME}\s(?:(?:of|and|the|in|on|upon)\s(?=[A-Z]))*){{1,4}}?){ending}\b")
    for kind, ending in _ENDINGS.items()
}
_NEAR = re.compile(
    "School|Academy|College|Nursery|Pre-?[Ss]ch|Primary|Infant|Junior|Univ|Hosp|Infirm|Surgery|Centre|Practice"
)
_SMALL = re.compile(r"\bst\.?\s[a-z]+['’]?s?\s(?:primary|infants|juniors|school|academy|hospital|surgery)\b")
_SMALL_ENDINGS = {"hospital": IdentifierKind.HOSPITAL, "surgery": IdentifierKind.GP_SURGERY}


def organisations(text: str) -> Iterator[Suspect]:
    """Names with capitals, without ordinary words before them; in small letters only those of saints."""
    for start, end in stretches(text, _NEAR):
        for kind, pattern in _PATTERNS.items():
            for found in pattern.finditer(text, start, end):
                words = [word for word in re.finditer(r"Our\sLady|\S+", found["name"]) if not is_ordinary(word[0])]
                if words:
                    reason = f"It ends as the name of a {kind.in_brackets[1:-1]} does."
                    yield Suspect(found.start() + words[0].start(), found.end(), kind, reason)
    for found in _SMALL.finditer(text):
        kind = _SMALL_ENDINGS.get(found[0].split()[-1], IdentifierKind.SCHOOL)
        yield Suspect(*found.span(), kind, "It is named after a saint, as many schools and hospitals are.")
