"""The panel in which words of one turn are chosen and coded, without a mouse and without scripts."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.themes.coding.chosen import Choosable, sentences_from, words_from
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import CodeWords
from stepdown.web.forms.voices.framework import Choices
from stepdown.web.pages.voices.coding.named import TextOpened, codes_to_choose, codes_to_stand_under
from stepdown.web.pages.voices.people.frame import opened

WORDS = "words"
"""How the address says that single words are chosen, and not sentences: ``?by=words``."""
_LONGEST = 70
"""Characters of a sentence in a list."""
_BESIDE = 4
"""Words with which a single word is shown, so that it is known which one of several it is."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The turn, from 1, the form, and whether single words are chosen."""

    turn: int
    form: CodeWords
    by_words: bool


def panel_of(request: Asked, text: TextOpened, turn: int) -> Panel:
    """The panel of a turn, from 1: as it was sent, or with the whole turn chosen."""
    by_words, source, framework = request.GET.get("by") == WORDS, text.source, text.seen.project.framework
    units = words_from(source, turn - 1) if by_words else sentences_from(source, turn - 1)
    inside = [unit for unit in units if unit.turn == turn - 1]
    whole = {"first": inside[0].start, "last": inside[-1].end} if inside else {}
    form = opened(
        request, CodeWords, initial={"version": source.version, **whole}, codes=codes_to_choose(framework),
        places=codes_to_stand_under(framework), firsts=beginnings(inside, turn - 1, by_words=by_words),
        lasts=ends(units, turn - 1, by_words=by_words),
    )  # fmt: skip
    return Panel(turn, form, by_words)


def beginnings(units: Sequence[Choosable], turn: int, *, by_words: bool) -> Choices:
    """What a stretch that is looked for from a turn, from 0, can begin with; a word with some that follow it."""
    shown = [_with(units[n : n + _BESIDE]) if by_words else units[n].words for n in range(len(units))]
    return [(str(unit.start), _in_words(unit, turn, words)) for unit, words in zip(units, shown, strict=True)]


def ends(units: Sequence[Choosable], turn: int, *, by_words: bool) -> Choices:
    """What it can end with; a word with some that come before it."""
    shown = [_with(units[max(n - _BESIDE + 1, 0) : n + 1]) if by_words else units[n].words for n in range(len(units))]
    return [(str(unit.end), _in_words(unit, turn, words)) for unit, words in zip(units, shown, strict=True)]


def _with(units: Sequence[Choosable]) -> str:
    return " ".join(unit.words for unit in units)


def _in_words(unit: Choosable, turn: int, words: str) -> str:
    """2: That is massive. Of another turn its number is said too."""
    cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    place = f"{unit.number}" if unit.turn == turn else f"Turn {unit.turn + 1}, {unit.number}"
    return f"{place}: {cut}"
