"""Who looked at a record, for the officer and for the family; and which reading is shown to a manager as unusual."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.unusual import Sign
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.episodes.involve import end_involvement
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import Episode, Family, Home
from stepdown.records.queries.family import family
from stepdown.records.queries.unusual import unusual
from stepdown.records.queries.who_looked import who_looked
from tests.cast import MONDAY, Cast, person_named, working

THURSDAY = MONDAY + timedelta(days=3)
LATE = THURSDAY.replace(hour=23)


@pytest.fixture
def ashdowns(cast: Cast) -> Family:
    return working(cast, Discipline.YOUTH_WORK).family


def looked_at(cast: Cast, ashdowns: Family):
    return who_looked(cast.inga, reference=ashdowns.reference, at=LATE)


def read(who, ashdowns: Family, *, at=THURSDAY, times: int = 1) -> None:
    for _ in range(times):
        family(who, family_id=ashdowns.pk, at=at)


def test_each_colleague_s_day_is_one_line_with_what_they_did_and_how_often(cast: Cast, ashdowns: Family):
    read(cast.yusuf, ashdowns, times=3)
    day = looked_at(cast, ashdowns).days[0]
    assert (day.on, day.name, day.role) == (THURSDAY.date(), "Yusuf Demir", "Specialist practitioner, youth work")
    assert day.acts == (("Read a family's record", 3),)


def test_the_officer_sees_what_was_refused_and_the_family_does_not(cast: Cast, ashdowns: Family):
    with pytest.raises(Refusal):
        restrict(by=cast.yusuf, at=THURSDAY, family=ashdowns, reason="No")
    found = looked_at(cast, ashdowns)
    assert found.days[0].refused == 1
    assert all(d.refused == 0 and d.acts for d in found.for_the_family(withhold=False))


def test_the_family_is_told_names_where_nobody_is_in_danger(cast: Cast, ashdowns: Family):
    Home.objects.filter(is_confidential=True).update(is_confidential=False)
    read(cast.yusuf, ashdowns)
    found = looked_at(cast, ashdowns)
    assert found.in_danger == ""
    assert found.for_the_family(withhold=False)[0].name == "Yusuf Demir"
    assert found.for_the_family(withhold=True)[0].name == ""


def test_no_colleague_is_named_where_an_address_is_confidential(cast: Cast, ashdowns: Family):
    Home.objects.update(is_confidential=True)
    read(cast.yusuf, ashdowns)
    found = looked_at(cast, ashdowns)
    told = found.for_the_family(withhold=False)
    assert found.in_danger == "An address of this family is confidential."
    assert told[0].role == "Specialist practitioner, youth work"
    assert {d.name for d in told} == {""}


def test_no_colleague_is_named_where_two_people_are_walled_off(cast: Cast, ashdowns: Family):
    Home.objects.update(is_confidential=False)
    tia, kerry = person_named("Tia"), person_named("Kerry")
    raise_wall(by=cast.yusuf, at=THURSDAY, family=ashdowns, one=tia, other=kerry, reason="Ordered")
    assert {d.name for d in looked_at(cast, ashdowns).for_the_family(withhold=False)} == {""}


@pytest.mark.parametrize("name", ["maya", "yusuf", "sam", "eva", "ada"])
def test_only_information_governance_asks_that(cast: Cast, ashdowns: Family, name: str):
    with pytest.raises(Refusal, match="cannot do this"):
        who_looked(getattr(cast, name), reference=ashdowns.reference, at=LATE)


def test_of_another_authority_there_is_nothing(cast: Cast, ashdowns: Family):
    cast.inga.team = cast.otto.team
    cast.inga.save()
    with pytest.raises(NotSeen):
        looked_at(cast, ashdowns)


def signs_of(cast: Cast) -> dict[str, tuple[Sign, ...]]:
    return {row.colleague.split()[0]: row.signs for row in unusual(cast.maya, at=LATE + timedelta(days=60))}


def test_a_usual_day_is_not_shown(cast: Cast, ashdowns: Family):
    read(cast.yusuf, ashdowns, times=30)
    assert unusual(cast.maya, at=LATE) == ()


def test_reading_at_night_is_shown(cast: Cast, ashdowns: Family):
    read(cast.yusuf, ashdowns, at=LATE)
    assert [(r.colleague, r.signs) for r in unusual(cast.maya, at=LATE)] == [("Yusuf Demir", (Sign.AT_NIGHT,))]


def test_reading_after_one_s_part_has_ended_is_shown(cast: Cast, ashdowns: Family):
    part = Episode.objects.get().involvements.get()
    end_involvement(by=cast.maya, at=MONDAY + timedelta(days=1), involvement=part, why="Moved")
    read(cast.yusuf, ashdowns)
    assert [(r.on, r.signs) for r in unusual(cast.maya, at=LATE)] == [(THURSDAY.date(), (Sign.AFTER_THE_END,))]


def test_a_family_with_one_s_own_surname_is_shown(cast: Cast, ashdowns: Family):
    cast.yusuf.name = "Yusuf Ashdown"
    cast.yusuf.save()
    read(cast.yusuf, ashdowns)
    assert [r.signs for r in unusual(cast.maya, at=LATE)] == [(Sign.SAME_NAME,)]


def test_an_opening_in_an_emergency_is_shown(cast: Cast, ashdowns: Family):
    open_in_emergency(by=cast.cass, at=THURSDAY, whose=Whose(ashdowns.reference), reason="A call")
    assert [(r.colleague, r.signs) for r in unusual(cast.maya, at=LATE)] == [("Cass Merton", (Sign.IN_EMERGENCY,))]


def test_three_closed_doors_are_shown(cast: Cast, ashdowns: Family):
    for _ in range(3):
        with pytest.raises(Refusal):
            open_in_emergency(by=cast.cass, at=THURSDAY, whose=Whose("F-00000"), reason="A call")
    assert [r.signs for r in unusual(cast.maya, at=LATE)] == [(Sign.REFUSED,)]


def test_what_lies_four_weeks_back_is_gone_and_another_team_is_not_the_manager_s(cast: Cast, ashdowns: Family):
    read(cast.yusuf, ashdowns, at=LATE)
    assert signs_of(cast) == {}
    cast.yusuf.team = cast.otto.team
    cast.yusuf.save()
    assert unusual(cast.maya, at=LATE) == ()
