"""Lines written as a backup; and as a program, a backup of the cast in an embedded database of its own."""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from stepdown.records.safekeeping.locked import Lock, write_locked
from stepdown.records.safekeeping.packed import packed

PASSPHRASE = "four words of nobody"  # noqa: S105


def written(lines: Iterable[bytes], lock: Lock) -> bytes:
    """The lines as a locked file."""
    out = io.BytesIO()
    write_locked(packed(lines), out, lock)
    return out.getvalue()


class _NoMigrations(dict[str, None]):
    """Tables are made from the models, as those of most tests are."""

    def __contains__(self, _: object) -> bool:
        return True

    def __getitem__(self, _: str) -> None:
        return None


def main(out: Path, *, migrated: bool) -> None:
    """Make the cast in a new embedded database and back it up."""
    import os

    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "stepdown.web.settings.test"
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from stepdown.domain.disciplines import Discipline
    from stepdown.records.safekeeping.dump import Dump
    from tests.cast import MONDAY, the_cast, working

    if not migrated:
        settings.MIGRATION_MODULES = _NoMigrations()
    call_command("migrate", verbosity=0, run_syncdb=True)
    working(the_cast(), Discipline.DOMESTIC_ABUSE)
    out.write_bytes(written(Dump(MONDAY), Lock(passphrase=PASSPHRASE)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), migrated=sys.argv[2:] == ["migrated"])
