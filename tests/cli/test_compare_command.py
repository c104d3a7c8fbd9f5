"""`stepdown compare`: from counts by district to results and a report."""

import json

import jsonschema
import pytest

from stepdown.cli import main
from stepdown.results.document import schema
from tests.evaluation.comparing.counties import DESIGN, csv_of, drawn

TEAM = '\n[[team]]\ndistrict = "A"\nfrom = "2010"\n'


@pytest.fixture
def written(tmp_path):
    (tmp_path / "design.toml").write_text(DESIGN + TEAM, encoding="utf-8")
    (tmp_path / "counts.csv").write_text(csv_of(drawn(1, ratio=0.7)), encoding="utf-8")
    return tmp_path


def test_a_comparison_is_written_as_an_evaluation_is(written):
    assert main(["compare", str(written / "design.toml"), "--out", str(written / "out")]) == 0
    release = written / "out" / "release"
    assert {path.name for path in release.iterdir()} == {
        "results.json",
        "report.html",
        "report.docx",
        "report.pdf",
        "tables.xlsx",
    }
    for name in (release / "results.json", written / "out" / "internal" / "results.json"):
        jsonschema.validate(json.loads(name.read_text(encoding="utf-8")), schema())
    assert "district." not in {r["id"][:9] for r in json.loads((release / "results.json").read_text())["results"]}


def test_counts_that_are_not_there_are_said(written, capsys):
    (written / "counts.csv").unlink()
    assert main(["compare", str(written / "design.toml"), "--out", str(written / "out")]) == 2
    assert "counts.csv cannot be read" in capsys.readouterr().err


def test_counts_that_cannot_be_used_are_refused_and_nothing_is_written(written, capsys):
    (written / "counts.csv").write_text("district,period,count,population\nA,2001,x,5\n", encoding="utf-8")
    assert main(["compare", str(written / "design.toml"), "--out", str(written / "out")]) == 1
    assert "row 2: count 'x'" in capsys.readouterr().err
    assert not (written / "out").exists()
