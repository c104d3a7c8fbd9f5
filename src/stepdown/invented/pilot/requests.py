"""The specialisms that each referral asked for: what was decided, who took it on, when the family was reached."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from stepdown.domain.casework import Decision
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.invented.pilot.deal import draws, skewed
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.hours import within_hours
from stepdown.invented.pilot.stage import Stage
from stepdown.invented.pilot.targets import AS_AT
from stepdown.invented.pilot.team import workers_of

ASKED_FOR = {  # how often each of the pilot's five is asked for
    Discipline.DOMESTIC_ABUSE: 30,
    Discipline.DRUG_AND_ALCOHOL: 24,
    Discipline.ADULT_MENTAL_HEALTH: 26,
    Discipline.CHILD_MENTAL_HEALTH: 18,
    Discipline.YOUTH_WORK: 22,
}
_HOW_MANY = {1: 34, 2: 36, 3: 21, 4: 9}

type Reached = datetime | Missing
"""A moment, or why there is none: not applicable where it has not happened, not known where nobody wrote it down."""


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """One specialism of one referral. ``worker_id`` is whoever took it on."""

    request_id: str
    family: Family
    discipline: Discipline
    decision: Decision
    reason: str | None
    allocated_at: Reached
    first_attempt_at: Reached
    first_contact_at: Reached
    worker_id: str | None

    @property
    def taken_on(self) -> bool:
        """Whether a worker worked, or tried to work, with the family."""
        return self.worker_id is not None


def draw_requests(seed: int, families: list[Family]) -> list[Request]:
    """One to four specialisms a referral."""
    chance = draws(seed, "requests")
    asked = [(family, discipline) for family in families for discipline in _disciplines(chance)]
    leads = {family: serial for serial, (family, _) in reversed(list(enumerate(asked)))}
    return [
        _request(chance, f"Q-{serial + 1:04}", family, discipline, leads=leads[family] == serial)
        for serial, (family, discipline) in enumerate(asked)
    ]


def _disciplines(chance: Random) -> list[Discipline]:
    wanted = chance.choices([*_HOW_MANY], [*_HOW_MANY.values()])[0]
    by_lot = {discipline: chance.random() ** (1 / often) for discipline, often in ASKED_FOR.items()}
    return sorted(by_lot, key=by_lot.__getitem__, reverse=True)[:wanted]


def _request(chance: Random, request_id: str, family: Family, discipline: Discipline, *, leads: bool) -> Request:
    decision, reason = _decision(chance, family, leads=leads)
    never = Missing.NOT_APPLICABLE
    if decision is not Decision.ACCEPTED:
        return Request(request_id, family, discipline, decision, reason, never, never, never, None)
    worker = chance.choice(workers_of(discipline))
    # Most are tried within hours, which weekends and evenings stretch; for the rest it takes days, for some weeks.
    quick = chance.random() < 0.7
    allocated = _later(chance, family.decided_at, 0.7 if quick else 10, 90)
    attempt = _later(chance, allocated, 1.5 if quick else 20, 200)
    contact = attempt if chance.random() < 0.6 else _later(chance, attempt, 3 if quick else 40, 400)
    engaged = family.stage is not Stage.DID_NOT_ENGAGE
    return Request(
        request_id,
        family,
        discipline,
        decision,
        reason,
        _as_recorded(chance, allocated),
        _as_recorded(chance, attempt),
        _as_recorded(chance, contact) if engaged else never,
        worker,
    )


def _decision(chance: Random, family: Family, *, leads: bool) -> tuple[Decision, str | None]:
    """What became of one specialism: the first one of a family that was taken on is always accepted."""
    if family.stage is Stage.BELOW_THRESHOLD:
        return Decision.BELOW_THRESHOLD, DecisionReason.BELOW_THRESHOLD.label
    if family.stage is Stage.NOT_OFFERED:
        return Decision.DECLINED, DecisionReason.NEED_MET_ELSEWHERE.label
    if leads or chance.random() < 0.86:
        return Decision.ACCEPTED, None
    return chance.choice(
        (
            (Decision.BELOW_THRESHOLD, DecisionReason.BELOW_THRESHOLD.label),
            (Decision.WITHDRAWN, DecisionReason.FAMILY_DOES_NOT_AGREE.label),
        )
    )


def _later(chance: Random, moment: datetime, hours: float, most: float) -> datetime:
    minutes = int(60 * skewed(chance, middle=hours, spread=1.0, most=most))
    return within_hours(moment + timedelta(minutes=minutes))


def _as_recorded(chance: Random, moment: datetime) -> Reached:
    if moment.date() > AS_AT:
        return Missing.NOT_APPLICABLE
    return moment if chance.random() < 0.94 else Missing.NOT_KNOWN
