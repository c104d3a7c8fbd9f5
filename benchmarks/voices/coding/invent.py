"""Invented talks: sentences of the pilot's bank dealt out again and again, and stretches of them that are coded."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.voices.bank import told

WORDS_A_TURN = 45
CODES = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """A coded stretch, in code points of the text, and the number of its code."""

    start: int
    end: int
    code: int


@dataclass(frozen=True, slots=True)
class Talk:
    """A text: each turn (speaker, where its words begin and end), and what of it is coded."""

    words: str
    turns: tuple[tuple[str, int, int], ...]
    stretches: tuple[Stretch, ...]


def talks(texts: int, words: int, codings: int) -> Iterator[Talk]:
    """So many texts of so many words; the codings are spread over them evenly."""
    sentences = sorted({one for of in told("said.toml").values() for said in of.values() for one in said})
    for number in range(texts):
        chance = draws(number, "benchmark of the page")
        share = codings // texts + (number < codings % texts)
        yield _talk(chance, sentences, words, share)


def _talk(chance: Random, sentences: list[str], words: int, codings: int) -> Talk:
    text, turns, said = "", [], 0
    while said < words:
        speaker = "Interviewer" if len(turns) % 2 == 0 else "Practitioner 1"
        most = 12 if speaker == "Interviewer" else 2 * WORDS_A_TURN - 12
        spoken = ""
        while len(spoken.split()) < min(most, words - said):
            spoken = f"{spoken} {chance.choice(sentences)}".strip()
        start = len(text) + len(speaker) + 2
        turns.append((speaker, start, start + len(spoken)))
        text += f"{speaker}: {spoken}\n"
        said += len(spoken.split())
    return Talk(text, tuple(turns), tuple(_stretch(chance, turns) for _ in range(codings)))


def _stretch(chance: Random, turns: list[tuple[str, int, int]]) -> Stretch:
    """A part of a turn, from 40 characters on."""
    _, start, end = chance.choice(turns[1::2] or turns)
    first = chance.randrange(start, max(end - 40, start + 1))
    return Stretch(first, min(first + chance.randint(40, 400), end), chance.randrange(CODES))
