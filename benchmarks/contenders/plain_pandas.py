"""Plain pandas on the wide sheet, as an analyst would: ``value_counts``, ``crosstab``, and a loop for the intervals."""

from pathlib import Path

import pandas as pd

from benchmarks.asked import CATEGORICAL, COUNTED, DESCRIBED_BY_MEAN, FACTORS, MISSING, PAIRED, Answer, answer_with
from benchmarks.contenders.intervals import add_intervals


def contend(data: Path) -> Answer:
    """The whole sheet is read at once; missing words are told apart from known ones in each table."""
    sheet = pd.read_parquet(data / "wide.parquet")
    answer, shares = Answer(), dict[str, int]()
    for column in CATEGORICAL:
        shares |= describe(answer, column, sheet[column].value_counts())
    for column in DESCRIBED_BY_MEAN:
        answer.count(f"{column}#known", sheet[column].count())
        answer.estimates[f"{column}.mean"] = float(sheet[column].mean())
    add_pairs_and_movements(answer, sheet)
    add_intervals(answer, shares, PAIRED)
    return answer


def describe(answer: Answer, column: str, found: pd.Series) -> dict[str, int]:
    """Add a column's counts; the shares that they make, each with its known number."""
    known = found.drop(labels=list(MISSING), errors="ignore")
    answer.count(f"{column}#missing", found.sum() - known.sum())
    for word, units in known.items():
        answer.count(f"{column}.{word}", units)
    words = ["present"] if column in FACTORS else known.index
    return {f"{column}.{word}": int(known.sum()) for word in words}


def add_pairs_and_movements(answer: Answer, sheet: pd.DataFrame) -> None:
    """Add the paired tables, the matrix and the bands of missing episodes, by cross-tabulation."""
    for factor in PAIRED:
        table = pd.crosstab(sheet[factor], sheet[f"{factor}_later"]).drop(index=list(MISSING), errors="ignore")
        for (before, after), units in table.drop(columns=list(MISSING), errors="ignore").stack().items():
            answer.count(f"pair.{factor}.{before}.{after}", units)
    for (before, after), units in pd.crosstab(sheet["level"], sheet["level_later"]).stack().items():
        answer.count_movement(before, after, units)
    for number, units in sheet[COUNTED].value_counts().items():
        answer.count_episodes(number, units)


if __name__ == "__main__":
    answer_with(contend)
