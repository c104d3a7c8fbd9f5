"""The case files of the pilot's council, to be sent to the demonstration's site: what it tells, and years before.

They are the tables of the Standard Safeguarding Dataset. Some children have an earlier case, which the record does not
know of; a few are written otherwise than the team has them, so that somebody must look.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pyarrow as pa

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.whole import whole_or_nothing
from stepdown.domain.particulars import Beside
from stepdown.exchange.export.statutory import as_extract, with_known_ends
from stepdown.exchange.ssd.write import write_ssd
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.rows import SOURCE
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Address, Name, Person
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin

_EARLIER, _OTHERWISE = 0.4, 0.05
"""The shares of children who have an earlier case, and who are written with a slip."""
_NOWHERE = Origin(SOURCE, "")


def write_case_files(seed: int, tables: Mapping[str, pa.Table], beside: Beside, folder: Path) -> None:
    """Write them into a new folder, whole or not at all. ``tables`` lie in the time of the site's record."""
    rows = {name: table.num_rows for name, table in tables.items()}
    dataset = Dataset(Manifest(SOURCE, "", rows, (SOURCE,), invented=True), dict(tables))
    told, _ = with_known_ends(as_extract(dataset))
    with whole_or_nothing(folder) as made:
        write_ssd(_by_council_number(told, beside, draws(seed, "case files")), made)


def _by_council_number(told: CaseExtract, beside: Beside, chance: Random) -> CaseExtract:
    """What is told, by the council's numbers, with its names, its slips and its earlier cases."""
    number = {one.id: beside.people[one.id].council_id for one in told.people if one.id in beside.people}
    first = dict[str, date]()
    for activity in told.activities:
        first[activity.child] = min(activity.started_on, first.get(activity.child, date.max))
    people = tuple(_named(one, beside, chance) for one in told.people if number.get(one.id))
    earlier = [found for child, day in first.items() for found in _earlier(child, day, chance)]
    return CaseExtract(
        told.source,
        told.as_at,
        told.coverages,
        tuple(replace(one, id=number[one.id]) for one in people),
        tuple(replace(a, child=number[a.child]) for a in (*earlier, *told.activities) if number.get(a.child)),
        placements=tuple(replace(p, child=number[p.child]) for p in told.placements if number.get(p.child)),
        families=tuple(replace(f, person=number[f.person]) for f in told.families if number.get(f.person)),
    )


def _named(person: Person, beside: Beside, chance: Random) -> Person:
    known = beside.people[person.id]
    given, born = known.given, person.born_on
    if chance.random() < _OTHERWISE and isinstance(born, date) and len(given) > 1:
        given, born = given[:-1], born + timedelta(days=chance.choice((-9, 9)))
    home = (Address(known.lives.postcode, is_confidential=known.lives.is_confidential),) if known.lives else ()
    return replace(person, born_on=born, names=(Name(given, known.family),), addresses=home)


def _earlier(child: str, first: date, chance: Random) -> Iterator[Activity]:
    """A case before the first one that the record knows of, some with a plan in it."""
    if chance.random() >= _EARLIER:
        return
    begun = first - timedelta(days=chance.randint(500, 1200))
    ended = begun + timedelta(days=chance.randint(90, 300))
    yield Activity(child, ActivityKind.CHILD_IN_NEED, begun, ended, _NOWHERE)
    if chance.random() < _EARLIER:
        plan = begun + timedelta(days=30)
        yield Activity(child, ActivityKind.CHILD_PROTECTION_PLAN, plan, ended - timedelta(days=20), _NOWHERE)
