"""Running the rules of rows: each looks at the typed tables, and what it finds is put in its place in a file."""

from collections.abc import Iterator, Mapping

import pyarrow as pa

from stepdown.dataset.check.row_rule import Broken, RowRule, Rows
from stepdown.dataset.check.rule import Place
from stepdown.dataset.check.rules import ROW_RULES
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.engine import Engine, open_engine
from stepdown.dataset.finding import Finding
from stepdown.domain.factors import FACTORS

type Sources = Mapping[str, tuple[str, str | None]]


def findings_of_rows(tables: Mapping[str, pa.Table], sources: Sources) -> Iterator[Finding]:
    """Every rule of rows on typed tables. ``sources`` gives the file and sheet of each source id."""
    counts = {name: table.num_rows for name, table in tables.items()}
    with open_engine(Dataset(Manifest("Under check", "", counts), tables)) as engine:
        _register_factors(engine)
        for row_rule in ROW_RULES:
            for broken in row_rule.broken(Rows(tables, engine)):
                yield _finding(row_rule, broken, sources)


def _finding(row_rule: RowRule, broken: Broken, sources: Sources) -> Finding:
    file, sheet = sources.get(broken.source_id or "", (broken.source_id or "", None))
    place = Place(file, sheet, broken.source_row, broken.column, broken.value)
    return row_rule.rule.finding(place, broken.details)


def _register_factors(engine: Engine) -> None:
    """The domain's factors and their levels as two tables, so that rules can be read as SQL."""
    engine.register(
        "factors",
        pa.table(
            {
                "factor": list(FACTORS),
                "subject": [str(f.subject) for f in FACTORS.values()],
                "kind": [str(f.kind) for f in FACTORS.values()],
            }
        ),
    )
    pairs = [(f.id, level) for f in FACTORS.values() for level in f.levels]
    engine.register("factor_levels", pa.table({"factor": [f for f, _ in pairs], "level": [v for _, v in pairs]}))
