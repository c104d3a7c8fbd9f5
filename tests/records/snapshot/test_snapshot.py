"""What a snapshot says of the record: everything that was recorded, each gap with its reason, and nobody's name."""

from datetime import date, datetime, timedelta

import pytest

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.schema import arrow_schema
from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.domain.roles import Role
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.episodes.involve import allocate, change_key_worker, involve
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.actions.people.merge import confirm_merge, propose_merge
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.models import Episode, EpisodeMember, FamilyMember, Person, Referral
from stepdown.records.snapshot.snapshot import snapshot
from stepdown.records.snapshot.tables import TABLES
from tests.cast import LONDON, MONDAY, Cast, decided_by_two, referred
from tests.records.snapshot.in_memory import read_in
from tests.records.snapshot.read import rows, taken

LATER = MONDAY + timedelta(hours=3)
TODAY = MONDAY + timedelta(days=3)
DA, YOUTH = Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK
YES = RequestDecision(DecisionReason.MEETS_THRESHOLD)
NO = RequestDecision(DecisionReason.BELOW_THRESHOLD, advice="The school's pastoral team can help.")


def decided(cast: Cast, made: Referral, **decisions: RequestDecision) -> Referral:
    every = {r.pk: decisions.get(r.discipline, YES) for r in made.requests.all()}
    return decided_by_two(cast, made, every, at=LATER, note="Kerry said that Luke hit her on Sunday.")


def accepted(cast: Cast) -> Episode:
    made = decided(cast, referred(cast), youth_work=NO)
    request = made.requests.get(discipline=DA)
    allocate(by=cast.maya, at=LATER + timedelta(hours=1), request=request, to=cast.dee, as_key_worker=True)
    return Episode.objects.get(referral=made)


def local(*parts: int) -> datetime:
    """A time as a dataset has it: on the clock in England, without a zone."""
    return datetime(*parts, tzinfo=LONDON).replace(tzinfo=None)


def by_birth(dataset, table: str) -> dict[object, dict[str, object]]:
    return {row["date_of_birth"]: row for row in rows(dataset, table)}


def test_a_record_in_which_nothing_happened_is_a_dataset_without_rows_but_its_coverage(cast: Cast):
    dataset = taken(TODAY)
    assert {name: count for name, count in dataset.manifest.rows.items() if count} == {"coverage": 1, "workers": 7}
    (covered,) = rows(dataset, "coverage")
    assert covered == {"source": "Stepdown record", "from": TODAY.date(), "to": TODAY.date(), "as_at": TODAY.date()}


def test_each_table_has_the_contracts_columns_and_says_that_it_came_from_the_record(cast: Cast):
    accepted(cast)
    dataset = taken(TODAY)
    assert list(dataset.tables) == [name for name in CONTRACT if name in TABLES]
    for name, table in dataset.tables.items():
        assert table.schema.equals(arrow_schema(CONTRACT[name]))
        assert set(table["source_id"].to_pylist()) <= {f"Stepdown record#{name}"}
        assert table["source_row"].to_pylist() == list(range(1, len(table) + 1))


def test_a_referral_its_specialisms_and_its_episode_are_told_with_their_decisions(cast: Cast):
    episode = accepted(cast)
    dataset = taken(TODAY)
    (told,) = rows(dataset, "referrals")
    assert (told["received_at"], told["decided_at"]) == (local(2026, 3, 2, 10), local(2026, 3, 2, 13))
    assert (told["decision"], told["reason"], told["source_team"]) == ("accepted", None, "Family safeguarding")
    yes, no = sorted(rows(dataset, "specialism_requests"), key=lambda row: row["discipline"])
    assert (yes["decision"], yes["reason"], yes["allocated_at"]) == (
        "accepted",
        "Meets the threshold",
        local(2026, 3, 2, 14),
    )
    assert (yes["first_attempt_at"], yes["first_attempt_at_missing"]) == (None, "not_applicable")
    assert (no["decision"], no["reason"], no["allocated_at_missing"]) == (
        "below_threshold",
        "Below the threshold",
        "not_applicable",
    )
    (begun,) = rows(dataset, "episodes")
    assert begun == {
        "episode_id": str(episode.pk),
        "family_id": str(episode.family_id),
        "referral_id": str(episode.referral_id),
        "previous_episode_id": None,
        "group": "supported",
        "index_on": date(2026, 3, 2),
        "opened_on": date(2026, 3, 2),
        "engaged_on": None,
        "closed_on": None,
        "closure_reason": None,
        "closure_reason_missing": "not_applicable",
        "engagement": "too_early",
        "engagement_missing": None,
    }


def test_people_are_told_with_the_reason_for_every_gap_that_the_record_gives(cast: Cast):
    accepted(cast)
    children = by_birth(taken(TODAY), "children")
    tia, ben = children[date(2013, 6, 3)], children[date(2018, 9, 20)]
    assert (tia["sex"], tia["prior_referrals"], tia["first_known_on"]) == ("female", 2, date(2019, 4, 1))
    assert (tia["disability"], tia["disability_missing"]) == (None, "not_known")
    assert (ben["prior_referrals"], ben["prior_referrals_missing"]) == (None, "not_known")
    parents = {row["role"]: row for row in rows(taken(TODAY), "parents")}
    assert set(parents) == {"mother", "father"}
    assert (parents["father"]["date_of_birth"], parents["father"]["date_of_birth_missing"]) == (None, "not_known")


def test_a_referral_without_an_episode_carries_its_own_members(cast: Cast):
    made = decided(cast, referred(cast), youth_work=NO, domestic_abuse=NO)
    dataset = taken(TODAY)
    (told,) = rows(dataset, "referrals")
    assert (told["decision"], told["reason"]) == ("below_threshold", "Below the threshold")
    members = rows(dataset, "episode_members")
    assert {(row["episode_id"], row["referral_id"]) for row in members} == {(None, str(made.pk))}
    assert sorted(str(row["in_scope"]) for row in members) == ["False", "True", "True", "True"]


def test_who_joins_the_family_after_the_work_is_out_of_its_scope(cast: Cast):
    episode = accepted(cast)
    add_person(
        by=cast.maya,
        at=TODAY,
        family=episode.family,
        new=NewMember(Facts("Kit", "Ashdown", {"born_on": date(2026, 4, 1)}), MemberRole.CHILD),
    )
    Episode.objects.filter(pk=episode.pk).update(closed_on=date(2026, 3, 20), closure_reason="work_completed")
    dataset = taken(MONDAY + timedelta(days=60))
    kit = by_birth(dataset, "children")[date(2026, 4, 1)]["child_id"]
    (place,) = [row for row in rows(dataset, "episode_members") if row["person_id"] == kit]
    assert (place["role"], place["in_scope"], place["reason"]) == ("unborn_child", False, "Joined the family later")


def test_two_records_of_one_person_are_told_as_one(cast: Cast):
    episode = accepted(cast)
    again = add_person(
        by=cast.maya,
        at=TODAY,
        family=episode.family,
        new=NewMember(Facts("Tia", "Ashdown", {"born_on": date(2013, 6, 3)}), MemberRole.CHILD),
    ).person
    tia = Person.objects.exclude(pk=again.pk).get(born_on=date(2013, 6, 3))
    EpisodeMember.objects.create(
        episode=episode, person=again, role="child", same_address_missing="not_asked", in_scope_missing="not_asked"
    )
    before = taken(TODAY)
    made = propose_merge(by=cast.maya, at=TODAY, kept=tia, merged=again, reason="The same date of birth and school")
    confirm_merge(by=cast.max, at=TODAY, merge=made)
    after = taken(TODAY)
    assert (before.manifest.rows["children"], after.manifest.rows["children"]) == (3, 2)
    assert before.manifest.rows["episode_members"] - after.manifest.rows["episode_members"] == 1
    (place,) = [row for row in rows(after, "episode_members") if row["person_id"] == str(tia.pk)]
    assert place["in_scope"] is True


def test_a_child_who_is_herself_a_mother_is_told_as_both(cast: Cast):
    episode = accepted(cast)
    tia = Person.objects.get(born_on=date(2013, 6, 3))
    other = referred(cast, at=TODAY).family
    assert other == episode.family
    FamilyMember.objects.create(
        family=other, person=tia, role="parent", parent_role=ParentRole.MOTHER, same_address_missing="not_asked",
        started_on=TODAY.date(), ended_on=TODAY.date(),
    )  # fmt: skip
    dataset = taken(TODAY)
    assert str(tia.pk) in {row["child_id"] for row in rows(dataset, "children")}
    assert str(tia.pk) in {row["parent_id"] for row in rows(dataset, "parents")}


def test_who_works_with_a_family_is_told_by_id_and_who_only_reads_is_not(cast: Cast):
    episode = accepted(cast)
    change_key_worker(by=cast.maya, at=TODAY, episode=episode, to=cast.yusuf, why="Youth work leads now")
    involve(by=cast.maya, at=TODAY, episode=episode, colleague=cast.sam, role=InvolvementRole.CONSULTANT)
    new = NewColleague("Ruth Abbott", "ruth@example.org", Role.REVIEWER, TeamNamed("Oversight", "Northborough"))
    chair = add_colleague(by=cast.ada, at=TODAY, new=new)
    involve(by=cast.maya, at=TODAY, episode=episode, colleague=chair, role=InvolvementRole.REVIEWER)
    dataset = taken(TODAY)
    told = sorted((row["role"], row["worker_id"], row["ended_on"]) for row in rows(dataset, "involvements") if row)
    assert sorted(role for role, _, _ in told) == ["consultant", "key", "key", "secondary"]
    workers = {row["worker_id"]: row for row in rows(dataset, "workers")}
    assert workers[str(cast.sam.pk)]["discipline"] == "social_work"
    assert str(chair.pk) not in workers
    assert workers[str(cast.dee.pk)]["fte_missing"] == Missing.NOT_ASKED


def test_a_part_that_ends_and_begins_again_on_one_day_is_told_once(cast: Cast):
    episode = accepted(cast)
    for to in (cast.yusuf, cast.dee, cast.yusuf):
        change_key_worker(by=cast.maya, at=TODAY, episode=episode, to=to, why="A change of mind")
    last = [r for r in rows(taken(TODAY), "involvements") if r["role"] == "key" and r["ended_on"] is None]
    assert [row["worker_id"] for row in last] == [str(cast.yusuf.pk)]


def test_no_name_and_no_story_leaves_the_record(cast: Cast):
    accepted(cast)
    said = repr([table.to_pylist() for table in taken(TODAY).tables.values()])
    for private in ("Kerry", "Ashdown", "Larch", "Luke", "Dee", "Maya", "Arguments", "Sunday", "aunt", "pastoral"):
        assert private not in said


def test_the_same_record_has_the_same_digest_and_a_changed_one_another(cast: Cast):
    first = read_in(TODAY)
    assert read_in(TODAY).manifest.digest == first.manifest.digest
    referred(cast)
    assert read_in(TODAY).manifest.digest != first.manifest.digest


def test_a_snapshot_says_when_it_was_taken_and_of_which_area(cast: Cast):
    accepted(cast)
    with snapshot(TODAY, area="Northborough East", invented=True) as taken:
        assert taken.manifest.title == "Stepdown record as it stood at 10:00 on 5 March 2026, Northborough East"
        assert (taken.manifest.sources, taken.manifest.invented) == (("Stepdown record",), True)


def test_the_hour_that_comes_twice_in_october_never_ends_before_it_began(cast: Cast):
    before_two, after_two = (datetime(2026, 10, 25, 1, 40, fold=fold, tzinfo=LONDON) for fold in (0, 1))
    made = referred(cast, at=before_two)
    decide_referral(by=cast.maya, at=after_two, referral=made, decisions={r.pk: YES for r in made.requests.all()})
    (told,) = rows(taken(after_two), "referrals")
    assert (told["received_at"], told["decided_at"]) == (local(2026, 10, 25, 1, 40), local(2026, 10, 25, 1, 59))


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_outside_a_transaction_reads_the_record_at_one_moment():
    from tests.cast import the_cast

    cast = the_cast()
    referred(cast)
    assert read_in(TODAY).manifest.rows["referrals"] == 1
    referred(cast, at=LATER)
    assert read_in(TODAY).manifest.rows["referrals"] == 2


def test_the_number_of_queries_does_not_grow_with_the_rows(cast: Cast, django_assert_num_queries, queries_of):
    accepted(cast)
    few = queries_of(lambda: read_in(TODAY))
    for days in range(4, 12):
        decided(cast, referred(cast, at=MONDAY + timedelta(days=days)), domestic_abuse=NO, youth_work=NO)
    with django_assert_num_queries(few):
        read_in(TODAY)
