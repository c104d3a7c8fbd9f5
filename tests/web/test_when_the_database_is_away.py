"""A database that is gone, full, locked or only to be read: a plain page with what was sent, and nothing in part."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.urls import reverse

from benchmarks.faults.forms import Fields, filled, form_of
from stepdown.domain.disciplines import Discipline
from stepdown.records.models import AuditEvent, Contact, ContactPerson, Draft, Family, LoggedIn, Submission
from stepdown.web import limits
from stepdown.web.away import nothing_is_stored
from tests.cast import working
from tests.records.safekeeping.places import take_guards_down

pytestmark = pytest.mark.django_db(transaction=True)

NOTE = "She is afraid of Friday evenings."
DRIVERS_WORDS = "could not connect to db7.council.example as stepdown"  # what a driver says, and nobody should read


@pytest.fixture
def dee(cast) -> Iterator[Client]:
    """Dee, whose page is open."""
    take_guards_down()
    working(cast, Discipline.DOMESTIC_ABUSE)
    client = Client(raise_request_exception=False)
    client.force_login(cast.dee)
    yield client
    take_guards_down()


def opened(dee: Client) -> tuple[str, Fields]:
    """A contact, written and not sent yet."""
    address = reverse("new_contact", args=[Family.objects.get().pk])
    said = {"result": "seen", "minutes": "40", "note": NOTE}
    return address, filled(form_of(dee.get(address).content.decode()), said)


def post(dee: Client, address: str, fields: Fields):
    return dee.post(address, _many(fields))


def _many(fields: Fields) -> dict[str, list[str]]:
    return {name: [value for other, value in fields if other == name] for name, _ in fields}


def stored() -> tuple[int, int, int]:
    return Contact.objects.count(), ContactPerson.objects.count(), Submission.objects.count()


@contextmanager
def gone() -> Iterator[None]:
    """No connection can be had."""

    def fails(*_: object) -> None:
        raise OperationalError(DRIVERS_WORDS)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseWrapper, "cursor", fails)
        yield


@contextmanager
def full() -> Iterator[None]:
    """There is no room: of the embedded database for one more page, on PostgreSQL as its own server says it."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("vacuum")  # what other tests left is no room
            cursor.execute("pragma page_count")
            cursor.execute(f"pragma max_page_count = {cursor.fetchone()[0]}")
            undo = "pragma max_page_count = 1073741823"
        else:
            cursor.execute(
                "create function no_room() returns trigger language plpgsql as $$ begin "
                "raise exception 'could not extend file' using errcode = '53100'; end $$"
            )
            cursor.execute(
                "create trigger no_room before insert on records_contactperson for each row execute function no_room()"
            )
            undo = "drop function no_room() cascade"
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(undo)


@contextmanager
def only_to_be_read() -> Iterator[None]:
    """The database takes no write."""
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("pragma query_only = 1" if sqlite else "set default_transaction_read_only = on")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("pragma query_only = 0" if sqlite else "set default_transaction_read_only = off")


@contextmanager
def locked() -> Iterator[None]:
    """Somebody else holds what the page has to change, and goes on holding it."""
    holds, ended = Event(), Event()

    def hold() -> None:
        with transaction.atomic():
            AuditEvent.objects.count()
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("lock table records_submission in exclusive mode")
            holds.set()
            ended.wait(30)
        connections.close_all()

    holder = Thread(target=hold)
    holder.start()
    holds.wait(30)
    with connection.cursor() as cursor:
        quickly = "pragma busy_timeout = 100" if connection.vendor == "sqlite" else "set lock_timeout = '100ms'"
        cursor.execute(quickly)
    try:
        yield
    finally:
        ended.set()
        holder.join()
        connection.close()


FAULTS = {"gone": gone, "full": full, "only to be read": only_to_be_read, "locked": locked}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_was_sent_is_in_the_page_and_sent_again_is_stored_once(dee: Client, fault: str):
    address, fields = opened(dee)
    fields = [(n, NOTE * 300 if n == "note" and fault == "full" else v) for n, v in fields]
    before = stored()
    with FAULTS[fault]():
        told = post(dee, address, fields)
    assert told.status_code == 503
    assert int(told.headers["Retry-After"]) > 0
    page = told.content.decode()
    assert "Nothing of what you sent was stored, not even a part." in page
    assert "Ashdown" not in page
    assert DRIVERS_WORDS not in page
    assert stored() == before
    again = form_of(page)
    assert again == fields
    assert post(dee, address, again).status_code == 302
    assert post(dee, address, again).status_code == 302
    assert stored()[0] == before[0] + 1
    assert Draft.objects.get(pk=dict(fields)["form_key"]).fields == {}


@pytest.mark.parametrize("fault", ["gone", "only to be read"])
def test_a_record_that_nobody_could_note_as_read_is_not_shown(dee: Client, fault: str):
    address, _ = opened(dee)
    with FAULTS[fault]():
        told = dee.get(address)
    assert told.status_code == 503
    page = told.content.decode()
    assert "cannot note who reads it" in page
    assert "Ashdown" not in page
    assert DRIVERS_WORDS not in page
    assert dee.get(address).status_code == 200, "it comes back by itself"


def test_a_draft_that_could_not_be_kept_says_so_to_the_script(dee: Client):
    _, fields = opened(dee)
    with gone():
        assert dee.post(reverse("keep_draft"), _many(fields), headers={"accept": "application/json"}).status_code == 503
    assert dee.post(reverse("keep_draft"), _many(fields), headers={"accept": "application/json"}).status_code == 200


def test_a_password_never_stands_in_the_page(db):
    with gone():
        told = Client(raise_request_exception=False).post(
            reverse("account_login"), {"login": "dee@example.org", "password": "three plain words"}
        )
    assert told.status_code == 503
    assert "three plain words" not in told.content.decode()
    assert "Go back to your page" in told.content.decode()


def test_a_database_that_goes_away_after_the_page_was_stored_is_said_too_and_sending_again_stores_once(
    dee: Client, monkeypatch
):
    address, fields = opened(dee)

    def fails(*_: object, **__: object) -> None:
        raise OperationalError(DRIVERS_WORDS)

    with monkeypatch.context() as patch:
        patch.setattr(LoggedIn, "save", fails)
        told = post(dee, address, fields)
    assert told.status_code == 503
    assert "Either all of it was stored or nothing." in told.content.decode()
    assert post(dee, address, form_of(told.content.decode())).status_code == 302
    assert Contact.objects.count() == 1


class Said(Exception):  # as psycopg's, with the state that the server gave
    def __init__(self, sqlstate: str | None) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("state", "is_certain"), [("53100", True), ("55P03", True), ("57014", True), ("57P01", False), (None, False)]
)
def test_where_a_connection_broke_it_is_not_said_that_nothing_was_stored(state: str | None, is_certain: bool):
    error = OperationalError()
    error.__cause__ = Said(state)
    assert nothing_is_stored(error) is is_certain


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the embedded database has its limit in its settings")
def test_a_served_site_waits_for_the_database_no_longer_than_is_said(db):
    connection.close()
    limits.keep_within_limits()
    try:
        with connection.cursor() as cursor:
            found = [_shown(cursor, name) for name in ("lock_timeout", "statement_timeout")]
        assert found == [f"{limits.LOCK_SECONDS}s", f"{limits.STATEMENT_SECONDS}s"]
    finally:
        limits.connection_created.disconnect(dispatch_uid="stepdown.web.limits")
        connection.close()


def _shown(cursor, name: str) -> str:
    cursor.execute(f"show {name}")
    return cursor.fetchone()[0]
