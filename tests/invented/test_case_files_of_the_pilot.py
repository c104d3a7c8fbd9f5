"""The case files of the pilot's council: sound, by the council's numbers, with years that the record has not."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.exchange.extracts import FileKind, Taken, take
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.case_files import write_case_files
from stepdown.invented.pilot.moved import days_to, moved_tables
from stepdown.invented.pilot.names import invented_names

TODAY = date(2026, 11, 30)


def written(seed: int, folder: Path) -> Path:
    """The files of one seed."""
    original = pilot_tables(seed)
    tables = moved_tables(original, days_to(TODAY))
    write_case_files(seed, tables, invented_names(seed, original), folder)
    return folder


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """The files, read again."""
    return take(FileKind.SSD, [written(1, tmp_path_factory.mktemp("council") / "files")], TODAY)


def test_every_child_of_the_pilot_is_in_them_by_the_councils_number(taken: Taken):
    numbers = {known.council_id for known in invented_names(1, pilot_tables(1)).people.values()}
    (extract,) = taken.extracts
    assert len(extract.people) == pilot_tables(1)["children"].num_rows
    assert {person.id for person in extract.people} <= numbers
    assert all(person.names for person in extract.people)


def test_some_children_have_an_earlier_case(taken: Taken):
    (extract,) = taken.extracts
    first = min(row["started_on"] for row in pilot_tables(1)["safeguarding"].to_pylist())
    assert sum((a.started_on.year - TODAY.year) < (first.year - 2022) for a in extract.activities) > 20


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path):
    one, again = (written(2, tmp_path / name) for name in ("one", "again"))
    assert {f.name: f.read_bytes() for f in one.iterdir()} == {f.name: f.read_bytes() for f in again.iterdir()}
