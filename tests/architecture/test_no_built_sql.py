"""SQL is written in files, values are bound, and identifiers pass one quoter: nothing else puts SQL together."""

import pytest

from tests.architecture.built_sql import built_sql
from tests.architecture.source import offenders, parsed, product_modules

QUOTERS = ("src/stepdown/dataset/engine/", "src/stepdown/dataset/names.py", "src/stepdown/dataset/views.py")
"""The engines, the quoter and the views that complete a table: there checked identifiers become SQL."""

MODULES = [module for module in product_modules() if not module.path.startswith(QUOTERS)]


def test_no_sql_is_put_together_from_pieces():
    assert offenders(MODULES, built_sql) == {}


@pytest.mark.parametrize(
    "code",
    [
        'run(f"select * from {table}")',
        'engine.execute(f"{verb} x")',
        'engine.execute("select " + column + " from t")',
        'engine.execute("select %s from t" % column)',
        'engine.execute("select {} from t".format(column))',
        'sql = "select count(*) from t where x = " + value',
        'sql = f"""with a as (select 1)\nselect * from {a}"""',
        'sql = f"create or replace view {name} as x"',
        'engine.sql(" ".join(parts))',
    ],
)
def test_built_sql_is_found(code):
    assert list(built_sql(parsed(code).tree)) != []


@pytest.mark.parametrize(
    "code",
    [
        "engine.execute(question.sql, {'from': day})",
        "engine.execute('select 1')",
        'message = f"Select a file of {folder}"',
        'message = "Update the sheet " + sheet',
        'engine.run(sql("cohort/people"), parameters)',
    ],
)
def test_bound_values_and_prose_are_not_mistaken_for_built_sql(code):
    assert list(built_sql(parsed(code).tree)) == []
