"""The chain over what happened, made longer in batches: nobody who reads or writes waits for it."""

from datetime import datetime

from django.db import connection, transaction

from stepdown.domain.chain import Link, next_link
from stepdown.records.chained import last_link, prints_after
from stepdown.records.models.audit import AuditLink

_IN_A_LINK = 5_000


def lengthen_chain(*, at: datetime) -> int:
    """Links for all that happened since the last one; how many entries they hold."""
    held = 0
    while prints := _one_link(at):
        held += prints
    return held


def _one_link(at: datetime) -> int:
    with transaction.atomic():
        _wait_for_those_who_write()
        last = last_link()
        prints = prints_after(last, _IN_A_LINK)
        if prints:
            _keep(next_link(last, prints), at)
    return len(prints)


def _wait_for_those_who_write() -> None:
    """Else an entry whose number is lower could come after its link: on PostgreSQL many write at once."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("lock table records_auditevent in share mode")


def _keep(link: Link, at: datetime) -> None:
    AuditLink.objects.create(number=link.number, before=link.before, prints=link.prints, digest=link.digest, made_at=at)
