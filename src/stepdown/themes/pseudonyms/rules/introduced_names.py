"""Names that are introduced as such, in small letters too: "my name is dean", "a lad called tyrell"."""

import re
from collections.abc import Iterator

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import Suspect
from stepdown.themes.pseudonyms.words import is_ordinary

_CUE = re.compile(
    r"\b(?:(?:my|his|her|their)\sname(?:\sis|\swas|['’]s)|called|named|nicknamed|known\sas)\s"
    r"(?P<first>[^\W\d_][\w-]*)(?:\s(?P<second>[^\W\d_][\w-]*))?",
    re.IGNORECASE,
)


def introduced_names(text: str) -> Iterator[Suspect]:
    """The word after such a cue, and the next where it has a capital, or where somebody says their own name."""
    for found in _CUE.finditer(text):
        if is_ordinary(found["first"]):
            continue
        second = found["second"] or ""
        in_full = second[:1].isupper() or "name" in found[0][: found.start("first") - found.start()].split()
        last = "second" if second and in_full and not is_ordinary(second) else "first"
        reason = "The words before it say that somebody is called so."
        yield Suspect(found.start("first"), found.end(last), IdentifierKind.PERSON, reason)
