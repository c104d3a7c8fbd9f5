"""What the council's system knows: brought in whole or not at all, the newest alone kept, and seen by its own alone."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.mirrored import MirroredKind
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.exchange.council.extract import DateSaid, Extract, read_extract
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.council.import_extract import Taken, import_extract
from stepdown.records.actions.episodes.council_worker import change_council_worker
from stepdown.records.models import Colleague, CouncilDate, CouncilExtract, CouncilPerson, Episode, Standing
from stepdown.records.queries.council import family_of_child
from stepdown.records.queries.council_dates import dates_ahead, dates_of_family
from stepdown.records.queries.council_extracts import extracts
from tests.cast import MONDAY, Cast, person_named, working

TODAY = MONDAY + timedelta(days=4)
TAKEN = Taken("Northborough", "Northborough's case system", date(2026, 3, 5))
PEOPLE = """council_id,council_family,is_child,given,family,date_of_birth,safeguarding_level,level_since
C1,100,Yes,Tia,Ashdown,2013-06-03,Child in need,2026-03-04
C7,300,Yes,Lou,Carr,2015-01-01,Child in need,2026-01-04
"""


@pytest.fixture
def extract(tmp_path: Path) -> Extract:
    """Tia stepped down, and a family that the record does not know; with a review of each."""
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    read = read_extract(tmp_path / "people.csv")
    dates = (
        DateSaid("C1", MirroredKind.CHILD_IN_NEED_REVIEW, date(2026, 3, 20), None),
        DateSaid("C1", MirroredKind.CORE_GROUP, date(2026, 3, 4), None),
        DateSaid("C1", MirroredKind.REVIEW_CONFERENCE, date(2026, 2, 4), date(2026, 2, 3)),
        DateSaid("C7", MirroredKind.CHILD_IN_NEED_REVIEW, date(2026, 3, 9), None),
    )
    return replace(read, dates=dates)


def test_the_newest_extract_replaces_the_one_before_it_and_keeps_nobody_of_it(cast: Cast, extract: Extract):
    import_extract(by=cast.maya, at=TODAY, taken=TAKEN, extract=extract)
    assert set(CouncilPerson.objects.values_list("council_id", flat=True)) == {"C1", "C7"}
    assert [(e.as_at, e.people) for e in extracts(cast.maya, at=TODAY)] == [
        (date(2026, 3, 5), 2),
        (date(2026, 2, 27), 0),
    ]
    assert family_of_child(cast.sam, council_id="C7", at=TODAY).members[0].name == "Lou Carr"


def test_a_childs_level_follows_the_extract_with_its_day_and_source(cast: Cast, extract: Extract):
    working(cast, Discipline.DOMESTIC_ABUSE)
    import_extract(by=cast.maya, at=TODAY, taken=TAKEN, extract=extract)
    before, now = Standing.objects.filter(child=person_named("Tia")).order_by("started_on")
    assert (before.level, before.ended_on) == ("child_protection_plan", date(2026, 3, 4))
    assert (now.level, now.started_on, now.as_at) == ("child_in_need", date(2026, 3, 4), date(2026, 3, 5))


def test_the_councils_dates_stand_beside_the_teams_own_and_those_that_are_done_do_not(cast: Cast, extract: Extract):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    import_extract(by=cast.maya, at=TODAY, taken=TAKEN, extract=extract)
    rows = dates_of_family(cast.dee, family_id=made.family_id, at=TODAY)
    assert [(r.child, r.kind.label, r.days_over) for r in rows] == [
        ("Tia Ashdown", "Core group", 2),
        ("Tia Ashdown", "Child in need review", 0),
    ]
    assert {r.source for r in rows} == {"Northborough's case system"}
    assert [r.family for r in dates_ahead(cast.maya, at=TODAY)] == [made.family_id, made.family_id]
    assert dates_ahead(cast.otto, at=TODAY) == ()


def test_dates_are_asked_for_all_families_at_once(cast: Cast, extract: Extract, queries_of):
    working(cast, Discipline.DOMESTIC_ABUSE)
    import_extract(by=cast.maya, at=TODAY, taken=TAKEN, extract=extract)
    dates_ahead(cast.maya, at=TODAY)  # what a colleague's own team is has been asked by then
    few = queries_of(lambda: dates_ahead(cast.maya, at=TODAY))
    many = tuple(DateSaid("C1", MirroredKind.CORE_GROUP, date(2026, 3, n), None) for n in range(6, 26))
    import_extract(by=cast.maya, at=TODAY + timedelta(hours=1), taken=TAKEN, extract=replace(extract, dates=many))
    assert queries_of(lambda: dates_ahead(cast.maya, at=TODAY)) == few
    assert len(dates_ahead(cast.maya, at=TODAY)) == 20


REFUSED = {
    "an older one": (replace(TAKEN, as_at=date(2026, 2, 1)), "newer extract already, of 27 February 2026"),
    "one of tomorrow": (replace(TAKEN, as_at=date(2026, 4, 1)), "has not come yet"),
    "another authority's": (replace(TAKEN, authority="Southmere"), "your own authority alone"),
    "one of no system": (replace(TAKEN, source=" "), "which system it comes from"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_an_extract_is_refused_with_its_reason_and_the_one_that_is_there_stays(cast: Cast, extract: Extract, what: str):
    taken, words = REFUSED[what]
    with pytest.raises(Refusal, match=words):
        import_extract(by=cast.maya, at=TODAY, taken=taken, extract=extract)
    assert CouncilExtract.objects.count() == 1
    assert CouncilPerson.objects.filter(council_id="C3").exists()


def test_one_that_is_not_sound_is_refused_whole(cast: Cast, extract: Extract):
    with pytest.raises(Refusal, match="not sound"):
        import_extract(by=cast.maya, at=TODAY, taken=TAKEN, extract=replace(extract, people=()))
    assert not CouncilDate.objects.exists()


def test_a_colleague_of_another_authority_finds_nobody_in_it(cast: Cast):
    cast.otto.role = "manager"
    with pytest.raises(Refusal, match="Nothing has been imported"):
        family_of_child(cast.otto, council_id="C1", at=TODAY)


def test_who_holds_the_case_follows_the_extract_where_they_have_an_account(cast: Cast, extract: Extract):
    episode = Episode.objects.get(referral=working(cast, Discipline.DOMESTIC_ABUSE))
    tia, lou = extract.people
    named = (tia | {"social_worker_email": "SONIA@example.org"}, lou | {"social_worker_email": "nobody@example.org"})
    import_extract(by=cast.maya, at=TODAY, taken=TAKEN, extract=replace(extract, people=named))
    episode.refresh_from_db()
    assert episode.council_worker == cast.sonia


def test_a_manager_says_who_holds_the_case_and_the_record_opens_to_them(cast: Cast):
    episode = Episode.objects.get(referral=working(cast, Discipline.DOMESTIC_ABUSE))
    new = another_social_worker(cast)
    assert not families_seen_by(new, TODAY.date()).exists()
    change_council_worker(by=cast.maya, at=TODAY, episode=episode, to=new)
    assert families_seen_by(new, TODAY.date()).exists()
    with pytest.raises(Refusal, match="Choose a social worker of the authority"):
        change_council_worker(by=cast.maya, at=TODAY, episode=episode, to=cast.dee)


def another_social_worker(cast: Cast) -> Colleague:
    team = TeamNamed("Assessment", "Northborough", TeamKind.SOCIAL_WORK)
    new = NewColleague("Nia Moss", "nia@example.org", Role.SOCIAL_WORKER, team)
    return add_colleague(by=cast.ada, at=MONDAY, new=new)
