"""The team's dataset: its families, referrals, episodes, who belongs to them, and what practitioners judged."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time, timedelta
from random import Random

import pyarrow as pa

from stepdown.dataset.told import Row, told
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.people import Sex
from stepdown.invented.council.team import Supported
from stepdown.invented.pilot.deal import draws

SOURCE = "Invented team (nobody in this data exists)"
_PRACTITIONERS = "practitioners"
_CHILD_RISKS = {"at_risk_of_being_accommodated": (0.45, 0.5), "child_mental_ill_health": (0.3, 0.8)}
_FAMILY_RISKS = {
    "parental_mental_ill_health": (0.55, 0.75),
    "parental_domestic_abuse": (0.5, 0.6),
    "parental_alcohol_problem": (0.25, 0.7),
    "parental_drug_problem": (0.3, 0.7),
}
"""How likely each is at referral, and how likely it is there still at closure."""


def team_tables(seed: int, families: Iterable[Supported]) -> Mapping[str, pa.Table]:
    """The tables that a team's own record has of its families."""
    found = tuple(families)
    chance = draws(seed, "team tables")
    rows: Mapping[str, Iterable[Row]] = {
        "families": ({"family_id": family.family, "area": "Marram"} for family in found),
        "children": (row for family in found for row in _children(family)),
        "referrals": (_referral(family) for family in found),
        "episodes": (_episode(family) for family in found),
        "episode_members": (row for family in found for row in _members(family)),
        "observations": [row for family in found for row in _observed(chance, family)],
    }
    return {name: told(name, of_table, SOURCE) for name, of_table in rows.items()}


def _children(family: Supported) -> Iterator[Row]:
    for child in family.children:
        yield {
            "child_id": child.id,
            "family_id": family.family,
            "date_of_birth": child.born_on,
            "expected_date": child.expected_on,
            "sex": child.sex,
        }


def _referral(family: Supported) -> Row:
    received = datetime.combine(family.referred_on, time(10))
    return {
        "referral_id": f"R-{family.family}",
        "family_id": family.family,
        "received_at": received,
        "source_team": "Family support",
        "decided_at": received + timedelta(days=1),
        "decision": "accepted",
    }


def _episode(family: Supported) -> Row:
    opened = family.referred_on + timedelta(days=3)
    return {
        "episode_id": f"E-{family.family}",
        "family_id": family.family,
        "referral_id": f"R-{family.family}",
        "index_on": family.referred_on,
        "opened_on": opened,
        "engaged_on": opened + timedelta(days=7),
        "closed_on": family.closed_on,
        "closure_reason": "work_completed" if family.closed_on else Missing.NOT_APPLICABLE,
        "engagement": "engaged",
    }


def _members(family: Supported) -> Iterator[Row]:
    for child in family.children:
        yield {
            "episode_id": f"E-{family.family}",
            "person_id": child.id,
            "role": "unborn_child" if child.sex is Sex.UNBORN else "child",
            "same_address": True,
            "in_scope": True,
        }


def _observed(chance: Random, family: Supported) -> Iterator[Row]:
    for child in family.children:
        for factor, likely in _CHILD_RISKS.items():
            yield _observation(chance, family, ("child", child.id, factor), likely)
    for factor, likely in _FAMILY_RISKS.items():
        yield _observation(chance, family, ("family", family.family, factor), likely)


def _observation(chance: Random, family: Supported, what: tuple[str, str, str], likely: tuple[float, float]) -> Row:
    subject, subject_id, factor = what
    before = chance.random() < likely[0]
    after = before and chance.random() < likely[1]
    closed = ObservationState.PRESENT if after else ObservationState.ABSENT
    return {
        "subject": subject,
        "subject_id": subject_id,
        "episode_id": f"E-{family.family}",
        "factor": factor,
        "source": _PRACTITIONERS,
        "at_referral": ObservationState.PRESENT if before else ObservationState.ABSENT,
        "at_engagement": ObservationState.NOT_ASKED,
        "at_closure": closed if family.closed_on else ObservationState.NOT_APPLICABLE,
        "at_follow_up": ObservationState.NOT_ASKED,
    }
