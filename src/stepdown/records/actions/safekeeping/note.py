"""It is noted that a copy of the record was taken, or put back. Commands and jobs do it, and nobody on a page."""

from datetime import datetime

from stepdown.domain.safekeeping import CopyKind
from stepdown.records.access.acts import Act
from stepdown.records.actions.action import action
from stepdown.records.models.safekeeping import SafeCopy


@action(Act.BACK_UP)
def note_backup(*, by: None, at: datetime, record_of: datetime, digest: str) -> SafeCopy:
    """A backup was taken. The note of it is not in it."""
    return _note(CopyKind.BACKUP, at, record_of, digest)


@action(Act.RESTORE)
def note_restored(*, by: None, at: datetime, record_of: datetime, digest: str) -> SafeCopy:
    """The record was restored from a backup: what happened since the backup is not in it."""
    return _note(CopyKind.RESTORED, at, record_of, digest)


@action(Act.TAKE_CONTINUITY_PACK)
def note_continuity_pack(*, by: None, at: datetime) -> SafeCopy:
    """A continuity pack was taken out of the record."""
    return _note(CopyKind.CONTINUITY_PACK, at, at, "")


def _note(kind: CopyKind, at: datetime, record_of: datetime, digest: str) -> SafeCopy:
    return SafeCopy.objects.create(kind=kind, done_at=at, record_of=record_of, digest=digest)
