"""`stepdown site verify-audit`: what is said of an audit that is whole, and of one that is not."""

import pytest
from django.db import connection

from stepdown.cli import main
from stepdown.records.guards import put_up_guards
from stepdown.records.models import AuditEvent, AuditLink

ADD = ["site", "add-colleague", "--name", "Maya Okafor", "--email", "maya@example.org", "--team", "Edge-of-care team"]
ADD += ["--authority", "Northborough", "--role", "manager", "--no-password"]


@pytest.fixture
def audited(db) -> None:
    """A site on which something happened and was chained."""
    put_up_guards()
    assert main(ADD) == 0
    assert main(["site", "run-jobs", "chain_audit"]) == 0


def test_a_whole_audit_ends_with_a_line_to_keep_elsewhere(audited, capsys):
    assert main(["site", "verify-audit"]) == 0
    shown = capsys.readouterr()
    link = AuditLink.objects.get()
    assert shown.out == f"1 {link.digest}\n"
    assert "All is as it was written. Entries: 1. Links: 1." in shown.err


def test_the_line_kept_elsewhere_is_held_against_the_chain(audited, capsys, tmp_path):
    anchors = tmp_path / "anchors.txt"
    anchors.write_text(f"1 {AuditLink.objects.get().digest}\n")
    assert main(["site", "verify-audit", "--anchors", str(anchors)]) == 0
    anchors.write_text(f"1 {'0' * 64}\n")
    assert main(["site", "verify-audit", "--anchors", str(anchors)]) == 1
    shown = capsys.readouterr()
    assert "Link 1 is not the one whose digest was kept elsewhere." in shown.err


@pytest.mark.parametrize("line", ["one two", "1", "1 abc"])
def test_lines_that_are_no_anchors_are_refused_by_their_place(audited, capsys, tmp_path, line):
    anchors = tmp_path / "anchors.txt"
    anchors.write_text(f"\n{line}\n")
    assert main(["site", "verify-audit", "--anchors", str(anchors)]) == 2
    assert "line 2 is not a link's number and its digest" in capsys.readouterr().err


def take_guards_down() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("set constraints all immediate")
            cursor.execute("alter table records_auditevent disable trigger user")
        else:
            cursor.execute("drop trigger audit_event_is_not_changed")


def test_a_changed_entry_is_named(audited, capsys):
    take_guards_down()
    AuditEvent.objects.update(reason="put right")
    assert main(["site", "verify-audit"]) == 1
    entry = AuditEvent.objects.get()
    shown = capsys.readouterr()
    assert f"Entry {entry.pk:,}, in link 1, is not as it was written." in shown.err
    assert shown.out == ""


def test_a_database_that_refuses_nothing_is_said(audited, capsys):
    take_guards_down()
    assert main(["site", "verify-audit"]) == 1
    assert "The database does not refuse changes of the audit. Run: stepdown site migrate" in capsys.readouterr().err
