"""The invented record agrees with itself, and says that it is invented."""

from collections import defaultdict
from datetime import date, timedelta

import pyarrow as pa
import pytest

from stepdown.dataset.check.checked import check
from stepdown.dataset.raw import RawTable
from stepdown.domain.people import MemberRole
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.promises import PromiseBrokenError, keep_promises
from tests.invented.told import LEFT_OUT, child_observations, closing_days, index_days, told

AS_AT = date(2022, 7, 31)


@pytest.fixture(params=(1, 2), ids=lambda seed: f"seed {seed}")
def data(request):
    return told(request.param)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_checker_of_real_files_finds_nothing_wrong_with_it(seed):
    assert check([_as_a_sheet(name, table) for name, table in pilot_tables(seed).items()]).findings == ()


def test_the_five_people_out_of_scope_say_why(data):
    outside = [row for row in data.episode_members if not row["in_scope"]]
    own_right = [row for row in outside if row["role"] == MemberRole.YOUNG_PERSON_IN_OWN_RIGHT]
    assert (len(outside), len(own_right)) == (5, 2)
    assert sum(not row["same_address"] for row in outside) == 3
    assert all(row["reason"] for row in outside)


def test_the_unborn_are_expected_after_the_data_were_taken(data):
    unborn = [row for row in data.children if row["sex"] == "unborn"]
    assert all(row["date_of_birth"] is None and row["expected_date"] > AS_AT for row in unborn)
    assert {row["date_of_birth_missing"] for row in unborn} == {"not_applicable"}


def test_families_below_the_threshold_have_no_episode_and_hang_on_their_referral(data):
    below = {row["referral_id"] for row in data.referrals if row["decision"] == "below_threshold"}
    assert below.isdisjoint(row["referral_id"] for row in data.episodes)
    assert below == {row["referral_id"] for row in data.episode_members if row["referral_id"]}
    assert below == {row["referral_id"] for row in data.observations if row["referral_id"]}


def test_missing_episodes_are_counted_as_the_events_of_the_three_months_before(data):
    family_of = {row["child_id"]: row["family_id"] for row in data.children}
    events = [row for row in data.events if row["kind"] == "missing"]
    for point, days in (("at_referral", index_days(data)), ("at_closure", closing_days(data))):
        for child, row in child_observations(data, "missing_episodes").items():
            if row[f"{point}_count"] is not None:
                until = days[family_of[child]]
                theirs = [e for e in events if e["child_id"] == child and until - timedelta(91) < e["to"] < until]
                assert sum(e["count"] for e in theirs) == row[f"{point}_count"]


def test_nobody_counted_at_closure_whose_case_is_not_closed(data):
    closed = {row["episode_id"] for row in data.episodes if row["closed_on"]}
    others = [row for row in data.observations if row["episode_id"] not in closed]
    assert {row["at_closure"] for row in others} == {"not_applicable"}


def test_a_supported_family_always_has_one_key_worker(data):
    keys = defaultdict(list)
    for row in data.involvements:
        if row["role"] == "key":
            keys[row["episode_id"]].append((row["started_on"], row["ended_on"]))
    supported = {row["episode_id"] for row in data.episodes if row["engagement"] == "engaged"}
    assert supported <= keys.keys()
    for stretches in keys.values():
        earlier = [end for _, end in sorted(stretches, key=lambda stretch: stretch[0])]
        assert earlier[:-1] == [start for start, _ in sorted(stretches, key=lambda stretch: stretch[0])][1:]


def test_the_first_contact_of_a_request_is_among_the_contacts(data):
    episode_of = {row["referral_id"]: row["episode_id"] for row in data.episodes}
    seen = {(c["episode_id"], c["discipline"], c["started_at"]) for c in data.contacts if c["result"] == "seen"}
    reached = [row for row in data.specialism_requests if row["first_contact_at"]]
    assert reached
    assert all((episode_of[r["referral_id"]], r["discipline"], r["first_contact_at"]) in seen for r in reached)


def test_nobody_is_seen_in_a_family_that_did_not_engage(data):
    turned_down = {row["episode_id"] for row in data.episodes if row["engagement"] == LEFT_OUT[1]}
    results = {row["result"] for row in data.contacts if row["episode_id"] in turned_down}
    assert results == {"attempt"}


def test_each_time_follows_the_one_before_it(data):
    received = {row["referral_id"]: row["received_at"] for row in data.referrals}
    for row in data.specialism_requests:
        steps = [received[row["referral_id"]]]
        steps += [row[s] for s in ("decided_at", "allocated_at", "first_attempt_at", "first_contact_at") if row[s]]
        assert steps == sorted(steps)
        assert steps[-1].date() <= AS_AT


def test_only_the_follow_up_extract_looks_past_the_day_the_data_were_taken(data):
    assert max(row["on"] for row in data.follow_ups) <= max(row["as_at"] for row in data.coverage)
    assert max(row["started_at"].date() for row in data.contacts) <= AS_AT
    assert max(row["started_on"] for row in data.safeguarding) <= AS_AT
    assert max(row["to"] for row in data.events) <= AS_AT


def test_every_row_says_that_it_is_invented():
    for name, table in pilot_tables(1).items():
        assert set(table["source_id"].to_pylist()) == {f"Invented pilot (nobody in this data exists)#{name}"}


def test_the_same_seed_gives_the_same_rows_and_another_seed_gives_others():
    assert pilot_tables(7) == pilot_tables(7)
    assert pilot_tables(7)["observations"] != pilot_tables(8)["observations"]


def test_a_broken_promise_is_refused_by_its_name_and_figure():
    tables = pilot_tables(1)
    tables["families"] = tables["families"].slice(0, 89)
    with pytest.raises(PromiseBrokenError, match=r"families referred is 89, not 90 \(F050\)"):
        keep_promises(tables)


def _as_a_sheet(name, table):
    cells = table.drop_columns(["source_id", "source_row"])
    texts = pa.table({column: cells[column].cast(pa.string()) for column in cells.column_names})
    return RawTable(name, "pilot.xlsx", name, texts, pa.array(range(2, table.num_rows + 2), pa.int64()))
