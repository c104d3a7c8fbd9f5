"""What is named as sensitive is sealed in the database, read as it was, never looked for, and sealed anew."""

import pytest
from cryptography.fernet import Fernet
from django.db import connection

from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.drafts import keep_draft, open_draft
from stepdown.records.actions.seal_anew import BYTES, seal_anew, sealed_columns
from stepdown.records.models import Colleague, CouncilPerson, Draft, Home, SafeContact
from stepdown.records.models.base import Row
from stepdown.records.queries.drafts import my_draft
from stepdown.records.sealed import SealBroken
from tests.cast import MONDAY, Cast, person_named, the_cast, working
from tests.records.dump import dump

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def home(cast: Cast) -> Home:
    """Where Kerry lives: from the council's extract, by a referral."""
    working(cast, Discipline.DOMESTIC_ABUSE)
    return person_named("Kerry").homes.get()


def as_kept(table: type[Row], column: str) -> list[str]:
    with connection.cursor() as cursor:
        names = connection.ops.quote_name(column), connection.ops.quote_name(table._meta.db_table)
        cursor.execute(f"select {names[0]} from {names[1]}")  # noqa: S608
        return [row[0] for row in cursor.fetchall()]


def test_what_is_sealed_is_this_and_no_column_is_forgotten():
    assert {(table.__name__, column.name) for table, column in sealed_columns()} == {
        ("Home", "lines"), ("Home", "postcode"), ("SafeContact", "value"), ("SafeContact", "note"),
        *(("HandoverLetter", one) for one in ("whom", "safe_way", "why", "what_helps", "warnings", "agreed_by")),
        ("Contact", "note"), ("Wall", "reason"), ("CouncilPerson", "address"), ("CouncilPerson", "postcode"),
        ("Draft", "fields"),
    }  # fmt: skip


def test_an_address_is_read_as_it_was_written_and_stands_nowhere_in_the_database(home: Home):
    assert (home.lines, home.postcode) == ("4 Larch Close", "NB1 1AA")
    assert [place for place in dump() if "larch" in place[2].lower()] == []
    assert all(kept.startswith("gAAAA") for kept in as_kept(Home, "lines"))


def test_the_same_text_is_never_sealed_alike(home: Home):
    kept = as_kept(CouncilPerson, "postcode")
    assert len({k for k in kept if k}) == sum(bool(k) for k in kept) > 1


def test_an_empty_text_stays_empty_and_can_be_asked_for(cast: Cast):
    person = working(cast, Discipline.DOMESTIC_ABUSE).people.first().person
    SafeContact.objects.create(person=person, channel="text", safety="safe", value="01632 960001")
    assert SafeContact.objects.filter(note="").count() == 1
    assert as_kept(SafeContact, "note") == [""]


@pytest.mark.parametrize("lookup", ["exact", "contains", "startswith", "in", "gt", "iexact"])
def test_nothing_looks_into_what_is_sealed(db, lookup: str):
    with pytest.raises(TypeError, match="sealed in the database"):
        Home.objects.filter(**{f"postcode__{lookup}": "NB"})


def test_what_somebody_is_still_writing_is_sealed_too_and_found_again_by_its_writer(cast: Cast):
    draft = open_draft(by=cast.dee, at=MONDAY, page="contact")
    assert as_kept(Draft, "fields") == [""]
    keep_draft(draft.pk, at=MONDAY, fields={"note": ["Kerry cried in the car. £5 is lost."]})
    assert all(kept.startswith("gAAAA") for kept in as_kept(Draft, "fields"))
    assert [place for place in dump() if "cried" in place[2]] == []
    assert my_draft(cast.dee, key=draft.pk).fields == {"note": ["Kerry cried in the car. £5 is lost."]}


@pytest.mark.parametrize("lookup", ["fields", "fields__note", "fields__contains", "fields__isnull"])
def test_nothing_looks_into_what_somebody_is_writing(db, lookup: str):
    with pytest.raises(TypeError, match="sealed in the database"):
        Draft.objects.filter(**{lookup: {}}).exists()


def test_with_another_key_nothing_is_read(home: Home, settings):
    settings.SEALING_KEYS = [NEW]
    with pytest.raises(SealBroken):
        Home.objects.get(pk=home.pk)


def test_sealed_anew_the_earlier_key_can_be_taken_away(db, settings):
    settings.SEALING_KEYS = [OLD]
    working(the_cast(), Discipline.DOMESTIC_ABUSE)
    dee = Colleague.objects.get(email="dee@example.org")
    draft = open_draft(by=dee, at=MONDAY, page="contact")
    keep_draft(draft.pk, at=MONDAY, fields={"note": ["She rang."]})
    settings.SEALING_KEYS = [NEW, OLD]
    before, told = as_kept(Home, "lines"), []
    count = seal_anew(lambda what, number: told.append((what, number)))
    assert count == sum(number for _, number in told) > 3
    assert set(before).isdisjoint(as_kept(Home, "lines"))
    settings.SEALING_KEYS = [NEW]
    assert person_named("Kerry").homes.get().lines == "4 Larch Close"
    assert CouncilPerson.objects.get(council_id="P1").postcode == "NB1 1AA"
    assert my_draft(dee, key=draft.pk).fields == {"note": ["She rang."]}


def test_what_no_key_opens_is_not_thrown_away(home: Home, settings):
    before = as_kept(Home, "lines")
    settings.SEALING_KEYS = [NEW]
    with pytest.raises(SealBroken):
        seal_anew(lambda *_: None)
    assert as_kept(Home, "lines") == before


def test_every_column_of_sealed_bytes_is_known():
    from django.apps import apps
    from django.db.models import BinaryField

    found = {
        (table, column.name)
        for table in apps.get_app_config("records").get_models()
        for column in table._meta.concrete_fields
        if isinstance(column, BinaryField)
    }
    not_sealed = {("AuditLink", "prints"), ("RunFile", "content"), ("EvaluationRun", "results")}
    with_a_link = {("UnfinishedAnswers", "sealed")}
    names = {(table.__name__, name) for table, name in found}
    assert names - not_sealed - with_a_link == {(table.__name__, name) for table, name in BYTES}
