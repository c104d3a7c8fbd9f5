"""Loading is whole or nothing, says what stands in the way, makes nothing up, and leaves one event in the audit."""

from datetime import date, datetime, timedelta

import pytest

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.told import told
from stepdown.domain.identity import Channel, ContactSafety, RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.domain.particulars import (
    Account,
    Beside,
    Elsewhere,
    Lives,
    Particulars,
    Reached,
    Related,
    WalledOff,
)
from stepdown.domain.people import ParentRole
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.loading.ids import row_id
from stepdown.records.actions.loading.load import load_dataset
from stepdown.records.models import (
    AuditEvent,
    Colleague,
    Episode,
    Family,
    Home,
    Identifier,
    Load,
    Person,
    Relationship,
    SafeContact,
    Wait,
    Wall,
)
from tests.cast import LONDON, Cast
from tests.records.loading.pilot import AS_AT, MARRAM, dataset_of, load, pilot
from tests.records.snapshot.in_memory import read_in
from tests.records.snapshot.read import rows

RECEIVED = datetime(2022, 3, 7, 10, tzinfo=LONDON).replace(tzinfo=None)


def small(**tables: list[dict[str, object]]) -> Dataset:
    """One family, its mother and child, a referral that was accepted and the episode that it began."""
    family = {"family_id": "F1", "area": "North", "generations_known": 1, "first_known_on": Missing.NOT_KNOWN}
    said: dict[str, list[dict[str, object]]] = {
        "families": [family],
        "children": [{"child_id": "C1", "family_id": "F1", "sex": "female", "date_of_birth": date(2015, 1, 1)}],
        "parents": [{"parent_id": "P1", "family_id": "F1", "role": "mother"}],
        "referrals": [{"referral_id": "R1", "family_id": "F1", "received_at": RECEIVED, "decision": "accepted"}],
        "specialism_requests": [
            {"request_id": "Q1", "referral_id": "R1", "discipline": "youth_work", "decision": "accepted"}
        ],
        "episodes": [{"episode_id": "E1", "family_id": "F1", "referral_id": "R1", "engagement": "engaged"}],
        "workers": [{"worker_id": "W1", "discipline": "youth_work"}],
    }
    said |= tables
    return dataset_of({name: told(name, given, "test") for name, given in said.items()})


def refused(dataset: Dataset) -> str:
    with pytest.raises(Refusal) as refusal:
        load(dataset)
    assert not Load.objects.exists()
    assert not Family.objects.exists()
    return refusal.value.reason


def test_a_loaded_dataset_leaves_one_event_that_says_which_it_was(db):
    made = load(small())
    (event,) = AuditEvent.objects.all()
    assert (event.act, event.by, event.about_id) == (Act.LOAD, None, str(made.pk))
    assert (made.digest, made.is_invented, made.rows["children"]) == (small().manifest.digest, True, 1)


def test_a_dataset_is_loaded_once(db):
    load(small())
    with pytest.raises(Refusal, match="in the record already"):
        load(small())
    assert Family.objects.count() == 1


def test_another_dataset_of_the_same_people_is_refused_and_nothing_of_it_stays(db):
    load(small())
    changed = small(workers=[{"worker_id": "W1", "discipline": "youth_work", "grade": "Senior"}])
    with pytest.raises(Refusal, match="are in the record already"):
        load(changed)
    assert (Person.objects.count(), Colleague.objects.filter(grade="Senior").count()) == (2, 0)


def test_only_an_administrator_or_the_operator_loads(cast: Cast):
    with pytest.raises(Refusal, match="cannot do this"):
        load_dataset(by=cast.maya, at=AS_AT, dataset=small(), team=MARRAM)
    assert load_dataset(by=cast.ada, at=AS_AT, dataset=small(), team=MARRAM).loaded_by == cast.ada


def test_the_records_id_of_a_row_can_be_found_from_the_dataset_and_the_datasets_from_the_record(db):
    load(small())
    child = Person.objects.get(pk=row_id(small().manifest.digest, "person", "C1"))
    assert Identifier.objects.get(person=child).value == "C1"
    assert Family.objects.get().reference == "F1"
    assert Episode.objects.get().referral.reference == "R1"


def test_a_dataset_that_is_not_sound_is_refused_with_what_is_wrong(db):
    lost = [{"child_id": "C1", "family_id": "F2", "sex": "female"}]
    assert "The table families has no row 'F2'" in refused(small(children=lost))


@pytest.mark.parametrize(
    ("tables", "reason"),
    [
        (
            {"episodes": [{"episode_id": "E1", "family_id": "F1", "referral_id": "R1", "group": "comparison",
                           "engagement": "engaged"}]},
            "comparison group",
        ),
        ({"episodes": [{"episode_id": "E1", "family_id": "F1", "referral_id": "R1"}]}, "took the support up"),
        (
            {"episodes": [{"episode_id": "E1", "family_id": "F1", "referral_id": "R1", "engagement": "engaged",
                           "closed_on": date(2022, 6, 1), "closure_reason": Missing.NOT_KNOWN}]},
            "nothing says why",
        ),
        (
            {"referrals": [{"referral_id": "R1", "family_id": "F1", "received_at": RECEIVED}]},
            "no decision",
        ),
        (
            {"specialism_requests": [{"request_id": q, "referral_id": "R1", "discipline": "youth_work",
                                      "decision": "accepted"} for q in ("Q1", "Q2")]},
            "one specialism twice",
        ),
        ({"specialism_requests": [{"request_id": "Q1", "referral_id": "R1", "discipline": "police"}]}, "was decided"),
        (
            {"episodes": [{"episode_id": e, "family_id": "F1", "referral_id": "R1", "engagement": "engaged"}
                          for e in ("E1", "E2")]},
            "two episodes",
        ),
        ({"parents": [{"parent_id": "C1", "family_id": "F1"}]}, "both a child's and a parent's"),
        ({"families": [{"family_id": "F1", "area": "x" * 121}]}, "120 characters"),
        ({"workers": [{"worker_id": "W1", "discipline": "police", "grade": "x" * 41}]}, "40 characters"),
    ],
)  # fmt: skip
def test_what_a_record_cannot_hold_is_refused_and_never_filled_in(db, tables, reason):
    assert reason in refused(small(**tables))


def test_what_is_known_beside_a_dataset_is_recorded_with_it(db):
    beside = Beside(
        people={
            "P1": Particulars(
                "Rosa",
                "Invented",
                Lives("1 Made-up Lane", "ZZ1 1ZZ", "home", is_confidential=True),
                (Reached(Channel.VOICEMAIL, ContactSafety.NOT_SAFE),),
            ),
            "C1": Particulars("Ivy", "Invented", Lives("1 Made-up Lane", "ZZ1 1ZZ", "home")),
        },
        elsewhere={"X1": Elsewhere("F1", ParentRole.FATHER, Particulars("Karl", "Invented"))},
        related=(Related("P1", "C1", RelationshipKind.PARENT_OF, parental_responsibility=True),),
        walls=(WalledOff("X1", "P1", "A court said so"),),
        workers={"W1": Account("Wanda Invented", "wanda@example.org")},
    )
    load_dataset(by=None, at=AS_AT, dataset=small(), team=MARRAM, beside=beside)
    rosa, ivy = Home.objects.get(is_confidential=True), Home.objects.get(is_confidential=False)
    assert (rosa.person.names.get().given, rosa.household == ivy.household) == ("Rosa", True)
    assert SafeContact.objects.get().person == rosa.person
    wall, related = Wall.objects.get(), Relationship.objects.get()
    assert (wall.raised_on, wall.other, wall.one.names.get().given) == (RECEIVED.date(), rosa.person, "Karl")
    assert (related.person, related.other, related.parental_responsibility) == (rosa.person, ivy.person, True)
    wanda = Colleague.objects.get(email="wanda@example.org")
    assert (wanda.is_active, wanda.has_usable_password()) == (True, False)
    assert read_in(AS_AT).manifest.rows["parents"] == 1, "who lives elsewhere is in no table of the dataset"


def test_an_account_of_which_nothing_is_known_beside_is_closed(db):
    load(small())
    assert set(Colleague.objects.values_list("name", "is_active")) == {
        ("Worker W1", False),
        ("Referrer, Team not known", False),
    }


def test_an_open_episode_without_a_key_worker_is_shown_as_waiting_for_one(db):
    opened = [{"episode_id": "E1", "family_id": "F1", "referral_id": "R1", "engagement": "engaged",
               "opened_on": date(2022, 3, 8)}]  # fmt: skip
    load(small(episodes=opened))
    assert Wait.objects.get().started_on == date(2022, 3, 8)


def test_what_a_family_is_said_to_have_done_is_said_again(db):
    load(small())
    (episode,) = rows(read_in(AS_AT), "episodes")
    assert (episode["engagement"], episode["index_on"]) == ("engaged", RECEIVED.date())


def test_a_closed_episode_is_followed_up_for_a_year(db):
    load(pilot())
    a_year = AS_AT.date() - timedelta(days=366)
    assert Episode.objects.filter(stage="follow_up").count() == Episode.objects.filter(closed_on__gte=a_year).count()
    assert Episode.objects.filter(stage="complete").count() == Episode.objects.filter(closed_on__lt=a_year).count() > 0


def test_the_number_of_queries_follows_the_batches_and_not_the_rows(db, django_assert_max_num_queries):
    with django_assert_max_num_queries(60):
        load(pilot())
