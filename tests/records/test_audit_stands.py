"""Nothing of the audit can be changed: the database refuses, and what is done all the same is named."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.actions import audit
from stepdown.records.chained import look_through_chain
from stepdown.records.guards import guards_stand, put_up_guards
from stepdown.records.jobs.chain_audit import run
from stepdown.records.models import AuditEvent, AuditLink
from tests.cast import MONDAY


@pytest.fixture
def happened(cast, monkeypatch) -> list[int]:
    """Six entries in three links, of two each, and their numbers. The cast's own making has none."""
    monkeypatch.setattr(audit, "_IN_A_LINK", 2)
    before = AuditEvent.objects.count()
    for minutes in range(6 - before % 2):
        trail.note_list(Act.READ_LIST, by=cast.maya, at=MONDAY + timedelta(minutes=minutes), which="today")
    assert run(MONDAY) == AuditEvent.objects.count()
    return list(AuditEvent.objects.values_list("id", flat=True))


def by_hand(statement: str, *values: object) -> None:
    """What an administrator could do who takes the guards down first."""
    settle()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("alter table records_auditevent disable trigger user")
            cursor.execute("alter table records_auditlink disable trigger user")
        cursor.execute(statement, values)


def settle() -> None:
    """PostgreSQL leaves keys to be checked at the end of the transaction, and alters no table before."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("set constraints all immediate")


def broken(anchors=()):
    return look_through_chain(dict(anchors)).broken


def test_what_is_left_alone_is_whole(happened):
    found = look_through_chain({link.number: link.digest for link in AuditLink.objects.all()})
    assert (found.entries, found.waiting, found.broken) == (len(happened), 0, None)
    assert run(MONDAY) == 0


def test_what_happens_afterwards_waits_for_its_link(happened, cast):
    trail.note_list(Act.READ_LIST, by=cast.maya, at=MONDAY, which="today")
    assert look_through_chain({}).waiting == 1
    assert run(MONDAY) == 1
    assert look_through_chain({}).waiting == 0
    assert broken() is None


CHANGES = {
    "who": "update records_auditevent set by_id = null where id = %s",
    "when": "update records_auditevent set at = '2020-01-01 00:00:00+00:00' where id = %s",
    "what": "update records_auditevent set act = 'search' where id = %s",
    "about what": "update records_auditevent set about_id = 'other' where id = %s",
    "whose": "update records_auditevent set family = '00000000000000000000000000000001' where id = %s",
    "whether it was refused": "update records_auditevent set was_refused = true where id = %s",
    "why": "update records_auditevent set reason = 'other' where id = %s",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("place", [0, -1])
def test_a_changed_entry_is_named(happened, change, place):
    by_hand(change, happened[place])
    found = broken()
    assert (found.entry, found.how) == (happened[place], "is not as it was written")


def test_an_entry_taken_away_is_named(happened):
    by_hand("delete from records_auditevent where id = %s", happened[2])
    assert (broken().entry, broken().how) == (happened[2], "is not there any more")


def test_an_entry_put_in_is_named(happened):
    by_hand("delete from records_auditevent where id = %s", happened[2])
    by_hand("update records_auditevent set id = %s where id = %s", happened[2], happened[0])
    assert broken().entry == happened[0]


@pytest.mark.parametrize("prints", [b"", b"\xff" * 80, b"\0"])
def test_a_link_whose_prints_were_spoilt_is_named(happened, prints):
    by_hand("update records_auditlink set prints = %s where number = %s", prints, 2)
    assert broken().link == 2


def test_a_whole_link_with_its_entries_taken_away_is_named(happened):
    by_hand("delete from records_auditlink where number = %s", 2)
    by_hand("delete from records_auditevent where id in (%s, %s)", happened[2], happened[3])
    assert (broken().link, broken().how) == (2, "is not there any more")


def test_a_chain_made_anew_over_changed_entries_is_not_the_one_that_was_kept_elsewhere(happened):
    kept = {link.number: link.digest for link in AuditLink.objects.all()}
    by_hand(CHANGES["who"], happened[2])
    by_hand("delete from records_auditlink")
    run(MONDAY)
    assert broken() is None
    assert (broken(kept).link, broken(kept).how) == (2, "is not the one whose digest was kept elsewhere")


REFUSED = (
    "update records_auditevent set reason = 'x'",
    "delete from records_auditevent",
    "update records_auditlink set digest = 'x'",
    "delete from records_auditlink",
)


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_refuses(happened, statement):
    settle()
    put_up_guards()
    assert guards_stand()
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only there a table can be emptied at once")
@pytest.mark.parametrize("table", ["records_auditevent", "records_auditlink"])
def test_the_database_refuses_to_empty_a_table(happened, table):
    settle()
    put_up_guards()
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"truncate {table} cascade")
