"""What a label looks like: a code such as INT or SW01, a name such as Priya Nwosu or Parent 2, or neither."""

import re

_STARTERS = frozenset(
    """
    a also an and anyway as at because but by for from he her here his how i if in it its just like listen look maybe my
    no not now of oh ok okay on one or our please right say says she since so sorry sure that the their them then there
    these they this those though to was we well what when where which who why with yeah yes yet you your
    """.split()  # noqa: SIM905  # words are easier read as words
)
"""Words that begin sentences and name nobody."""
_ASIDES = frozenset(("OK", "NB", "PS", "PTO", "FYI", "TV"))
_JOINERS = frozenset(
    ("of", "the", "and", "in", "for", "with", "de", "del", "der", "van", "von", "la", "le", "ap", "bin", "al", "el")
)
_TITLES = frozenset(("Dr.", "Mr.", "Mrs.", "Ms.", "Mx.", "Prof.", "Rev.", "St."))
_INITIAL = re.compile(r"[A-Z]\.")
_MOST_WORDS = 5


def is_code(label: str) -> bool:
    """Capitals and digits only, and short: INT, SW01, P 1, Q."""
    words = label.split()
    is_short = len(label) <= 15 and (len(words) == 1 or (len(words) <= 3 and words[0].lower() not in _STARTERS))
    return is_short and label.isupper() and label not in _ASIDES and not _ends_a_sentence(label)


def is_name(label: str) -> bool:
    """Capitalised throughout, not as a sentence begins: Priya Nwosu, Parent of Tia, Speaker 1, NWOSU, Priya."""
    words = label.split()
    if len(words) > _MOST_WORDS or words[0].strip(",.").lower() in _STARTERS or _ends_a_sentence(label):
        return False
    return words[0][0].isupper() and all(_is_capitalised(word) for word in words)


def is_word(label: str) -> bool:
    """One word, perhaps with a number after it, that begins no sentence: mum, speaker 1."""
    words = label.split()
    one = len(words) == 1 or (len(words) == 2 and words[1].isdigit())
    return one and words[0].isalpha() and words[0].lower() not in _STARTERS


def has_parts(label: str) -> bool:
    """Several words or a number, which makes a name likelier: Social Worker, Parent 2."""
    return " " in label or any(character.isdigit() for character in label)


def _is_capitalised(word: str) -> bool:
    bare = word.strip("()#&'’/–-,")
    return not bare or bare in _JOINERS or bare[0].isupper() or bare[0].isdigit()


def _ends_a_sentence(label: str) -> bool:
    words = label.split()
    return any(w[-1] in ".…" and w not in _TITLES and not _INITIAL.fullmatch(w) for w in words)
