"""What a backup says of itself: at its beginning what it is, at its end what it held."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from stepdown import __version__
from stepdown.records.access.refusal import Refusal
from stepdown.records.chained import last_link
from stepdown.records.safekeeping.rows import Digest, as_line
from stepdown.records.safekeeping.tables import LEFT_OUT

FORM = 1
"""The form of a backup's lines."""
NO_BACKUP = "This is not a backup of Stepdown's, or of a form that this version does not know."


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line: which program took it, when, over tables of which changes, and what is not in it and why."""

    program: str
    taken_at: datetime
    migrations: Sequence[str]
    left_out: Mapping[str, str]

    def line(self) -> bytes:
        """As it stands in the backup."""
        return as_line({"stepdown_backup": FORM} | asdict(self) | {"taken_at": self.taken_at.isoformat()})


@dataclass(frozen=True, slots=True)
class Counted:
    """What of one table is in a backup: how many rows, and their digest."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last line: what each table held, the digest of the whole, and the head of the audit's chain.

    ``chain``: the newest link's number and digest, None where nothing was chained.
    """

    heading: Heading
    tables: Mapping[str, Counted]
    chain: tuple[int, str] | None

    @property
    def sha256(self) -> str:
        """The digest of the record: over each table's own, and the changes that the tables had had."""
        lines = [*self.heading.migrations, *(f"{t} {c.rows} {c.sha256}" for t, c in sorted(self.tables.items()))]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(counted.rows for counted in self.tables.values())

    def line(self) -> bytes:
        """As it stands in the backup."""
        tables = {table: asdict(counted) for table, counted in self.tables.items()}
        return as_line({"manifest": {"tables": tables, "chain": self.chain, "sha256": self.sha256}})


def heading(at: datetime) -> Heading:
    """The heading of a backup of this site."""
    return Heading(__version__, at, migrations_here(), LEFT_OUT)


def migrations_here() -> Sequence[str]:
    """The changes that this database's tables have had."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def counted(digests: Mapping[str, Digest]) -> Mapping[str, Counted]:
    """What was counted of each table."""
    return {table: Counted(digest.rows, digest.sha256) for table, digest in digests.items()}


def head_of_chain() -> tuple[int, str] | None:
    """The newest link's number and digest."""
    link = last_link()
    return (link.number, link.digest) if link else None


def read_heading(line: bytes) -> Heading:
    """The heading that a line tells. Refusal where it tells none."""
    try:
        said = json.loads(line)
        if said.pop("stepdown_backup") != FORM:
            raise Refusal(NO_BACKUP)
        return Heading(**said | {"taken_at": datetime.fromisoformat(said["taken_at"])})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refusal(NO_BACKUP) from error


def read_manifest(heading: Heading, said: object) -> Manifest:
    """The manifest that the last line tells. Refusal where it tells none, or one that is not its own digest."""
    match said:
        case {"manifest": {"tables": dict(tables), "chain": chain, "sha256": sha256}}:
            held = {table: Counted(**one) for table, one in tables.items()}
            made = Manifest(heading, held, (chain[0], chain[1]) if chain else None)
            if made.sha256 == sha256:
                return made
    raise Refusal(NO_BACKUP)
