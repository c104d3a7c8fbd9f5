"""The invented coding: one coder codes what each turn is about; of a sample a second codes the same, less surely."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.voices.talks import Talk
from stepdown.themes.agreement.sample import Candidate, draw_sample
from stepdown.themes.double.compared import differing
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.events.double import DisagreementResolved, DoubleCodingBegun
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind

DOUBLE = "double"
TWICE = 3
"""How many of the fourteen talks are coded twice."""

SURELY = 0.8
"""How often the second coder sees what the first one sees."""

CONFUSED = {
    "time": "persistence", "persistence": "trust", "communication": "advice", "advice": "communication",
    "speed": "waiting", "waiting": "speed", "workload": "communication", "prevention": "handover",
}  # fmt: skip
"""What the second coder may see instead."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text and the code that they are about."""

    source: str
    words: str
    code: str


def passages(talks: tuple[Talk, ...], answers: dict[str, list[tuple[str, str]]]) -> tuple[Passage, ...]:
    """Everything that is about a code: of the talks, and of the answers to open questions by their source."""
    spoken = [Passage(talk.id, one.words, one.code) for talk in talks for one in talk.said]
    written = [Passage(source, words, code) for source, coded in answers.items() for code, words in coded if code]
    return (*spoken, *written)


def sample(seed: int, talks: tuple[Talk, ...], coders: tuple[str, ...]) -> DoubleCodingBegun:
    """The talks that are drawn to be coded twice."""
    candidates = [Candidate(talk.id, talk.kind, talk.people[0][1]) for talk in talks]
    drawn = draw_sample([c for c in candidates if c.kind is SourceKind.INTERVIEW], TWICE, seed)
    return DoubleCodingBegun(
        double=DOUBLE, sources=tuple(drawn.sources), coders=coders, seed=seed, drawn_from=len(candidates)
    )


def coded(project: Project, found: tuple[Passage, ...], prefix: str) -> Iterator[Coded]:
    """A coding for each passage, where its words stand in the text."""
    for number, passage in enumerate(found, start=1):
        start = (project.sources[passage.source].words or "").index(passage.words)
        yield Coded(
            coding=f"{prefix}-{number}", source=passage.source, code=passage.code, start=start,
            end=start + len(passage.words),
        )  # fmt: skip


def second_sight(seed: int, found: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The same passages as a second coder sees them: most alike, some under another code, some not at all."""
    chance = draws(seed, "second coder")
    seen = (_second(chance, passage) for passage in found)
    return tuple(passage for passage in seen if passage is not None)


def _second(chance: Random, passage: Passage) -> Passage | None:
    drawn = chance.random()
    if drawn < SURELY:
        return passage
    other = CONFUSED.get(passage.code)
    return Passage(passage.source, passage.words, other) if other and drawn < 0.92 else None


def resolutions(project: Project) -> Iterator[DisagreementResolved]:
    """What the two decide where they differ: as the first coder saw it, with the reason."""
    double = project.doubles[DOUBLE]
    first = double.coders[0]
    for one in differing(project, double):
        is_coded = first in one.found.coded
        yield DisagreementResolved(
            double=DOUBLE, source=one.found.text, turn=one.turn, code=one.found.code, is_coded=is_coded,
            reason="The definition says so" if is_coded else "The definition leaves it out",
        )  # fmt: skip
