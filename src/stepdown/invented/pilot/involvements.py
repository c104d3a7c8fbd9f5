"""Who worked with each family, in which role, and when: one key worker at a time, who sometimes changes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.missing import Missing
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.requests import Request

_KEY_CHANGES = 0.3  # the share of families with two workers or more whose key worker changes once
_CASE_CLOSED, _KEY_CHANGED = "Case closed", "Key worker changed"


@dataclass(frozen=True, slots=True, eq=False)
class Involvement:
    """One worker's stretch in one role with one family; ``begins`` where it is the first for its request."""

    request: Request
    role: InvolvementRole
    started_on: date
    ended_on: date | None
    end_reason: str | None
    begins: bool = True

    @property
    def family(self) -> Family:
        """The family worked with."""
        return self.request.family


def draw_involvements(seed: int, requests: list[Request]) -> list[Involvement]:
    """The involvements of every family with which somebody worked, or tried to."""
    chance = draws(seed, "involvements")
    taken_on: dict[Family, list[Request]] = {}
    for request in requests:
        if request.taken_on and request.allocated_at is not Missing.NOT_APPLICABLE:
            taken_on.setdefault(request.family, []).append(request)
    return [involvement for family, theirs in taken_on.items() for involvement in _of_family(chance, family, theirs)]


def _of_family(chance: Random, family: Family, requests: list[Request]) -> list[Involvement]:
    """The first request's worker is the key worker; where that changes, the second's takes over."""
    first, *others = requests
    end, reason = family.closed_on, _CASE_CLOSED if family.closed_on else None
    started = max(_began(request) for request in requests[:2])
    days = (family.seen_until - started).days
    if not (others and family.stage.supported and days > 60 and chance.random() < _KEY_CHANGES):
        roles = [InvolvementRole.KEY, *[InvolvementRole.SECONDARY] * len(others)]
        return [Involvement(r, role, _began(r), end, reason) for r, role in zip(requests, roles, strict=True)]
    second, *rest = others
    changed = started + timedelta(days=chance.randint(30, days - 20))
    return [
        Involvement(first, InvolvementRole.KEY, _began(first), changed, _KEY_CHANGED),
        Involvement(second, InvolvementRole.SECONDARY, _began(second), changed, "Became key worker"),
        Involvement(second, InvolvementRole.KEY, changed, end, reason, begins=False),
        *(Involvement(r, InvolvementRole.SECONDARY, _began(r), end, reason) for r in rest),
    ]


def _began(request: Request) -> date:
    allocated = request.allocated_at
    return allocated.date() if isinstance(allocated, datetime) else request.family.decided_at.date()
