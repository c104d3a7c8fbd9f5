"""What came after: handovers to community services as cases closed, and the extract six months later."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from stepdown.domain.casework import HandoverOutcome
from stepdown.domain.missing import Missing
from stepdown.domain.needs import Need
from stepdown.domain.people import Subject
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import deal, draws, parts
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.stage import Stage
from stepdown.invented.pilot.targets import AS_AT

HANDOVERS = 30
_SERVICES = (
    ("Invented recovery service", Need.SUBSTANCE_USE.label),
    ("Invented domestic abuse charity", Need.DOMESTIC_ABUSE.label),
    ("Invented talking therapies", Need.HEALTH.label),
    ("Invented youth club", Need.EDUCATION.label),
)
_OUTCOMES = {
    HandoverOutcome.ATTENDED: 0.55,
    HandoverOutcome.ACCEPTED: 0.2,
    HandoverOutcome.DECLINED_BY_FAMILY: 0.1,
    HandoverOutcome.DECLINED_BY_SERVICE: 0.05,
    HandoverOutcome.DID_NOT_ATTEND: 0.1,
}
_RE_REFERRED: dict[bool | Missing, int] = {True: 7, False: 26, Missing.NOT_KNOWN: 8}  # of the 41 closed cases
_MONTHS, _DAYS = 6, 182


def handover_rows(seed: int, children: list[Child], families: list[Family]) -> Iterator[Row]:
    """Thirty handovers: to Family Solutions (early help) wherever a child stepped down to it, then to others."""
    chance = draws(seed, "handovers")
    closed = [family for family in families if family.stage is Stage.CLOSED]
    to_early_help = {child.family: None for child in children if child.course[1] is SafeguardingLevel.EARLY_HELP}
    places = [(family, "Family Solutions", Need.FAMILY_RELATIONSHIPS.label) for family in to_early_help]
    others = chance.sample(closed, HANDOVERS - len(places))
    places += [(family, *chance.choice(_SERVICES)) for family in others]
    outcomes = deal(chance, places, parts(len(places), _OUTCOMES))
    for place, outcome in outcomes.items():
        yield _handover(chance, *place, outcome)


def _handover(chance: Random, family: Family, service: str, need: str, outcome: HandoverOutcome) -> Row:
    proposed = family.seen_until - timedelta(days=chance.randint(14, 60))
    accepted = proposed + timedelta(days=chance.randint(2, 14))
    attended = accepted + timedelta(days=chance.randint(1, 40))
    was_accepted = outcome in (HandoverOutcome.ATTENDED, HandoverOutcome.ACCEPTED, HandoverOutcome.DID_NOT_ATTEND)
    return {
        "episode_id": family.episode_id,
        "service": service,
        "need": need,
        "proposed_on": proposed,
        "accepted_on": accepted if was_accepted else None,
        "first_attended_on": min(attended, AS_AT) if outcome is HandoverOutcome.ATTENDED else None,
        "outcome": outcome,
    }


def follow_up_rows(seed: int, children: list[Child], families: list[Family]) -> Iterator[Row]:
    """Six months after closure: each closed family, and each of its children in scope; part of it was not found."""
    chance = draws(seed, "follow-ups")
    closed = [family for family in families if family.stage is Stage.CLOSED]
    found = {
        family: _found(chance, family, re_referred=again)
        for family, again in deal(chance, closed, _RE_REFERRED).items()
    }
    nobody = dict.fromkeys(("safeguarding_level", "education", "employment"), Missing.NOT_APPLICABLE)
    for family in closed:
        yield {"subject": Subject.FAMILY, "subject_id": family.family_id, **found[family], **nobody}
    for child in children:
        if child.counted and child.family in found:
            about = {"subject": Subject.CHILD, "subject_id": child.child_id}
            yield {**about, **found[child.family], **_of_child(chance, child)}


def _found(chance: Random, family: Family, *, re_referred: bool | Missing) -> Row:
    """What the extract says of a family and of all of its children."""
    re_referred_on = family.seen_until + timedelta(days=chance.randint(20, _DAYS))
    return {
        "episode_id": family.episode_id,
        "months_after": _MONTHS,
        "on": family.seen_until + timedelta(days=_DAYS),
        "re_referred_on": re_referred_on if re_referred is True else None,
        "re_referred": re_referred,
    }


def _of_child(chance: Random, child: Child) -> Row:
    age = child.age or 0
    in_school = chance.random() < 0.92 if chance.random() < 0.8 else Missing.NOT_KNOWN
    working = chance.random() < 0.3 if chance.random() < 0.6 else Missing.NOT_KNOWN
    return {
        "safeguarding_level": _level_later(chance, child.course[1]),
        "education": in_school if 4 <= age <= 17 else Missing.NOT_APPLICABLE,
        "employment": working if age >= 16 else Missing.NOT_APPLICABLE,
    }


def _level_later(chance: Random, at_closure: Standing) -> SafeguardingLevel | Missing:
    """The level six months on: for most the level at closure, for some one rung lower or higher."""
    if isinstance(at_closure, LeftLadder):
        return Missing.NOT_APPLICABLE
    if isinstance(at_closure, Missing) or chance.random() < 0.2:
        return Missing.NOT_KNOWN
    ladder = list(SafeguardingLevel)
    moved = at_closure.rung + chance.choices((0, -1, 1), (75, 17, 8))[0]
    return ladder[min(max(moved, 0), len(ladder) - 1)]
