"""A record goes forward with its tables: the changes after the first run on one in which families are."""

import pytest
from django.core.management import call_command

from stepdown.records.guards import guards_stand
from stepdown.records.safekeeping.dump import counted_here
from stepdown.records.safekeeping.manifest import migrations_here


def test_every_change_after_the_first_runs_on_a_record_with_families(record):
    if not migrations_here():
        pytest.skip("the tables were made without migrations")
    before = counted_here()
    call_command("migrate", "records", "0001", verbosity=0)
    assert not guards_stand()
    call_command("migrate", verbosity=0)
    assert counted_here() == before
    assert guards_stand()
