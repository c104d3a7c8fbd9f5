"""What the database itself refuses, whoever asks it: to change or to take away what the audit holds.

Its owner can take these guards down. What is then done to the audit, its chain still names.
"""

from collections.abc import Mapping

from django.db import connection

_ON_POSTGRESQL = (
    """
    create or replace function stepdown_audit_stands() returns trigger language plpgsql as $$
    begin raise exception 'the audit is only ever added to'; end $$
    """,
    "drop trigger if exists audit_stands on records_auditevent",
    "drop trigger if exists audit_is_not_emptied on records_auditevent",
    "drop trigger if exists audit_stands on records_auditlink",
    "drop trigger if exists audit_is_not_emptied on records_auditlink",
    """
    create trigger audit_stands before update or delete on records_auditevent
    for each row execute function stepdown_audit_stands()
    """,
    """
    create trigger audit_is_not_emptied before truncate on records_auditevent
    for each statement execute function stepdown_audit_stands()
    """,
    """
    create trigger audit_stands before update or delete on records_auditlink
    for each row execute function stepdown_audit_stands()
    """,
    """
    create trigger audit_is_not_emptied before truncate on records_auditlink
    for each statement execute function stepdown_audit_stands()
    """,
)
_ON_SQLITE = (
    """
    create trigger if not exists audit_event_is_not_changed before update on records_auditevent
    begin select raise(abort, 'the audit is only ever added to'); end
    """,
    """
    create trigger if not exists audit_event_is_not_deleted before delete on records_auditevent
    begin select raise(abort, 'the audit is only ever added to'); end
    """,
    """
    create trigger if not exists audit_link_is_not_changed before update on records_auditlink
    begin select raise(abort, 'the audit is only ever added to'); end
    """,
    """
    create trigger if not exists audit_link_is_not_deleted before delete on records_auditlink
    begin select raise(abort, 'the audit is only ever added to'); end
    """,
)
_GUARDS: Mapping[str, tuple[str, ...]] = {"postgresql": _ON_POSTGRESQL, "sqlite": _ON_SQLITE}
_HOW_MANY = 4
_STANDING = {
    "postgresql": """
        select count(*) from pg_trigger
        where tgname in ('audit_stands', 'audit_is_not_emptied') and tgenabled <> 'D'
    """,
    "sqlite": "select count(*) from sqlite_master where type = 'trigger' and name like 'audit_%_is_not_%'",
}


def put_up_guards() -> None:
    """Make the database refuse; where it does already, nothing changes. A migration calls it."""
    with connection.cursor() as cursor:
        for statement in _GUARDS[connection.vendor]:
            cursor.execute(statement)


def guards_stand() -> bool:
    """Whether the database refuses."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING[connection.vendor])
        return bool(cursor.fetchone() == (_HOW_MANY,))
