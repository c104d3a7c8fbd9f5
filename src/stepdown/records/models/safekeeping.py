"""What was done so that nothing is lost: copies of the record, and when the site's jobs last ran."""

from django.db import models

from stepdown.domain.safekeeping import CopyKind
from stepdown.records.models.base import Row, one_of, word


class SafeCopy(Row):
    """One copy of the record, taken out of the site or put back into it.

    ``record_of``: the moment of which the record in the copy is. ``done_at``: when it was taken or put back.
    ``digest``: of the record in a backup, empty for a copy of another kind.
    """

    kind = word(CopyKind)
    record_of = models.DateTimeField()
    done_at = models.DateTimeField()
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        """The latest first."""

        ordering = ("-done_at",)
        constraints = (one_of("safecopy", "kind", CopyKind),)


class JobRun(Row):
    """When one job of the site last ran on this machine, and whether it failed. ``fault``: the kind of fault alone."""

    job = models.CharField(max_length=40, unique=True)
    ran_at = models.DateTimeField()
    fault = models.CharField(max_length=80, blank=True)
