"""The golden law: what a dataset says and a record keeps comes back from it unchanged, and so does every figure."""

import pytest

from stepdown.dataset.column import PROVENANCE
from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.study import study_text
from stepdown.records.actions.loading.not_kept import NOT_KEPT
from stepdown.records.snapshot.snapshot import snapshot
from stepdown.records.snapshot.tables import TABLES
from tests.records.loading.pilot import AS_AT, dataset_of, load, pilot, with_own_ids
from tests.records.snapshot.read import problems


def facts(table, leave_out: set[str]) -> list[tuple[tuple[str, object], ...]]:
    rows = [tuple((n, v) for n, v in row.items() if n not in leave_out) for row in table.to_pylist()]
    return sorted(rows, key=repr)


@pytest.fixture
def loaded(db, request) -> tuple[Dataset, Dataset]:
    original = pilot(request.param if hasattr(request, "param") else 1)
    load(original)
    return original, snapshot(AS_AT)


@pytest.mark.parametrize("loaded", [1, 2], indirect=True)
def test_every_column_that_the_record_keeps_comes_back_as_it_was(loaded):
    original, taken = loaded
    assert problems(taken) == []
    again = with_own_ids(taken, original)
    for name in again.keys() - {"coverage"}:
        leave_out = {c.name for c in PROVENANCE} | {c for table, c in NOT_KEPT if table == name}
        assert facts(again[name], leave_out) == facts(original.tables[name], leave_out), name


@pytest.mark.parametrize("loaded", [1, 2], indirect=True)
def test_every_figure_of_the_record_is_the_figure_of_the_dataset(loaded):
    original, taken = loaded
    kept = dataset_of({name: table for name, table in original.tables.items() if name in TABLES})
    study = parse_study(study_text()).model_copy(update={"aims": ()})  # an aim may name what too few data do not give
    expected, found = evaluate(kept, study), evaluate(taken, study)
    assert found.results == expected.results
    assert found.relations == expected.relations
