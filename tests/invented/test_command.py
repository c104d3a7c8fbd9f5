"""``stepdown demo-data`` at the command line."""

import pytest

from stepdown.cli import main
from stepdown.dataset.store import read_dataset
from stepdown.exchange.read import load


def test_it_writes_a_dataset_and_says_that_nobody_in_it_exists(tmp_path, capsys):
    assert main(["demo-data", str(tmp_path / "pilot"), "--seed", "3"]) == 0
    said = capsys.readouterr().out
    assert "nobody in this data exists" in said
    assert "90 families" in said
    assert read_dataset(tmp_path / "pilot").manifest.rows["families"] == 90


@pytest.mark.parametrize("families", ["0", "-1", "many", "1.5"])
def test_a_number_of_families_that_is_none_is_wrong_usage(tmp_path, capsys, families):
    with pytest.raises(SystemExit) as stopped:
        main(["demo-data", str(tmp_path / "pilot"), f"--families={families}"])
    assert stopped.value.code == 2
    assert "is not a number of families" in capsys.readouterr().err


def test_a_folder_with_something_else_in_it_is_refused(tmp_path, capsys):
    (tmp_path / "letter.txt").write_text("keep me")
    assert main(["demo-data", str(tmp_path)]) == 2
    assert "already holds something else" in capsys.readouterr().err


def test_the_workbook_reads_back_as_the_same_facts_without_a_finding(tmp_path):
    workbook, folder = tmp_path / "pilot.xlsx", tmp_path / "pilot"
    assert main(["demo-data", str(workbook), "--workbook"]) == 0
    assert main(["demo-data", str(folder)]) == 0
    loaded = load(workbook)
    assert loaded.findings == ()
    assert loaded.dataset.manifest.invented
    assert loaded.dataset.manifest.digest == read_dataset(folder).manifest.digest
