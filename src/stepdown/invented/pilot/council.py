"""An invented council's extract: the pilot's families, and some that nobody has referred yet."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

import pyarrow as pa

from stepdown.domain.mirrored import MirroredKind
from stepdown.domain.particulars import Beside, Particulars
from stepdown.domain.people import ParentRole
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.invented.pilot.colleagues import REFERRERS
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.names import household

type Sheets = Mapping[str, str]
"""Each sheet's text by its name, people and dates, as a council's analyst would export it."""
type Row = dict[str, object]

NOT_REFERRED = 8
"""Families of the extract whom nobody has referred yet."""
FIRST_NOT_REFERRED = 70_001
"""The council's number of the first child of the first of them."""
_LEVELS = (SafeguardingLevel.CHILD_IN_NEED, SafeguardingLevel.CHILD_PROTECTION_PLAN)


def council_sheets(seed: int, tables: Mapping[str, pa.Table], beside: Beside, today: date) -> Sheets:
    """The two sheets. ``tables`` and ``today`` lie in the same time."""
    chance = draws(seed, "council")
    new, levels = _not_referred(chance, today)
    known = [*_known(tables, beside)]
    return {"people": _csv([*known, *new]), "dates": _csv([*_dates(chance, tables, beside, levels, today)])}


def _known(tables: Mapping[str, pa.Table], beside: Beside) -> Iterator[Row]:
    """The people of the pilot. Of their levels the extract says nothing: the pilot's own history does."""
    for child in tables["children"].to_pylist():
        yield {
            **_person(child["family_id"], beside.people[child["child_id"]]),
            "is_child": "Yes",
            "date_of_birth": child["date_of_birth"],
            "expected_date": child["expected_date"],
            "sex": child["sex"],
        }
    for parent in tables["parents"].to_pylist():
        yield {
            **_person(parent["family_id"], beside.people[parent["parent_id"]]),
            "is_child": "No",
            "parent_role": parent["role"],
            "sex": parent["sex"],
        }


def _not_referred(chance: Random, today: date) -> tuple[list[Row], dict[str, SafeguardingLevel]]:
    """Some families more, and the level of each child of theirs by its number."""
    rows: list[Row] = []
    levels: dict[str, SafeguardingLevel] = {}
    number = FIRST_NOT_REFERRED
    for place in range(NOT_REFERRED):
        size, adults = chance.randint(1, 3), chance.randint(1, 2)
        ids = [str(number + n) for n in range(size)]
        number += size
        level, since = chance.choice(_LEVELS), today - timedelta(days=chance.randint(20, 200))
        levels |= dict.fromkeys(ids, level)
        rows += _family(
            chance, f"N-{place + 1}", ids, adults, today, {"safeguarding_level": level, "level_since": since}
        )
    return rows, levels


def _family(chance: Random, family: str, ids: Sequence[str], adults: int, today: date, level: Row) -> Iterator[Row]:
    parents = [{"id": f"9{ids[0]}{n}", "sex": ("female", "male")[n]} for n in range(adults)]
    children = [{"id": id_, "sex": chance.choice(("female", "male"))} for id_ in ids]
    known = household(chance, [*parents], [*children])
    email = chance.choice([account.email for account in REFERRERS.values()])
    for child in children:
        yield {
            **_named(family, child["id"], known[child["id"]]),
            "is_child": "Yes",
            "date_of_birth": today - timedelta(days=chance.randint(200, 16 * 365)),
            "sex": child["sex"],
            "same_address": "Yes",
            "first_known_on": today - timedelta(days=chance.randint(300, 900)),
            "prior_referrals": chance.randint(1, 4),
            "social_worker_email": email,
            **level,
        }
    for parent, role in zip(parents, (ParentRole.MOTHER, ParentRole.FATHER), strict=False):
        yield {
            **_named(family, parent["id"], known[parent["id"]]),
            "is_child": "No",
            "parent_role": role,
            "date_of_birth": today - timedelta(days=chance.randint(23 * 365, 45 * 365)),
            "sex": parent["sex"],
            "same_address": "Yes",
        }


def _person(family: str, known: Particulars) -> Row:
    return _named(family, known.council_id, known)


def _named(family: str, number: str, known: Particulars) -> Row:
    lives = known.lives
    return {
        "council_id": number,
        "council_family": family,
        "given": known.given,
        "family": known.family,
        "address": lives.lines if lives else "",
        "postcode": lives.postcode if lives else "",
        "area": "Marram",
        "address_is_confidential": "Yes" if lives and lives.is_confidential else "No",
    }


def _dates(
    chance: Random, tables: Mapping[str, pa.Table], beside: Beside, levels: Mapping[str, SafeguardingLevel], today: date
) -> Iterator[Row]:
    """The next date of each child whose level has one: those of the pilot's open families, and those not referred."""
    now = {
        row["child_id"]: SafeguardingLevel(row["safeguarding_level"])
        for row in tables["safeguarding"].to_pylist()
        if row["ended_on"] is None
    }
    open_families = {row["family_id"] for row in tables["episodes"].to_pylist() if row["closed_on"] is None}
    levels = dict(levels)
    for child in tables["children"].to_pylist():
        if child["family_id"] in open_families and child["child_id"] in now:
            levels[beside.people[child["child_id"]].council_id] = now[child["child_id"]]
    for number, level in levels.items():
        if kind := _KINDS.get(level):
            yield {"council_id": number, "kind": kind, "due_on": today + timedelta(days=chance.randint(-2, 60))}


_KINDS = {
    SafeguardingLevel.CHILD_IN_NEED: MirroredKind.CHILD_IN_NEED_REVIEW,
    SafeguardingLevel.CHILD_PROTECTION_PLAN: MirroredKind.REVIEW_CONFERENCE,
    SafeguardingLevel.LOOKED_AFTER: MirroredKind.LOOKED_AFTER_REVIEW,
}


def _csv(rows: Sequence[Row]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
