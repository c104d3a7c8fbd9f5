"""The record is put back from a backup: into an empty place, whole or not at all, and read again to see that it is."""

from collections.abc import Iterator
from datetime import datetime

from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.safekeeping.note import note_restored
from stepdown.records.actions.safekeeping.put_back import put_back
from stepdown.records.chained import look_through_chain
from stepdown.records.guards import guards_stand, put_up_guards
from stepdown.records.models.logged_in import LoggedIn
from stepdown.records.models.safekeeping import SafeCopy
from stepdown.records.safekeeping.dump import counted_here
from stepdown.records.safekeeping.manifest import Heading, Manifest, migrations_here, read_heading
from stepdown.records.safekeeping.tables import kept_tables, label_of


def restore(lines: Iterator[bytes], *, at: datetime) -> SafeCopy:
    """Put back what a backup's lines hold. Refusal, with nothing put back, where anything of it is not as it must be.

    Every log-in that was open has ended afterwards. The numbers of new rows go on from those that came back.
    """
    heading = read_heading(next(lines))
    _refuse_another_program(heading)
    with transaction.atomic():
        _refuse_unless_empty()
        manifest = _put_back(heading, lines)
        _settle()
        _refuse_unless_as_it_was(manifest)
        LoggedIn.objects.all().delete()
        return note_restored(by=None, at=at, record_of=heading.taken_at, digest=manifest.sha256)


def _refuse_another_program(heading: Heading) -> None:
    if heading.migrations != list(migrations_here()):
        raise Refusal(
            f"The backup was taken by version {heading.program}, whose tables are others. Install that version, make "
            "an empty database with it, restore there, and then run `stepdown site migrate` with this version."
        )


def _refuse_unless_empty() -> None:
    for table in kept_tables():
        if table._base_manager.exists():
            raise Refusal(
                f"There is a record here already ({label_of(table)} has rows), and a backup is never put over one. "
                "Make a new database, name it in DATABASE_URL, run `stepdown site migrate`, and restore into that."
            )


def _put_back(heading: Heading, lines: Iterator[bytes]) -> Manifest:
    try:
        manifest = put_back(heading, lines)
        connection.check_constraints()
    except DatabaseError as error:  # its own words may hold somebody's name
        raise Refusal(f"The database here refuses what the backup holds ({type(error).__name__}).") from error
    return manifest


def _settle() -> None:
    """New rows are numbered after those that came back, and the audit is guarded."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(kept_tables())):
            cursor.execute(statement)
    put_up_guards()


def _refuse_unless_as_it_was(manifest: Manifest) -> None:
    here = counted_here()
    others = [table for table, counted in manifest.tables.items() if here.get(table) != counted]
    if others or here.keys() != manifest.tables.keys():
        raise Refusal(f"What was put back does not read as it was: {', '.join(others) or 'tables are missing'}.")
    found = look_through_chain(dict([manifest.chain]) if manifest.chain else {})
    if found.broken:
        raise Refusal(f"The audit in the backup is not whole: link {found.broken.link:,} {found.broken.how}.")
    if not guards_stand():
        raise Refusal("The database does not refuse changes of the audit.")
