"""A quote as printed against what was said: only … for words left out and [brackets] for words put in are allowed.

White space and the shape of quotation marks and apostrophes make no difference. Anything else does: a capital, a comma,
one word for another. Brackets may stand for a part of a word: [T]hey, [MDT worker]'s.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_STRAIGHT = str.maketrans(dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"'))
_WORD = r"\w+(?:['-]\w+)*"
_SAID = re.compile(rf"{_WORD}|[^\w\s]")
_PRINTED = re.compile(rf"(?P<left_out>\.\.\.|…)|(?P<put_in>\[\s*[^\[\]\s][^\[\]]*\])|(?:(?<=\])['-])?{_WORD}|[^\w\s]")
_HOW = "Put … where words are left out, and [brackets] around words that are put in."


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or a mark as printed. One that a bracket touches may be only the beginning or the end of a spoken word."""

    text: str
    is_beginning: bool = False
    is_end: bool = False

    def fits(self, said: str) -> bool:
        """Whether it can stand where this was said."""
        if self.is_beginning and self.is_end:
            return self.text in said
        if self.is_beginning or self.is_end:
            return said.startswith(self.text) if self.is_beginning else said.endswith(self.text)
        return said == self.text


type _Run = list[_Word]
"""Words that stand together in print, between two places where something was left out or put in."""


def problem_of_edit(said: str, printed: str) -> str | None:
    """What is wrong with a quote as printed, naming the first word that differs; None where nothing is.

    ``said``: the transcript from the first to the last word that is quoted.
    """
    words, runs = _SAID.findall(said.translate(_STRAIGHT)), _runs(printed.translate(_STRAIGHT))
    if words == _SAID.findall(printed.translate(_STRAIGHT)) and words:
        return None
    if not any(runs):
        return "Nothing of what was said is left. Keep some of the words."
    at = 0
    for number, run in enumerate(runs):
        is_first, is_last = number == 0, number == len(runs) - 1 and bool(run)
        place = _place(run, words, at, is_first=is_first, is_last=is_last)
        if place is None:
            return _problem(run, words, at, is_first=is_first, is_last=is_last)
        at = place + len(run)
    return None


def _runs(printed: str) -> list[_Run]:
    runs: list[_Run] = [[]]
    bracket_ended = before = -1
    for found in _PRINTED.finditer(printed):
        if found["put_in"] and runs[-1] and found.start() == before:
            runs[-1][-1] = replace(runs[-1][-1], is_beginning=True)
        if found["put_in"] or found["left_out"]:
            runs.append([])
            bracket_ended = found.end() if found["put_in"] else -1
        else:
            runs[-1].append(_Word(found[0], is_end=found.start() == bracket_ended))
        before = found.end()
    return runs


def _place(run: _Run, words: Sequence[str], at: int, *, is_first: bool, is_last: bool) -> int | None:
    """The first place where the run stands among the words: the first run where they begin, the last where they end."""
    end = len(words) - len(run)
    places = range(max(at, end) if is_last else at, (at if is_first else end) + 1)
    return next((place for place in places if _fitting(run, words, place) == len(run)), None)


def _fitting(run: _Run, words: Sequence[str], at: int) -> int:
    """How many words of the run stand at a place, one after the other."""
    for number, (printed, said) in enumerate(zip(run, words[at : at + len(run)], strict=False)):
        if not printed.fits(said):
            return number
    return min(len(run), len(words) - at)


def _problem(run: _Run, words: Sequence[str], at: int, *, is_first: bool, is_last: bool) -> str:
    """The first word that differs, beside what was said there: at the place where most of the run stands."""
    places = range(at, at + 1 if is_first else len(words) + 1)
    place = max(reversed(places) if is_last else places, key=lambda place: _fitting(run, words, place))
    same = _fitting(run, words, place)
    said = f"the transcript has “{words[place + same]}”" if place + same < len(words) else "the transcript ends"
    if same == len(run):
        return f"The quote stops after “{run[-1].text}”, where {said}. {_HOW}"
    if run[same].text in "[]":
        return "A square bracket is empty, within another, or not closed. Put words into each pair, and none within."
    if same == 0 and not is_first:
        return f"“{run[0].text}” is not said after that. {_HOW}"
    return f"“{run[same].text}” is not what was said: {said} there. {_HOW}"
