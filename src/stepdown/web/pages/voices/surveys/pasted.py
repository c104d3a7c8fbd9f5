"""A list of people as somebody pastes it, a line each: read whole, or refused with every line that is wrong."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from stepdown.records.actions.surveys.invite import Asked

MOST, MOST_TOLD = 2_000, 50
"""Lines of a list, and problems that are told at once."""

_PARTS = re.compile(r"[,;\t]")


@dataclass(frozen=True, slots=True)
class Roll:
    """What was pasted: the people, or what is wrong with which line."""

    people: tuple[Asked, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What a line may name: roles and participants, each by what people call them."""

    roles: Mapping[str, str]
    participants: Mapping[str, str]
    needs_participant: bool


def read_roll(text: str, known: Known) -> Roll:
    """The people on the lines: address, role, and in the linked mode the participant's pseudonym."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if len(lines) > MOST:
        return Roll((), (f"There are {len(lines):,} lines, and a list may have {MOST:,}. Paste it in parts",))
    people: list[Asked] = []
    problems: list[str] = []
    first: dict[str, int] = {}
    for number, line in lines:
        one = _line(line, known)
        problems += [f"Line {number}: {problem}" for problem in one.problems]
        if one.email in first:
            problems.append(f"Line {number}: {one.email} is on line {first[one.email]} already. Leave one of them out")
        first.setdefault(one.email, number)
        people.append(Asked(one.email, one.role, one.participant))
    more = [f"And {len(problems) - MOST_TOLD:,} more. Put these right first"] if len(problems) > MOST_TOLD else []
    return Roll(() if problems else tuple(people), (*problems[:MOST_TOLD], *more))


@dataclass(frozen=True, slots=True)
class _Line:
    email: str
    role: str
    participant: str
    problems: tuple[str, ...]


def _line(line: str, known: Known) -> _Line:
    email, role, who, *more = [part.strip() for part in _PARTS.split(line)] + ["", ""]
    found = (_role(role, known), _participant(who, known))
    problems = (*_wrong_address(email), *found[0][1], *found[1][1], *_too_much(more))
    return _Line(email.lower(), found[0][0], found[1][0], problems)


def _wrong_address(email: str) -> Iterator[str]:
    try:
        validate_email(email)
    except ValidationError:
        yield f"“{email}” is no e-mail address. Write one such as name@example.org"


def _role(said: str, known: Known) -> tuple[str, tuple[str, ...]]:
    if not said:
        return "", ()
    role = {label.casefold(): role for role, label in known.roles.items()}.get(said.casefold())
    there = ", ".join(known.roles.values()) or "none is named yet"
    return role or "", () if role else (f"there is no role “{said}”. The roles are: {there}",)


def _participant(said: str, known: Known) -> tuple[str, tuple[str, ...]]:
    if not known.needs_participant:
        return "", (f"“{said}” is not needed: nobody is named in this survey. Leave it out",) if said else ()
    found = {name.casefold(): who for who, name in known.participants.items()}.get(said.casefold())
    if found:
        return found, ()
    wrong = f"there is no participant “{said}”" if said else "the participant is missing"
    return "", (f"{wrong}. Write the pseudonym after the role, as the list of people has it",)


def _too_much(more: list[str]) -> Iterator[str]:
    if any(more):
        yield "there is too much on it. Write the address and the role with a comma between them"
