"""Words with a capital that no sentence gave them and that are no ordinary words: mostly people and places."""

import re
from collections.abc import Iterator

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import NAME_WORD, Suspect
from stepdown.themes.pseudonyms.words import is_ordinary

_RUN = re.compile(rf"(?<![\w\[]){NAME_WORD}(?:[ \t]{NAME_WORD})*")
_WORD = re.compile(r"\S+")
_IN_SENTENCE = "It has a capital within a sentence and is no ordinary word: a person or a place, perhaps."
_ELSEWHERE = "It begins a sentence, and looks like a name elsewhere in this text."
_LABEL = "It stands before a colon at the beginning of a line, as the name of a speaker does."


def name_like_words(text: str) -> Iterator[Suspect]:
    """Runs of such words. A word that begins a sentence only where it looks like a name elsewhere in the text."""
    within: list[tuple[int, int]] = []
    at_start: list[tuple[int, int]] = []
    for run in _RUN.finditer(text):
        words = _names(run)
        if not words:
            continue
        alone = len(words) == 1 and words[0].start() == 0 and _begins_sentence(text, run.start())
        (at_start if alone else within).append((run.start() + words[0].start(), run.start() + words[-1].end()))
    known = {word for start, end in within for word in text[start:end].split()}
    yield from (Suspect(start, end, IdentifierKind.PERSON, _IN_SENTENCE) for start, end in within)
    for start, end in at_start:
        if text[start:end] in known:
            yield Suspect(start, end, IdentifierKind.PERSON, _ELSEWHERE)
        elif text.startswith(":", end) and text[max(0, start - 1) : start] in ("", "\n"):
            yield Suspect(start, end, IdentifierKind.PERSON, _LABEL)


def _names(run: re.Match[str]) -> list[re.Match[str]]:
    """The words of a run from the first that may be a name to the last."""
    words = list(_WORD.finditer(run[0]))
    while words and _is_none(words[0][0]):
        del words[0]
    while words and _is_none(words[-1][0]):
        del words[-1]
    return words


def _is_none(word: str) -> bool:
    """Ordinary words, abbreviations such as GP and MDT2, and single letters."""
    return is_ordinary(word) or word.upper() == word or any(character.isdigit() for character in word)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 20) : at].rstrip()
    spoken = before.rstrip("\"'“‘(–—-").rstrip()
    return not spoken or spoken[-1] in ".?!…:" or before[-1] in "\"'“‘"
