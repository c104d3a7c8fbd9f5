"""The pilot moved in time gives the same figures, and nothing of it lies ahead."""

from datetime import date, timedelta

import pyarrow.compute as pc
import pytest

from stepdown.dataset.column import ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.moved import days_to, moved_study, moved_tables
from stepdown.invented.pilot.study import study_text
from stepdown.invented.pilot.targets import AS_AT


def figures(tables, study):
    found = evaluate(Dataset(Manifest("Moved", "", {}), tables), study)
    return [result for result in found.results if not result.id.startswith("follow_up.")]


@pytest.mark.parametrize("today", [date(2022, 8, 3), date(2024, 2, 29), date(2026, 11, 20), date(2031, 1, 1)])
def test_the_moved_pilot_gives_the_pilots_figures(today):
    tables, study, days = pilot_tables(1), parse_study(study_text()), days_to(today)
    assert 0 <= (today - (AS_AT + timedelta(days=days))).days < 7
    assert figures(moved_tables(tables, days), moved_study(study, days)) == figures(tables, study)


def test_nothing_of_the_moved_pilot_lies_ahead_but_expected_births():
    today = date(2026, 11, 20)
    for name, table in moved_tables(pilot_tables(1), days_to(today)).items():
        for column in CONTRACT[name].columns:
            if column.kind is ColumnKind.DATE and column.name != "expected_date":
                latest = pc.max(table[column.name]).as_py()
                assert latest is None or latest <= today, (name, column.name)
