"""What a program reads of the record: its team's families as facts, each gap with its reason, each read noted."""

from datetime import timedelta

import pytest

from stepdown.domain.casework import ContactResult
from stepdown.records.actions.people.homes import move_home
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import AuditEvent, Family, Restriction, Team
from stepdown.records.queries.by_program import told
from stepdown.records.queries.who_looked import who_looked
from tests.cast import MONDAY, Cast, person_named
from tests.hostile.planted import WORD, plant
from tests.records.test_contacts import recorded
from tests.web.api.asking import RECORDS, ask, items, token_of
from tests.web.growing import another_family, more_of_a_family
from tests.web.things import all_things

DOORS = ("families", "people", "episodes", "contacts")


def test_a_family_its_people_the_work_and_the_contacts_are_given_as_facts(cast: Cast, ashdowns: Family, token: str):
    (family,) = items("families", token)
    assert family["reference"] == ashdowns.reference
    people = {one["name"]["value"]["given"]: one for one in items("people", token, family=family["id"])}
    assert set(people) == {"Kerry", "Tia", "Ben"} | ({"Luke"} & set(people))
    assert {m["person"] for m in family["members"]} == {one["id"] for one in people.values()}
    assert people["Tia"]["born_on"] == {"state": "known", "value": "2013-06-03"}
    (episode,) = items("episodes", token)
    assert [(p["colleague"], p["role"]) for p in episode["parts"]] == [("Dee Hallam", "key")]
    assert episode["closed_on"] == {"state": "not_applicable"}
    (contact,) = items("contacts", token)
    assert (contact["result"], contact["minutes"]) == ("seen", {"state": "known", "value": 45})
    assert contact["started_at"].endswith("Z")


def test_a_gap_is_told_with_its_reason(cast: Cast, ashdowns: Family, token: str):
    person = person_named("Tia")
    for why in ("not_known", "not_asked", "not_applicable"):
        type(person).objects.filter(pk=person.pk).update(disabled=None, disabled_missing=why)
        tia = next(one for one in items("people", token) if one["id"] == str(person.pk))
        assert tia["disabled"] == {"state": why}
    type(person).objects.filter(pk=person.pk).update(disabled=False, disabled_missing="")
    tia = next(one for one in items("people", token) if one["id"] == str(person.pk))
    assert tia["disabled"] == {"state": "known", "value": False}


def test_another_teams_account_reads_nothing_of_it(cast: Cast, ashdowns: Family):
    theirs = token_of(RECORDS, Team.objects.get(authority="Southmere"))
    assert [items(door, theirs) for door in DOORS] == [[], [], [], []]
    assert ask(f"families/{ashdowns.pk}", theirs).status_code == 404
    assert AuditEvent.objects.get(was_refused=True).family == ashdowns.pk


@pytest.mark.parametrize("kept_from", ["max", None])
def test_a_restricted_record_is_never_given(cast: Cast, ashdowns: Family, token: str, kept_from: str | None):
    assert ask(f"families/{ashdowns.pk}", token).status_code == 200
    whom = getattr(cast, kept_from) if kept_from else None
    restrict(by=cast.maya, at=MONDAY + timedelta(days=1), family=ashdowns, reason="A neighbour", kept_from=whom)
    assert [items(door, token) for door in DOORS] == [[], [], [], []]
    assert items("contacts", token, family=str(ashdowns.pk)) == []
    assert ask(f"families/{ashdowns.pk}", token).status_code == 404


def test_who_is_walled_off_from_whom_is_told_without_why(cast: Cast, ashdowns: Family, token: str):
    one, other = person_named("Kerry"), person_named("Tia")
    raise_wall(by=cast.dee, at=MONDAY + timedelta(days=3), family=ashdowns, one=one, other=other, reason="canary")
    answer = ask("families", token)
    assert answer.json()["items"][0]["walls"] == [{"one": str(one.pk), "other": str(other.pk)}]
    assert "canary" not in answer.content.decode()


def test_each_read_is_noted_as_the_accounts_and_the_family_can_ask(cast: Cast, ashdowns: Family, token: str):
    for door in DOORS:
        items(door, token)
    read = AuditEvent.objects.filter(by_program__name="Care system", family=ashdowns.pk)
    assert list(read.values_list("act", flat=True)) == ["read_family", "read_person", "read_family", "read_contacts"]
    days = who_looked(cast.inga, reference=ashdowns.reference, at=MONDAY).days
    assert ("Care system", "Another system of the council") in {(day.name, day.role) for day in days}


def test_pages_follow_each_other_and_miss_nobody(cast: Cast, token: str, monkeypatch):
    for number in range(1, 5):
        another_family(cast, number)
    monkeypatch.setattr(told, "MOST_ON_A_PAGE", 3)
    seen, cursor = [], {}
    for _ in range(10):
        page = ask("people", token, **cursor).json()
        seen += [one["id"] for one in page["items"]]
        cursor = {"cursor": page["next_cursor"]}
        if page["next_cursor"] is None:
            break
    monkeypatch.setattr(told, "MOST_ON_A_PAGE", 100)
    assert len(seen) > 6
    assert seen == [one["id"] for one in items("people", token)]


def test_a_longer_list_asks_no_more_of_the_database(cast: Cast, token: str, django_assert_max_num_queries):
    more_of_a_family(cast, another_family(cast, 1), 1)
    for number in range(2, 6):
        more_of_a_family(cast, another_family(cast, number), number)
    for door in DOORS:
        with django_assert_max_num_queries(16):
            items(door, token)


GIVEN = {"Family.area", "PersonName.given", "PersonName.family", "Colleague.name", "Identifier.value"}
"""Texts that a program is given: what people and colleagues are called, their numbers, and the area."""


def test_of_all_that_anybody_wrote_only_names_numbers_and_areas_come_out(cast: Cast, token: str):
    all_things(cast)
    Restriction.objects.update(lifted_at=MONDAY)
    tia = person_named("Tia")
    family = Family.objects.get(members__person=tia)
    move_home(
        by=cast.maya, at=MONDAY + timedelta(days=3), person=tia, family=family,
        lines="1 Canary Row", postcode="ZZ1 1ZZ", since=MONDAY.date(), is_confidential=True,
    )  # fmt: skip
    recorded(cast, cast.dee, ContactResult.SEEN, note="canary", summary="canary", not_shared_because="canary")
    words = plant()
    said = "".join(ask(door, token).content.decode() for door in DOORS)
    assert {words[word] for word in WORD.findall(said)} - GIVEN == set()
    assert {"PersonName.given", "Colleague.name"} <= {words[word] for word in WORD.findall(said)}
    assert "anary" not in said
    assert "ZZ1" not in said
