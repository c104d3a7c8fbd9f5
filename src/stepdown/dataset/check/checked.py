"""The one door of checking: raw tables in, typed tables and findings out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import pyarrow as pa

from stepdown.dataset.check.cells.typed import CELL_RULES, typed
from stepdown.dataset.check.headers import HEADER_RULES
from stepdown.dataset.check.rows import findings_of_rows
from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.check.rules import ROW_RULES
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable

UNKNOWN_TABLE = Rule(
    "unknown_table",
    "A sheet or file for a table that a dataset does not have.",
    "There is no table '{table}'.",
    "{suggestion}Name the sheet or file after a table, or leave it out.",
)

RULES: tuple[Rule, ...] = (UNKNOWN_TABLE, *HEADER_RULES, *CELL_RULES, *(row_rule.rule for row_rule in ROW_RULES))
"""Every rule of checking, with its words: the documentation of findings is made from them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Typed tables by name, and everything that was found. The tables may be used only if nothing found stops it."""

    tables: dict[str, pa.Table]
    findings: tuple[Finding, ...]

    @property
    def usable(self) -> bool:
        """Whether no finding must be put right first."""
        return all(finding.severity is not Severity.STOPS for finding in self.findings)


def check(raws: Sequence[RawTable]) -> Checked:
    """Read every cell, then check the rows against each other. Nothing is dropped or changed without a finding.

    Several raw tables may be of one table (a year a file); their rows are put together. Where ``usable`` is false the
    tables have gaps at the cells found: they are there to look at, never to count.
    """
    pieces: dict[str, list[pa.Table]] = defaultdict(list)
    findings: list[Finding] = []
    for raw in raws:
        if raw.table not in CONTRACT:
            findings.append(_unknown(raw))
        elif raw.cells.num_columns:
            rows, found = typed(CONTRACT[raw.table], raw)
            pieces[raw.table].append(rows)
            findings += found
    tables = {name: pa.concat_tables(pieces[name], promote_options="default") for name in CONTRACT if name in pieces}
    findings += findings_of_rows(tables, {raw.source_id: (raw.file, raw.sheet) for raw in raws})
    return Checked(tables, tuple(_in_order(findings, raws)))


def _unknown(raw: RawTable) -> Finding:
    close = get_close_matches(raw.table, CONTRACT, 1, 0.6)
    details = {"table": raw.table, "suggestion": f"Did you mean '{close[0]}'? " if close else ""}
    return UNKNOWN_TABLE.finding(Place(raw.file, raw.sheet), details)


def _in_order(findings: list[Finding], raws: Sequence[RawTable]) -> Iterator[Finding]:
    """As a person meets them: file by file and sheet by sheet as they came, down the rows."""
    place = {(raw.file, raw.sheet): at for at, raw in enumerate(raws)}
    yield from sorted(findings, key=lambda f: (place.get((f.file, f.sheet), len(place)), f.row or 0, f.column or ""))
