"""The golden law: what a dataset says and a record keeps comes back from it unchanged, and so does every figure."""

import pytest

from stepdown.dataset.column import PROVENANCE
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.study import study_text
from stepdown.records.actions.loading.not_kept import NOT_KEPT
from stepdown.records.snapshot.tables import TABLES
from tests.records.loading.pilot import AS_AT, dataset_of, load, pilot, with_own_ids
from tests.records.snapshot.in_memory import read_in
from tests.records.snapshot.read import problems


def facts(table) -> list[tuple[tuple[str, object], ...]]:
    provenance = {column.name for column in PROVENANCE}
    return sorted((tuple((n, v) for n, v in row.items() if n not in provenance) for row in table.to_pylist()), key=repr)


@pytest.fixture
def loaded(db, request) -> tuple[Dataset, Dataset]:
    original = pilot(request.param if hasattr(request, "param") else 1)
    load(original)
    return original, read_in(AS_AT)


@pytest.mark.parametrize("loaded", [1, 2], indirect=True)
def test_every_column_that_the_record_keeps_comes_back_as_it_was(loaded):
    original, taken = loaded
    assert problems(taken) == []
    again = with_own_ids(taken, original)
    for name in again.keys() - {table for table, column in NOT_KEPT if column == "*"}:
        assert facts(again[name]) == (facts(original.tables[name]) if name in original.tables else []), name


def test_what_does_not_come_back_is_a_column_of_the_contract_and_says_why():
    for table, column in NOT_KEPT:
        assert column == "*" or column in CONTRACT[table].stored_names, (table, column)
        assert table in TABLES


@pytest.mark.parametrize("loaded", [1, 2], indirect=True)
def test_every_figure_of_the_record_is_the_figure_of_the_dataset(loaded):
    original, taken = loaded
    kept = dataset_of({name: table for name, table in original.tables.items() if name in TABLES})
    study = parse_study(study_text())
    expected, found = evaluate(kept, study), evaluate(taken, study)
    assert found.results == expected.results
    assert found.relations == expected.relations
