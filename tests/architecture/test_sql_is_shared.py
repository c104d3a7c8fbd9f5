"""Every .sql file says what a row is, and keeps to the SQL that DuckDB and Spark answer alike (docs/adr/0002)."""

import re

import pytest
import sqlglot

from stepdown.dataset.engine.spark_sql import for_spark
from tests.architecture.source import PRODUCT, ROOT

PATHS = sorted(path.relative_to(ROOT).as_posix() for path in PRODUCT.rglob("*.sql"))

AVOID = {
    r"\bpercentile_(cont|disc)\b": "becomes an approximation in Spark without a word; rank with row_number",
    r"\bquantile(_cont|_disc)?\s*\(": "Spark has no such function; rank with row_number",
    r"\basof\b": "Spark has no such join; join on a range and take row_number = 1",
    r"\bunpivot\b": "Spark refuses it; use union all",
    r"\bgenerate_series\b|\brange\s*\(": "Spark has no such table; join a calendar",
    r"\bunion\s+(all\s+)?by\s+name\b": "Spark has no such union; name the columns",
    r"\bcolumns\s*\(": "Spark has no such expression; name the columns",
    r"\bmode\s*\(": "ties fall otherwise in Spark; count, then row_number with a named tie-break",
    r"\b(first|last|any_value|arbitrary)\s*\([^()]*\border\s+by\b": "Spark refuses it; take row_number = 1",
    r"\bwidth_bucket\b": "DuckDB has no such function; use floor",
    r"\blist\s*\(\s*distinct\b": "Spark refuses it; count(distinct …)",
    r"\b\w+_(on|at)\s*-\s*\w+_(on|at)\b": "days in DuckDB, an interval in Spark; use date_diff",
}
"""Patterns that the two engines answer differently, each with why and what to write."""


def statement(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def differences(sql: str) -> list[str]:
    code = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", sql.lower(), flags=re.DOTALL)
    return [f"{pattern}: {why}" for pattern, why in AVOID.items() if re.search(pattern, code)]


@pytest.mark.parametrize("path", PATHS)
def test_a_sql_file_begins_with_what_a_row_is(path):
    assert re.match(r"--.*\brow\b", statement(path), re.IGNORECASE), "begin with: -- A row is …"


@pytest.mark.parametrize("path", PATHS)
def test_a_sql_file_keeps_to_what_both_engines_answer_alike(path):
    assert differences(statement(path)) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_sql_file_is_one_statement_that_can_be_written_for_spark(path):
    assert sqlglot.parse_one(for_spark(statement(path)).text, read="spark")


@pytest.mark.parametrize(
    "sql",
    [
        "select percentile_cont(0.5) within group (order by days) from t",
        "select quantile_cont(days, 0.9) from t",
        "select * from a asof join b using (x)",
        "unpivot t on a, b into name k value v",
        "select * from generate_series(1, 3)",
        "select * from a union all by name select * from b",
        "select max(columns('at_.*')) from t",
        "select mode(level) from t",
        "select first(level order by observed_on) from t",
        "select width_bucket(age, 0, 18, 6) from t",
        "select len(list(distinct child_id)) from t",
        "select closed_on - opened_on from t",
    ],
)
def test_sql_that_the_engines_answer_differently_is_found(sql):
    assert differences(sql) != []


def test_what_stands_in_a_comment_or_a_value_is_not_mistaken_for_sql():
    assert differences("-- not mode( nor unpivot\nselect 'mode(' as x, first_contact_at from t") == []
