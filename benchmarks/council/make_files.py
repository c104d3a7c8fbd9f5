"""Writes invented files of one size. usage: make_files.py census|care OUT CHILDREN"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from stepdown.exchange.cin_census.write import write_cin_census
from stepdown.exchange.ssda903.write import write_ssda903
from stepdown.invented.council.council import invented_council
from stepdown.invented.council.told import CARE, CENSUS, told_in
from stepdown.linkage.extract.case_extract import CaseExtract

YEAR = 2024
_INVENTED = 20_000


def main(kind: str, out: Path, children: int) -> None:
    """The file, or for care the folder, with that many children in it: copies of some hundreds, with new numbers."""
    told = told_in(invented_council(1, _INVENTED), YEAR, CENSUS if kind == "census" else CARE)
    found = _copied(told, children)
    if kind == "census":
        write_cin_census(found, out)
    else:
        out.mkdir()
        write_ssda903(found, out)


def _copied(told: CaseExtract, children: int) -> CaseExtract:
    of_child, assessed = _by_child(told.activities), _by_child(told.assessments)
    people, activities, assessments = [], [], []
    for number, place in _numbers(told, children):
        person = told.people[place]
        people.append(replace(person, id=number))
        activities += [replace(a, child=number) for a in of_child[person.id]]
        assessments += [replace(a, child=number) for a in assessed[person.id]]
    return replace(told, people=tuple(people), activities=tuple(activities), assessments=tuple(assessments))


def _by_child(records: tuple[Any, ...]) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for record in records:
        found[record.child].append(record)
    return found


def _numbers(told: CaseExtract, children: int) -> Iterator[tuple[str, int]]:
    for made in range(children):
        yield f"{1_000_000 + made}", made % len(told.people)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
