"""Who the data are about: coverage, families, children, parents and the members of each episode."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import log
from random import Random

from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import alike_within_families, deal, draws
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.parents import Parent
from stepdown.invented.pilot.rows import Row

AREA = "Marram district, Invented County"


def coverage_rows() -> list[Row]:
    """What each of the three invented sources could have seen."""
    first, last = targets.PERIOD
    sources = (
        ("Invented team's record", first, last, targets.AS_AT),
        ("Invented county's social care record", date(1990, 1, 1), last, targets.AS_AT),
        ("Invented follow-up extract, six months after closure", first, targets.FOLLOWED_UP_TO, targets.FOLLOWED_UP_TO),
    )
    return [dict(zip(("source", "from", "to", "as_at"), source, strict=True)) for source in sources]


def family_rows(seed: int, families: list[Family]) -> list[Row]:
    """The families, with how long and for how many generations social care has known them."""
    chance = draws(seed, "family histories")
    included = [family for family in families if family.stage.included]
    left_out = [family for family in families if not family.stage.included]
    generations = deal(chance, included, targets.GENERATIONS) | {f: chance.choice((1, 1, 2)) for f in left_out}
    known = _first_known(chance, included) | {f: f.index_on - timedelta(days=chance.randint(0, 2000)) for f in left_out}
    return [
        {
            "family_id": family.family_id,
            "area": AREA,
            "generations_known": generations[family],
            "first_known_on": known[family],
        }
        for family in families
    ]


def _first_known(chance: Random, included: list[Family]) -> dict[Family, date | Missing]:
    """Right-skewed histories (the even quantiles of an exponential), scaled to the declared mean to the day."""
    n = targets.FAMILIES_FIRST_KNOWN
    total = round(targets.YEARS_KNOWN * 365.25 * n)
    quantiles = [-log(1 - (place + 0.5) / n) for place in range(n)]
    days = [int(quantile * total / sum(quantiles)) for quantile in quantiles]
    days[-1] += total - sum(days)
    spans = deal(chance, range(n), dict.fromkeys(range(n), 1))
    is_known = deal(chance, included, {True: n, False: len(included) - n})
    known = [family for family in included if is_known[family]]
    first = {family: family.index_on - timedelta(days=days[spans[place]]) for place, family in enumerate(known)}
    return dict.fromkeys(included, Missing.NOT_KNOWN) | first


def child_rows(seed: int, children: list[Child]) -> list[Row]:
    """The children, the counted ones with the declared number of referrals so far."""
    chance = draws(seed, "child histories")
    siblings = alike_within_families(chance, strength=1.5)
    counted = [child for child in children if child.counted]
    referrals = deal(chance, counted, targets.PRIOR_REFERRALS, lambda c: siblings(c) + (c.age or -9) / 20)
    return [_child_row(chance, child, referrals.get(child, 1)) for child in children]


def _child_row(chance: Random, child: Child, referrals: int) -> Row:
    return {
        "child_id": child.child_id,
        "family_id": child.family_id,
        "date_of_birth": child.born_on or Missing.NOT_APPLICABLE,
        "expected_date": child.expected_on,
        "sex": child.sex,
        "ethnicity": child.ethnicity,
        "disability": _disability(chance, child),
        "first_known_on": _child_first_known(chance, child, referrals),
        "prior_referrals": referrals,
    }


def _disability(chance: Random, child: Child) -> bool | Missing:
    if child.born_on is None:
        return Missing.NOT_APPLICABLE
    return chance.choices((False, True, Missing.NOT_KNOWN, Missing.NOT_ASKED), (72, 13, 9, 6))[0]


def _child_first_known(chance: Random, child: Child, referrals: int) -> date | Missing:
    if chance.random() < 0.1:
        return Missing.NOT_KNOWN
    lived = (child.family.index_on - child.born_on).days if child.born_on else 0
    return child.family.index_on - timedelta(days=min(lived, chance.randint(150, 500) * (referrals - 1)))


def parent_rows(seed: int, parents: list[Parent]) -> list[Row]:
    """The parents; the day of birth of some is not known."""
    chance = draws(seed, "parent rows")
    return [
        {
            "parent_id": parent.parent_id,
            "family_id": parent.family_id,
            "role": parent.role,
            "date_of_birth": parent.born_on if chance.random() < 0.9 else Missing.NOT_KNOWN,
            "sex": parent.sex,
            "ethnicity": parent.ethnicity if chance.random() < 0.9 else Missing.NOT_ASKED,
        }
        for parent in parents
    ]


def member_rows(children: list[Child], parents: list[Parent]) -> Iterator[Row]:
    """Everybody of each episode, or of the referral that never became one."""
    for parent in parents:
        yield _member(parent.family, parent.parent_id, MemberRole.PARENT)
    for child in children:
        yield _member(child.family, child.child_id, child.role, child.out_of_scope)


def _member(family: Family, person_id: str, role: MemberRole, out_of_scope: str | None = None) -> Row:
    at_home = out_of_scope is None or role is MemberRole.YOUNG_PERSON_IN_OWN_RIGHT
    return {
        **family.record,
        "person_id": person_id,
        "role": role,
        "same_address": at_home,
        "in_scope": out_of_scope is None,
        "reason": out_of_scope,
    }
