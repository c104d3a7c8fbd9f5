"""The page of values computed elsewhere names tests that are there, and a reason for each key that none tests."""

import re

import pytest

from tests.architecture.source import ROOT

PAGE = (ROOT / "docs" / "reference" / "expected-values.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| `")]


def test_there_are_rows_for_all_three_files():
    assert len(ROWS) == 28


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_key_is_tested_somewhere_or_left_out_with_a_reason(row):
    _, _, told = row
    tests = re.findall(r"`(tests/[\w/]+\.py)`", told)
    assert all((ROOT / path).is_file() for path in tests)
    assert tests or told.startswith("Left out")
