"""A snapshot lies in files that only this user opens and that do not stay; few of its rows are in memory at once."""

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from subprocess import run
from sys import executable

import pytest
from django.db.models.sql.compiler import MULTI, SQLCompiler

from stepdown.dataset.told import Row
from stepdown.domain.disciplines import Discipline
from stepdown.records.figures import evaluated, take
from stepdown.records.models import Family
from stepdown.records.snapshot.private_folder import private_folder
from stepdown.records.snapshot.snapshot import snapshot
from stepdown.records.snapshot.tables import TABLES
from stepdown.records.studies import Chosen, asked_of, study_in_force
from stepdown.results.document import findings_text
from tests.cast import MONDAY, Cast, working
from tests.records.loading.pilot import AS_AT, load, pilot
from tests.records.snapshot.in_memory import snapshot_in_memory
from tests.records.snapshot.walk import Walk

LATER = MONDAY + timedelta(days=2)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's temporary files lie, and nobody else's."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def areas(db: None) -> tuple[str, str]:
    """Two areas, in each of which some families of the pilot live."""
    load(pilot())
    for place, family in enumerate(Family.objects.order_by("pk")):
        Family.objects.filter(pk=family.pk).update(area=("North", "South")[place % 2], area_missing="")
    return "North", "South"


def test_what_is_streamed_is_what_was_whole_in_memory_and_so_is_each_figure(areas: tuple[str, str]):
    for area in ("", *areas):
        whole = snapshot_in_memory(AS_AT, area=area)
        with snapshot(AS_AT, area=area) as taken:
            assert taken.manifest.digest == whole.manifest.digest
            assert taken.manifest.rows == whole.manifest.rows
        found, expected = take(AS_AT, Chosen(area=area)), evaluated(whole, _study(whole, area), lambda _: None)
        assert (found.dataset_digest, found.families) == (whole.manifest.digest, whole.manifest.rows["families"])
        assert _said(found.text) == _said(findings_text(expected))
        assert 0 < found.families <= 90


def _study(dataset, area: str):
    return asked_of(study_in_force(), Chosen(area=area), dataset)


def _said(text: str) -> str:
    """The results without the title of the dataset, which is the snapshot's own."""
    return text[text.index('"relations"') :]


@pytest.mark.parametrize("seed", range(3))
def test_an_area_of_any_record_is_what_was_picked_in_memory(cast: Cast, seed: int):
    walk = Walk(cast, seed)
    walk.go(60)
    for area in ("Northborough East", "Nowhere"):
        with snapshot(walk.at, area=area) as taken:
            assert taken.manifest.digest == snapshot_in_memory(walk.at, area=area).manifest.digest


def test_the_folder_is_this_users_alone_and_gone_when_the_block_ends(cast: Cast, temporary: Path):
    with snapshot(LATER) as taken:
        (folder,) = temporary.iterdir()
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {path.parent for path in taken.tables.values()} == {folder}
    assert list(temporary.iterdir()) == []


def test_it_is_gone_where_something_fails(cast: Cast, temporary: Path, monkeypatch: pytest.MonkeyPatch):
    def in_the_middle(_: object) -> Iterator[Row]:
        yield {"family_id": "1"}
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError, match="while counting"), snapshot(LATER):
        raise RuntimeError("while counting")
    monkeypatch.setitem(TABLES, "families", in_the_middle)
    with pytest.raises(RuntimeError, match="went away"), snapshot(LATER):
        pytest.fail("there is no snapshot")
    assert list(temporary.iterdir()) == []


_KILLED = """
import os, signal, tempfile
tempfile.tempdir = {folder!r}
from stepdown.records.snapshot.private_folder import private_folder
with private_folder() as mine:
    (mine / "children.parquet").write_text("rows")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_process_left_is_removed_by_the_next_and_what_is_in_use_is_not(temporary: Path):
    run([executable, "-c", _KILLED.format(folder=str(temporary))], check=False)
    (left,) = temporary.iterdir()
    with private_folder() as one:
        assert not left.exists()
        (one / "rows").touch()
        with private_folder() as other:
            assert (one / "rows").exists()
            assert other != one


def test_only_some_thousands_of_rows_are_there_at_once(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    counted = _Counted()
    monkeypatch.setitem(TABLES, "events", counted.rows)
    with snapshot(LATER) as taken:
        assert taken.manifest.rows["events"] == counted.made == 90_000
    assert counted.most < 50_000


class _Counted:
    """Rows that know how many of them there are."""

    def __init__(self) -> None:
        self.made = self.there = self.most = 0

    def rows(self, _: object) -> Iterator[Row]:
        counted = self

        class One(dict[str, object]):
            def __del__(self) -> None:
                counted.there -= 1

        for _ in range(90_000):
            self.made, self.there = self.made + 1, self.there + 1
            self.most = max(self.most, self.there)
            yield One(child_id="1", kind="missing", count=1)


OF_THE_TEAM = {"records_contact", "records_project"}
"""Asked for at once, and no more than a team is large: which colleague practised what, each once, and the projects."""
OF_SOME_REFERRALS = {
    *("records_clockexemption", "records_clockpause", "records_latenote"),
    *("records_question", "records_specialismrequest"),
}
"""Asked for at once of some thousand referrals, for their clocks."""


def test_rows_of_families_are_asked_for_some_at_a_time(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    """What is not read through a cursor that brings some rows and then some more is all brought at once."""
    working(cast, Discipline.DOMESTIC_ABUSE)
    whole: list[str] = []
    ask = SQLCompiler.execute_sql

    def told(self, result_type=MULTI, chunked_fetch=False, **more):
        if result_type == MULTI and not chunked_fetch:
            whole.append(self.query.get_meta().db_table)
        return ask(self, result_type, chunked_fetch, **more)

    monkeypatch.setattr(SQLCompiler, "execute_sql", told)
    with snapshot(LATER):
        pass
    assert set(whole) - OF_THE_TEAM - OF_SOME_REFERRALS == set()
