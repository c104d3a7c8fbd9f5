"""Thirteen interviews and a focus group, put together from invented sentences: who says what, and what it is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.voices.bank import told
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line

FIRST_DAY = date(2022, 9, 5)
"""When the first talk was held: after the families of the pilot had been closed."""

INTERVIEWED = {"social_worker": 4, "senior_practitioner": 2, "team_manager": 3, "other": 4}
"""How many were interviewed, by role."""

IN_THE_GROUP = 9
SPEAKS_AS = {"team_manager": "manager", "mdt_worker": "worker"}
"""Whose sentences a role says; all others say a practitioner's."""


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of somebody, and the code that it is about."""

    who: str
    words: str
    code: str


@dataclass(frozen=True, slots=True)
class Held:
    """When and with whom a talk was held. ``people``: participant and role."""

    id: str
    kind: SourceKind
    title: str
    on: date
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """One interview or the focus group. ``said``: what was said, turn by turn, with the questions between."""

    id: str
    kind: SourceKind
    title: str
    held_on: date
    minutes: int
    people: tuple[tuple[str, str], ...]
    """Participant and role."""
    heard: Heard
    said: tuple[Said, ...]


def talks(seed: int) -> tuple[Talk, ...]:
    """The focus group first, then the interviews. A sentence is said once in all of them."""
    chance, bank = draws(seed, "talks"), _bank(seed)
    return (_group(chance, bank), *_interviews(chance, bank))


def _bank(seed: int) -> dict[str, list[tuple[str, str]]]:
    """By who could say it: (code, sentence) in a drawn order."""
    bank: dict[str, list[tuple[str, str]]] = {}
    for code, of in told("said.toml").items():
        for who, sentences in of.items():
            bank.setdefault(who, []).extend((code, sentence) for sentence in sentences)
    for who, sentences in bank.items():
        draws(seed, f"sentences of a {who}").shuffle(sentences)
    return bank


def _group(chance: Random, bank: dict[str, list[tuple[str, str]]]) -> Talk:
    people = tuple((f"mdt_worker-{n}", "mdt_worker") for n in range(1, IN_THE_GROUP + 1))
    said = [Said(people[n % IN_THE_GROUP][0], words, code) for n, (code, words) in enumerate(bank["worker"])]
    held = Held("focus-group", SourceKind.FOCUS_GROUP, "Focus group with the team", FIRST_DAY, people)
    return _talk(chance, said, held)


def _interviews(chance: Random, bank: dict[str, list[tuple[str, str]]]) -> Iterator[Talk]:
    people = [(f"{role}-{n}", role) for role, number in INTERVIEWED.items() for n in range(1, number + 1)]
    shares = _shares(people, bank)
    for number, (who, role) in enumerate(people, start=1):
        said = [Said(who, words, code) for code, words in shares[who]]
        day = FIRST_DAY + timedelta(days=2 + 3 * number)
        yield _talk(
            chance, said, Held(f"interview-{number}", SourceKind.INTERVIEW, f"Interview {number}", day, ((who, role),))
        )


def _shares(people: list[tuple[str, str]], bank: dict[str, list[tuple[str, str]]]) -> dict[str, list[tuple[str, str]]]:
    """The sentences of each way of speaking, dealt out in turn among those who speak so."""
    shares: dict[str, list[tuple[str, str]]] = {who: [] for who, _ in people}
    for voice in ("practitioner", "manager"):
        speakers = [who for who, role in people if SPEAKS_AS.get(role, "practitioner") == voice]
        for n, sentence in enumerate(bank[voice]):
            shares[speakers[n % len(speakers)]].append(sentence)
    return shares


def _talk(chance: Random, said: list[Said], held: Held) -> Talk:
    """The talk with a question before each stretch of answers about the same."""
    lines: list[Line] = []
    at = 4.0
    for one in said:
        question = _question(one.code)
        if question not in [line.words for line in lines[-6:]]:
            lines.append(Line("Interviewer", question, at))
            at += chance.randint(5, 12)
        lines.append(Line(one.who, one.words, at))
        at += chance.randint(15, 140)
    minutes = max(int(at // 60), 24) + chance.randint(0, 9)
    return Talk(held.id, held.kind, held.title, held.on, minutes, held.people, Heard(tuple(lines)), tuple(said))


def _question(code: str) -> str:
    codes = (c for theme in told("framework.toml")["theme"] for c in theme["code"])
    return str(next(c["guide"] for c in codes if c["id"] == code))
