"""The pilot at any size: copies keep its proportions, its ids stay unique, and its days stay in the period."""

from datetime import date

import duckdb
import pyarrow.parquet as pq
import pytest

from stepdown.dataset.whole import OutputRefusedError
from stepdown.invented.write import write_pilot

COPIES = 7


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return write_pilot(tmp_path_factory.mktemp("large") / "data", seed=1, families=90 * COPIES)


@pytest.fixture(scope="module")
def pilot(tmp_path_factory):
    return write_pilot(tmp_path_factory.mktemp("pilot") / "data", seed=1)


def test_every_table_is_as_many_times_as_long_but_for_coverage(large, pilot):
    expected = {name: rows * (1 if name == "coverage" else COPIES) for name, rows in pilot.manifest.rows.items()}
    assert dict(large.manifest.rows) == expected


def test_the_first_families_are_the_pilot_itself(large, pilot):
    first = pq.read_table(large.tables["children"]).slice(0, 206)
    assert first == pq.read_table(pilot.tables["children"])


@pytest.mark.parametrize(
    ("table", "key"),
    [("families", "family_id"), ("children", "child_id"), ("contacts", "contact_id"), ("workers", "worker_id")],
)
def test_ids_stay_unique(large, table, key):
    ids = pq.read_table(large.tables[table])[key].to_pylist()
    assert len(set(ids)) == len(ids)


def test_people_stay_with_their_families_and_at_their_ages(large):
    ages = _rows(
        large,
        """
        select sum(date_sub('year', c.date_of_birth, r.received_at::date))
        from children c join referrals r using (family_id)
        join episode_members m on m.person_id = c.child_id and m.in_scope
        left join episodes e on e.family_id = c.family_id
        where coalesce(e.engagement, '') not in ('too_early', 'did_not_engage')
        """,
    )
    assert ages == [(1427 * COPIES,)]


def test_observations_hang_on_the_episodes_of_the_same_copy(large):
    orphans = _rows(
        large,
        "select count(*) from observations o anti join episodes e using (episode_id) where o.episode_id is not null",
    )
    assert orphans == [(0,)]
    assert _rows(large, "select count(*) from contacts c anti join workers w using (worker_id)") == [(0,)]


def test_referrals_and_closures_move_but_never_out_of_the_period(large):
    received = _rows(large, "select min(received_at), max(received_at), count(distinct received_at) from referrals")[0]
    assert date(2021, 2, 1) <= received[0].date()
    assert received[1].date() <= date(2022, 7, 31)
    assert received[2] > 90
    assert _rows(large, "select max(closed_on) from episodes")[0][0] <= date(2022, 7, 31)


def test_what_is_left_over_is_taken_from_one_more_copy(tmp_path):
    dataset = write_pilot(tmp_path / "some", seed=1, families=100)
    assert dataset.manifest.rows["families"] == 100
    assert dataset.manifest.rows["referrals"] == 100
    few = write_pilot(tmp_path / "few", seed=1, families=3)
    assert few.manifest.rows["families"] == 3
    assert few.manifest.rows["workers"] == 8


def test_the_same_seed_and_size_give_the_same_digest(tmp_path):
    digests = {write_pilot(tmp_path / str(turn), seed=5, families=200).manifest.digest for turn in range(2)}
    assert len(digests) == 1
    assert write_pilot(tmp_path / "other", seed=6, families=200).manifest.digest not in digests


def test_progress_ends_at_the_last_row(tmp_path):
    told = []
    write_pilot(tmp_path / "data", seed=1, families=180, progress=lambda done, every: told.append((done, every)))
    assert told == sorted(told)
    assert told[-1][0] == pytest.approx(told[-1][1], rel=0.01)


def test_the_dataset_says_that_it_is_invented(pilot):
    assert pilot.manifest.invented
    assert pilot.manifest.title == "Invented pilot: nobody in this data exists"


def test_fewer_than_one_family_is_refused(tmp_path):
    with pytest.raises(ValueError, match="at least one family"):
        write_pilot(tmp_path / "none", seed=1, families=0)


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me")
    with pytest.raises(OutputRefusedError):
        write_pilot(tmp_path / "mine", seed=1, families=180)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def _rows(dataset, question):
    with duckdb.connect() as engine:
        for name, path in dataset.tables.items():
            engine.register(name, engine.read_parquet(str(path)))
        return engine.execute(question).fetchall()
