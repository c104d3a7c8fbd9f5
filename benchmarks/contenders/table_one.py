"""Python's ``tableone`` for Table 1, and pandas' cross-tabulations for the rest, on the wide sheet."""

from pathlib import Path

import pandas as pd
from tableone import TableOne

from benchmarks.asked import CATEGORICAL, DESCRIBED_BY_MEAN, FACTORS, MISSING, NUMERIC, PAIRED, Answer, answer_with
from benchmarks.contenders.intervals import add_intervals
from benchmarks.contenders.plain_pandas import add_pairs_and_movements


def contend(data: Path) -> Answer:
    """Missing words become missing values, as ``tableone`` wants them. No tests, no groups: counts and means."""
    sheet = pd.read_parquet(data / "wide.parquet")
    columns = [*CATEGORICAL, *NUMERIC]
    asked = sheet[columns].mask(sheet[columns].isin(MISSING))
    table = TableOne(
        asked,
        columns=columns,
        categorical=list(CATEGORICAL),
        continuous=list(NUMERIC),
        decimals=dict.fromkeys(NUMERIC, 7),
        include_null=False,
        pval=False,
    ).tableone
    answer = Answer()
    shares = _read(answer, table)
    add_pairs_and_movements(answer, sheet)
    add_intervals(answer, shares, PAIRED)
    return answer


def _read(answer: Answer, table: pd.DataFrame) -> dict[str, int]:
    """Add the counts and means that the table prints; the shares that it holds, each with its known number."""
    children = int(table["Overall"].iloc[0])
    shares: dict[str, int] = {}
    known, column = children, ""
    for (heading, word), row in table.iloc[1:].iterrows():
        if heading != column:
            column, known = heading, children - int(row["Missing"] or 0)
        name, printed = column.split(",")[0], row["Overall"].split(" ")[0]
        if name in NUMERIC:
            answer.count(f"{name}#known", known if name in DESCRIBED_BY_MEAN else 0)
            answer.estimates[f"{name}.mean"] = float(printed)
        else:
            answer.counts[f"{name}#missing"] = children - known
            answer.count(f"{name}.{word}", int(printed))
            if name not in FACTORS or word == "present":
                shares[f"{name}.{word}"] = known
    return shares


if __name__ == "__main__":
    answer_with(contend)
