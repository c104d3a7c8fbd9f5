"""What is backed up comes back as it was, whatever database it comes back to, and nothing is left out unsaid."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from stepdown.domain.safekeeping import CopyKind
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.chained import look_through_chain
from stepdown.records.guards import guards_stand
from stepdown.records.models import AuditEvent, Colleague, JobRun, LoggedIn, Person, SafeCopy
from stepdown.records.safekeeping.dump import counted_here
from stepdown.records.safekeeping.locked import Key, Lock
from stepdown.records.safekeeping.tables import LEFT_OUT, kept_tables
from stepdown.records.session_store import SessionStore
from tests.cast import MONDAY
from tests.records.safekeeping.places import back_up, empty, opened, put_back
from tests.records.safekeeping.writing import PASSPHRASE, written


def test_a_record_comes_back_as_it_was(record):
    before = counted_here()
    content, manifest = back_up()
    assert manifest.tables == before
    empty()
    assert Person.objects.count() == 0
    made = put_back(content)
    assert made.digest == manifest.sha256
    added = {"records.auditevent": 1, "records.safecopy": 1}
    assert {t: c.rows - before[t].rows for t, c in counted_here().items() if c != before[t]} == added


def test_the_audit_comes_back_whole_and_guarded_and_goes_on(record):
    content, manifest = back_up()
    last = AuditEvent.objects.latest("id").pk
    empty()
    put_back(content)
    assert look_through_chain(dict([manifest.chain])).broken is None
    assert guards_stand()
    assert AuditEvent.objects.latest("id").pk == last + 1, "numbers go on where the backup ended"
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        AuditEvent.objects.filter(pk=last).delete()
    trail.note_list(Act.READ_LIST, by=Colleague.objects.get(name="Dee Hallam"), at=MONDAY, which="today")


def test_a_restore_is_noted_with_the_moment_of_which_the_record_is(record):
    content, _ = back_up()
    empty()
    put_back(content)
    copy = SafeCopy.objects.get()
    assert (copy.kind, copy.record_of) == (CopyKind.RESTORED, MONDAY)
    event = AuditEvent.objects.latest("id")
    assert (event.act, event.by, event.about_kind, event.about_id) == (Act.RESTORE, None, "safecopy", str(copy.pk))


def test_who_was_logged_in_is_not_any_more_and_jobs_have_not_run_there(record):
    SessionStore().save()
    JobRun.objects.create(job="chain_audit", ran_at=MONDAY)
    content, _ = back_up()
    empty()
    SessionStore().save()
    put_back(content)
    assert (LoggedIn.objects.count(), JobRun.objects.count()) == (0, 0)


def test_a_passphrase_locks_too_and_a_key_does_not_open_what_it_locked():
    locked = written([b"one\n", b"two\n"], Lock(passphrase=PASSPHRASE))
    with opened(locked, Key(passphrase=PASSPHRASE)) as lines:
        assert list(lines) == [b"one\n", b"two\n"]
    with pytest.raises(Refusal, match="locked by a passphrase"), opened(locked) as lines:
        list(lines)


def test_every_table_is_in_a_backup_or_left_out_with_a_reason(db):
    kept = {table._meta.db_table for table in kept_tables()}
    named = {label.replace(".", "_") for label in LEFT_OUT}
    own = {"django_content_type": "contenttypes_contenttype"}
    there = {own.get(name, name) for name in connection.introspection.table_names()}
    assert there - kept <= named
    assert kept & named == set()
    assert all(reason.endswith(".") for reason in LEFT_OUT.values())


def test_no_name_and_no_key_of_the_site_can_be_read_from_the_file(record, settings):
    content, _ = back_up()
    assert b"Ashdown" not in content
    assert content.startswith(b"age-encryption.org/v1\n")


def test_the_keys_of_the_site_are_not_in_a_backup(record, settings):
    settings.SEALING_KEYS = ["a key that seals", settings.SECRET_KEY]
    content, _ = back_up()
    with opened(content) as lines:
        whole = b"".join(lines)
    assert b"Ashdown" in whole
    assert settings.SECRET_KEY.encode() not in whole
    assert b"a key that seals" not in whole


def test_a_second_backup_of_a_record_that_stood_still_has_the_same_digest(record):
    (_, first), (_, second) = back_up(), back_up()
    assert first.sha256 == second.sha256
    trail.note_list(Act.READ_LIST, by=record.dee, at=MONDAY + timedelta(days=1), which="today")
    assert back_up()[1].sha256 != first.sha256
