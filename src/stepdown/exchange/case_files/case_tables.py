"""The records of a case system's files as tables, in the files' own names, before any of their codes is understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from stepdown.dataset.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Account:
    """Of one table: records read, and those that could not be kept, each of which a finding names."""

    read: int
    kept: int

    @property
    def set_aside(self) -> int:
        """Records read and not kept."""
        return self.read - self.kept


@dataclass(frozen=True, slots=True)
class CaseTables:
    """What was read. ``about``: what the file says of itself, by the file's names.

    Every table has ``source_id`` and ``source_row``, the line or row at which its record begins.
    """

    file: str
    tables: Mapping[str, pa.Table] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    accounts: Mapping[str, Account] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_readable(self) -> bool:
        """Whether it can be used; what is wrong in single records does not stop it."""
        return bool(self.tables) and all(f.severity is not Severity.STOPS for f in self.findings)
