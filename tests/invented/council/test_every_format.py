"""The same invented children in every format: what is written reads back, and says nothing that is not so."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from stepdown.dataset.finding import Severity
from stepdown.exchange.extracts import FileKind, Taken, take
from stepdown.invented.council.child import Child
from stepdown.invented.council.council import Council
from stepdown.invented.council.days import AS_AT
from stepdown.invented.council.files import write_council
from stepdown.invented.pilot.deal import draws
from stepdown.linkage.history import history
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.timeline import timeline
from tests.linkage.test_history_of_the_council import truly

KINDS = {FileKind.ANNEX_A: "annex-a", FileKind.SSD: "ssd", FileKind.DFE_API: "dfe-api"}
BESIDE = {
    FileKind.ANNEX_A: {"case_newest_day_taken", "annex_a_status_without_dates"},
    FileKind.SSD: {"case_newest_day_taken", "ssd_no_table"},
    FileKind.DFE_API: {"case_newest_day_taken", "json_nothing_of_others", "json_no_placement_kind", "json_purged"},
}
"""What is told of every such file, or of what its format has no place for."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Council, Path]:
    out = tmp_path_factory.mktemp("council") / "files"
    return write_council(out, 11, 1500), out


@pytest.fixture(scope="module")
def taken(written: tuple[Council, Path]) -> dict[FileKind, Taken]:
    return {kind: take(kind, [written[1] / folder], AS_AT) for kind, folder in KINDS.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_back_with_nothing_wrong_and_every_record_kept(taken: dict[FileKind, Taken], kind: FileKind):
    found = taken[kind]
    assert found.is_sound
    assert {f.rule for f in found.findings} <= BESIDE[kind]
    assert all(f.severity is Severity.WARNS for f in found.findings)
    aside = {name: a.set_aside for accounts in found.accounts.values() for name, a in accounts.items() if a.set_aside}
    assert aside == ({"children": 1} if kind is FileKind.DFE_API else {})


@pytest.mark.parametrize("kind", KINDS)
def test_on_thousands_of_days_of_children_nothing_untrue_is_said(
    written: tuple[Council, Path], taken: dict[FileKind, Taken], kind: FileKind
):
    (extract,) = taken[kind].extracts
    whole = history([[extract]], assumed_none=[ActivityKind.EARLY_HELP] if kind is FileKind.DFE_API else ())
    (told,) = extract.coverages
    in_file = [child for child in written[0].children if child.number in whole.people]
    timelines = {child.number: timeline(whole.story(child.number)) for child in in_file}
    chance, said = draws(5, f"days/{kind}"), Counter[tuple[str, str]]()
    for _ in range(5000):
        child = chance.choice(in_file)
        on = told.first + timedelta(days=chance.randrange((told.until - told.first).days))
        said[str(timelines[child.number].standing(on)), truly(child, on)] += 1
    untrue = {pair: n for pair, n in said.items() if pair[0] not in (pair[1], "not_known")}
    assert {pair: n for pair, n in untrue.items() if not _has_no_place(kind, *pair)} == {}
    assert sum(n for pair, n in said.items() if pair[0] != "not_known") > 3500


def _has_no_place(kind: FileKind, said: str, true: str) -> bool:
    """Of early help the daily data tell only that a case was closed with it: that there was none else is assumed."""
    return kind is FileKind.DFE_API and "early_help" in (said, true)


def test_names_families_and_addresses_are_the_council_s_in_the_tables(
    written: tuple[Council, Path], taken: dict[FileKind, Taken]
):
    council, _ = written
    (extract,) = taken[FileKind.SSD].extracts
    people = {person.id: person for person in extract.people}
    families = {link.person: link.family for link in extract.families}
    for household in council.households:
        for child in household.children:
            if child.history:
                assert families[child.number] == household.number
                assert _named(people[child.number], child)
                assert {a.postcode for a in people[child.number].addresses} == {h.postcode for h in household.homes}


def _named(person, child: Child) -> bool:
    (name,) = person.names
    return name.surname == child.surname and (name.forename == child.forename or child.born_on > AS_AT)


def test_the_child_to_be_deleted_is_in_no_list_of_people(written: tuple[Council, Path], taken: dict[FileKind, Taken]):
    gone = next(child for child in written[0].children if not child.history)
    assert gone.number not in {person.id for person in taken[FileKind.DFE_API].extracts[0].people}
    assert f'"{gone.number}", "purge": true' in (written[1] / "dfe-api" / "daily.json").read_text(encoding="utf-8")


def test_another_time_the_same_bytes_are_written(written: tuple[Council, Path], tmp_path: Path):
    write_council(tmp_path / "again", 11, 1500)
    for folder in KINDS.values():
        for path in sorted((written[1] / folder).iterdir()):
            assert (tmp_path / "again" / folder / path.name).read_bytes() == path.read_bytes(), path.name
