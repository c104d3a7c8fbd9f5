"""A dataset's tables as what a case system would tell: nothing is added that they do not say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from stepdown.dataset.dataset import Dataset
from stepdown.domain.casework import EventKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.exchange.typed_cells import in_memory
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import FamilyLink, Happening, Placement
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin

type Row = Mapping[str, object]
type Rows = list[Row]

_KINDS = {
    SafeguardingLevel.EARLY_HELP: ActivityKind.EARLY_HELP,
    SafeguardingLevel.CHILD_PROTECTION_PLAN: ActivityKind.CHILD_PROTECTION_PLAN,
    SafeguardingLevel.LOOKED_AFTER: ActivityKind.LOOKED_AFTER,
}
_ONLY_A_FLAG = "assessment_only"
_NOWHERE = Origin("dataset", "")


def as_extract(dataset: Dataset) -> CaseExtract:
    """What the dataset's tables tell of each child. ``as_at``: the last day of its coverage, else the newest day."""
    rows: Mapping[str, Rows] = {name: in_memory(table).to_pylist() for name, table in dataset.tables.items()}
    levels, flags = rows.get("safeguarding", []), rows.get("safeguarding_flags", [])
    children = rows.get("children", [])
    covered = [row["to"] for row in rows.get("coverage", [])]
    days = [day for row in levels for day in (row["started_on"], row["ended_on"])]
    known = [day for day in (covered or days) if isinstance(day, date)]
    as_at = max(known, default=date.min)
    return CaseExtract(
        dataset.manifest.title,
        as_at,
        (),
        tuple(map(_person, children)),
        (*_levels(levels, as_at), *(_flag(row) for row in flags if row["kind"] != _ONLY_A_FLAG and row["from"])),
        placements=tuple(_placement(row) for row in rows.get("placements", []) if row["from"] and row["kind"]),
        happenings=tuple(_missing(row) for row in rows.get("events", []) if row["kind"] == "missing" and row["from"]),
        families=tuple(
            FamilyLink(str(r["family_id"]), str(r["child_id"]), _NOWHERE) for r in children if r["family_id"]
        ),
    )


def with_known_ends(extract: CaseExtract) -> tuple[CaseExtract, int]:
    """The extract without what ended on a day that is not known, and how much that is.

    No form of a case system can say so: an empty end would say that it goes on.
    """
    kept = replace(
        extract,
        activities=tuple(filter(_has_known_end, extract.activities)),
        placements=tuple(filter(_has_known_end, extract.placements)),
        happenings=tuple(filter(_has_known_end, extract.happenings)),
    )
    return kept, sum(not _has_known_end(one) for one in _ending(extract))


def _ending(extract: CaseExtract) -> Iterator[Activity | Placement | Happening]:
    yield from extract.activities
    yield from extract.placements
    yield from extract.happenings


def _has_known_end(one: Activity | Placement | Happening) -> bool:
    return not isinstance(one.ended_on, Missing)


def _person(row: Row) -> Person:
    born, expected = row["date_of_birth"], row["expected_date"]
    return Person(
        id=str(row["child_id"]),
        origin=_NOWHERE,
        born_on=born if isinstance(born, date) else Missing.NOT_KNOWN,
        expected_on=expected if isinstance(expected, date) else None,
        sex=Sex(str(row["sex"])) if row["sex"] else Missing.NOT_KNOWN,
        ethnicity=EthnicGroup(str(row["ethnicity"])) if row["ethnicity"] else Missing.NOT_KNOWN,
        disability=row["disability"] if isinstance(row["disability"], bool) else Missing.NOT_KNOWN,
    )


def _levels(rows: Rows, as_at: date) -> Iterator[Activity]:
    """Each stretch at a level that is one of the case system's own, and the cases in which they lie."""
    of_child: defaultdict[str, Rows] = defaultdict(list)
    for row in rows:
        if isinstance(row["started_on"], date):
            of_child[str(row["child_id"])].append(row)
    for child, told in of_child.items():
        told.sort(key=lambda row: cast(date, row["started_on"]))
        yield from (_activity(child, _KINDS[_level(row)], [row], as_at) for row in told if _level(row) in _KINDS)
        yield from (_activity(child, ActivityKind.CHILD_IN_NEED, run, as_at) for run in _cases(told))


def _level(row: Row) -> SafeguardingLevel:
    return SafeguardingLevel(str(row["safeguarding_level"]))


def _cases(told: Iterable[Row]) -> Iterator[Rows]:
    """The stretches that follow one another without a day between them, all of them child in need or higher."""
    run: Rows = []
    for row in told:
        if _level(row).rung < SafeguardingLevel.CHILD_IN_NEED.rung:
            continue
        if run and run[-1]["ended_on"] != row["started_on"]:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _activity(child: str, kind: ActivityKind, run: Rows, as_at: date) -> Activity:
    """What was so over a run of stretches. The last day of which anything is told is no end."""
    last = run[-1]
    reason = str(last["end_reason"]) if last["end_reason"] else None
    left = LeftLadder(reason) if reason in list(LeftLadder) else None
    until: date | Missing | None = _until(last, "ended_on")
    if isinstance(until, date) and last.get("end_reason_missing") == str(Missing.NOT_KNOWN):
        until = None if until > as_at else Missing.NOT_KNOWN
    return Activity(child, kind, cast(date, run[0]["started_on"]), until, _NOWHERE, left if until else None)


def _flag(row: Row) -> Activity:
    kind = ActivityKind(str(row["kind"]))
    return Activity(str(row["child_id"]), kind, cast(date, row["from"]), _until(row, "to"), _NOWHERE)


def _placement(row: Row) -> Placement:
    return Placement(str(row["child_id"]), str(row["kind"]), cast(date, row["from"]), _until(row, "to"), _NOWHERE)


def _missing(row: Row) -> Happening:
    return Happening(str(row["child_id"]), EventKind.MISSING, cast(date, row["from"]), _until(row, "to"), _NOWHERE)


def _until(row: Row, column: str) -> date | None:
    """A day, or None while it lasts."""
    return cast("date | None", row[column])
