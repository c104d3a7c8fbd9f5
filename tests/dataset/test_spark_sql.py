"""How a statement is written for Spark: what it needs and reads is known by name, and no value becomes text."""

import pytest

from stepdown.dataset.engine.spark_sql import for_spark


def test_values_stay_names_that_spark_binds():
    written = for_spark("select child_id from children where child_id = $child or family_id = $family")
    assert written.names == {"child", "family"}
    assert written.text == "SELECT child_id FROM children WHERE child_id = :child OR family_id = :family"


def test_the_tables_that_a_statement_reads_are_known():
    written = for_spark("with a as (select * from referrals) select * from a join episodes as e using (family_id)")
    assert written.tables == {"a", "referrals", "episodes"}


@pytest.mark.parametrize("sql", ["", "select 1; drop view children"])
def test_a_statement_is_one_statement(sql):
    with pytest.raises(ValueError, match="one statement at a time"):
        for_spark(sql)


@pytest.mark.parametrize(
    ("duckdb", "spark"),
    [
        ("select a / b", "SELECT CAST(a AS DOUBLE) / b"),
        (
            "select concat(a, 1)",
            "SELECT CONCAT(COALESCE(CAST(a AS STRING), ''), COALESCE(CAST(1 AS STRING), ''))",
        ),
        (
            "select date_diff('minute', a, b)",
            "SELECT DATEDIFF(MINUTE, DATE_TRUNC('MINUTE', a), DATE_TRUNC('MINUTE', b))",
        ),
        ("select date_diff('day', a, b)", "SELECT DATEDIFF(DAY, a, b)"),
        ("select a from t order by a", "SELECT a FROM t ORDER BY a NULLS LAST"),
    ],
)
def test_a_word_that_means_two_things_is_written_with_the_meaning_of_duckdb(duckdb, spark):
    assert for_spark(duckdb).text == spark
