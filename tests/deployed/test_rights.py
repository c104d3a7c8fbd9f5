"""What the site's own role may do in PostgreSQL: read and write rows, and change neither a table nor the audit.

That no entry of the audit is changed, whoever tries, is shown in tests/records/test_audit_stands.py.
"""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction

from stepdown.records.guards import put_up_guards
from stepdown.records.models import JobRun
from tests.cast import MONDAY
from tests.deployed.page import ROOT

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no roles"),
]


@pytest.fixture
def as_the_site() -> Iterator[None]:
    with connection.cursor() as cursor:
        put_up_guards()
        cursor.execute("create role stepdown")
        cursor.execute((ROOT / "deploy" / "rights.sql").read_text(encoding="utf-8"))
        cursor.execute("set local role stepdown")
        yield
        cursor.execute("reset role")


def test_the_site_writes_rows(as_the_site):
    JobRun.objects.create(job="wake_tasks", ran_at=MONDAY)
    JobRun.objects.update(fault="ValueError")
    assert JobRun.objects.get().fault == "ValueError"
    JobRun.objects.all().delete()


REFUSALS = r"must be owner|permission denied"
REFUSED = {
    "a table is changed": "alter table records_family add column more text",
    "a table is made": "create table more (id int)",
    "the guards are taken down": "alter table records_auditevent disable trigger all",
    "a guard is dropped": "drop trigger audit_stands on records_auditevent",
    "the audit is emptied": "truncate records_auditevent",
    "a link of the audit is changed": "update records_auditlink set digest = ''",
    "of the audit is taken away": "delete from records_auditlink",
    "other tables are feigned": "delete from django_migrations",
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_that(as_the_site, what):
    with (
        pytest.raises(DatabaseError, match=r"must be owner|permission denied"),
        transaction.atomic(),
    ):
        connection.cursor().execute(REFUSED[what])
