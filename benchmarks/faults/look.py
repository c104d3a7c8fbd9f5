"""A look at the database beside the site, as it stands at one moment."""

from collections.abc import Iterator
from typing import Any


def stored_of(writes: list[dict[str, Any]]) -> list[str]:
    """What is stored of each page."""
    from django.db import connection, transaction

    from benchmarks.faults.stored import stored

    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("set transaction isolation level repeatable read")
        return [stored(write) for write in writes]


def wrong() -> Iterator[str]:
    """What is wrong with the database, its audit and its chain, which is made to its end first."""
    from django.utils import timezone

    from stepdown.records.actions.audit import lengthen_chain
    from stepdown.records.chained import look_through_chain
    from stepdown.records.guards import guards_stand

    lengthen_chain(at=timezone.localtime())
    found = look_through_chain({})
    if found.broken or found.waiting:
        yield f"the audit: {found.broken or f'{found.waiting} not chained'}"
    if not guards_stand():
        yield "the database does not refuse changes of the audit"
    yield from _not_sound()


def _not_sound() -> Iterator[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("select sum(checksum_failures) from pg_stat_database")
            if failed := cursor.fetchone()[0]:
                yield f"pages whose checksum is wrong: {failed}"
            return
        cursor.execute("pragma integrity_check")
        if (said := cursor.fetchall()) != [("ok",)]:
            yield f"the database's integrity: {said[:3]}"
        cursor.execute("pragma foreign_key_check")
        if rows := cursor.fetchall():
            yield f"rows that point nowhere: {rows[:3]}"
