"""How the work came in: referrals, the specialisms asked for, the episodes that followed, clocks, consultations."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from stepdown.domain.casework import ClosureReason, Decision, Engagement
from stepdown.domain.missing import Missing
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.invented.pilot.deal import deal, draws, parts, skewed
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.hours import within_hours, working_day, working_minutes
from stepdown.invented.pilot.requests import ASKED_FOR, Request
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.stage import Stage
from stepdown.invented.pilot.targets import PERIOD

_SOURCE_TEAMS = ("Marram assessment team", "Marram family support team", "Marram children in care team")
_ENGAGEMENT = {
    Stage.CLOSED: Engagement.ENGAGED,
    Stage.OPEN: Engagement.ENGAGED,
    Stage.NOT_OFFERED: Engagement.NOT_OFFERED,
    Stage.TOO_EARLY: Engagement.TOO_EARLY,
    Stage.DID_NOT_ENGAGE: Engagement.DID_NOT_ENGAGE,
}
_CLOSURES = {
    ClosureReason.WORK_COMPLETED: 0.55,
    ClosureReason.HANDED_OVER: 0.25,
    ClosureReason.FAMILY_WITHDREW: 0.12,
    ClosureReason.MOVED_AWAY: 0.08,
}
CONSULTATIONS = 60


def referral_rows(seed: int, families: list[Family]) -> Iterator[Row]:
    """One referral a family."""
    chance = draws(seed, "referrals")
    for family in families:
        below = family.stage is Stage.BELOW_THRESHOLD
        yield {
            "referral_id": family.referral_id,
            "family_id": family.family_id,
            "received_at": family.received_at,
            "source_team": chance.choice(_SOURCE_TEAMS),
            "decided_at": family.decided_at,
            "decision": Decision.BELOW_THRESHOLD if below else Decision.ACCEPTED,
            "reason": DecisionReason.BELOW_THRESHOLD.label if below else None,
        }


def request_rows(requests: list[Request]) -> Iterator[Row]:
    """The specialisms asked for, each with its own decision and its own clock."""
    for request in requests:
        yield {
            "request_id": request.request_id,
            "referral_id": request.family.referral_id,
            "discipline": request.discipline,
            "decision": request.decision,
            "reason": request.reason,
            "decided_at": request.family.decided_at,
            "allocated_at": request.allocated_at,
            "first_attempt_at": request.first_attempt_at,
            "first_contact_at": request.first_contact_at,
            "closed_on": request.family.closed_on if request.taken_on else None,
        }


def episode_rows(seed: int, families: list[Family], requests: list[Request]) -> Iterator[Row]:
    """One episode a family, but for those below the threshold."""
    chance = draws(seed, "episodes")
    closed = [family for family in families if family.stage is Stage.CLOSED]
    reasons = deal(chance, closed, parts(len(closed), _CLOSURES))
    for family in families:
        if family.episode_id is None:
            continue
        yield {
            "episode_id": family.episode_id,
            "family_id": family.family_id,
            "referral_id": family.referral_id,
            "group": "supported",
            "index_on": family.index_on,
            "opened_on": family.opened_on,
            "engaged_on": _engaged_on(family, requests),
            "closed_on": family.closed_on,
            "closure_reason": reasons.get(family, Missing.NOT_APPLICABLE),
            "engagement": _ENGAGEMENT[family.stage],
        }


def _engaged_on(family: Family, requests: list[Request]) -> date | None:
    """The day of the family's first contact with anybody of the team, where that was written down."""
    if not family.stage.supported:
        return None
    reached = [request.first_contact_at for request in requests if request.family is family]
    return min((moment.date() for moment in reached if isinstance(moment, datetime)), default=None)


def clock_rows(requests: list[Request]) -> Iterator[Row]:
    """The first-contact clock of every fifth request that was tried, stopped by the attempt."""
    for request in requests[::5]:
        allocated, attempt = request.allocated_at, request.first_attempt_at
        if isinstance(allocated, datetime) and isinstance(attempt, datetime):
            yield {
                "request_id": request.request_id,
                "rule": "First attempt within two working days of allocation",
                "from": allocated,
                "to": attempt,
                "working_minutes": working_minutes(allocated, attempt),
                "reason": "running",
            }


def consultation_rows(seed: int, families: list[Family]) -> Iterator[Row]:
    """Sixty consultations: one about each family that was not offered direct support, most about nobody named."""
    chance = draws(seed, "consultations")
    advised = [family for family in families if family.stage is Stage.NOT_OFFERED]
    supported = chance.sample([family for family in families if family.stage.supported], 14)
    about = [*advised, *supported, *[None] * (CONSULTATIONS - len(advised) - len(supported))]
    for serial, family in enumerate(about, start=1):
        yield _consultation(chance, f"A-{serial:03}", family)


def _consultation(chance: Random, consultation_id: str, family: Family | None) -> Row:
    first = family.index_on if family else PERIOD[0]
    last = family.seen_until if family else PERIOD[1]
    day = working_day(first + timedelta(days=chance.randint(0, max(0, (last - first).days - 12))))
    asked = datetime.combine(day, time(chance.randint(9, 16), chance.randint(0, 59)))
    answered = within_hours(asked + timedelta(hours=skewed(chance, middle=6, spread=1.2, most=100)))
    signposted = ("Invented young carers' group", "Invented debt advice line", None, None)
    return {
        "consultation_id": consultation_id,
        "asked_at": asked,
        "answered_at": answered.replace(second=0, microsecond=0) if chance.random() < 0.95 else Missing.NOT_KNOWN,
        "discipline": chance.choice([*ASKED_FOR]),
        "episode_id": family.episode_id if family else None,
        "family_id": family.family_id if family else None,
        "signposted_to": chance.choice(signposted),
        "minutes": 5 * chance.randint(2, 12) if chance.random() < 0.9 else Missing.NOT_KNOWN,
    }
