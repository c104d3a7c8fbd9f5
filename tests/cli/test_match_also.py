"""`stepdown match --also splink`: its pairs are looked at, it is measured beside the rules, and it may not be there."""

import csv
import json
import sys
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.exchange.identity.write import write_identity
from stepdown.exchange.safe_csv import write_rows
from tests.linkage.matching.council import HARSH, Shape, invented_council

COUNCIL = invented_council(3, Shape(has_families=False), HARSH)


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("sides")
    for name, side in (("team", COUNCIL.typed), ("council", COUNCIL.council)):
        write_identity(list(side.people), side.families, folder / name)
    write_rows(folder / "truth.csv", ("left", "right"), ((one, other or "") for one, other in COUNCIL.truth.items()))
    return [str(folder / "team"), str(folder / "council"), "--truth", str(folder / "truth.csv")]


def test_its_pairs_are_to_be_looked_at_and_it_is_scored_beside_the_rules(sides, tmp_path: Path, capsys):
    pytest.importorskip("splink")
    out = tmp_path / "matching"
    assert main(["match", *sides, "--out", str(out), "--also", "splink", "--at-least", "0.5", "--names", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    methods = [score["method"] for score in said["scores"]]
    assert methods[2:] == ["Number alone", "Splink, where it is 90% sure", "Splink, where it is 99% sure"]
    with (out / "proposals.csv").open(encoding="utf-8-sig", newline="") as file:
        its = [row for row in csv.DictReader(file) if row["rule"] == "other_engine"]
    assert len(its) == said["rules"]["other_engine"] > 0
    assert {row["strength"] for row in its} == {"review"}
    assert main(["link", str(out), "--accept-corroborated", "--by", "Maya"]) == 0
    assert "proposals wait for a decision" in capsys.readouterr().out


def test_where_it_is_not_installed_nothing_is_written(sides, tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    for name in [*(name for name in sys.modules if name.split(".")[0] == "splink"), "splink"]:
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["match", *sides, "--out", str(tmp_path / "out"), "--also", "splink"]) == 2
    assert "Splink is not installed" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_where_it_cannot_learn_nothing_is_written(tmp_path: Path, capsys):
    pytest.importorskip("splink")
    (tmp_path / "people.csv").write_text("person_id,forename,surname\n1,Alfie,Cole\n", encoding="utf-8")
    people = str(tmp_path / "people.csv")
    assert main(["match", people, people, "--out", str(tmp_path / "out"), "--also", "splink"]) == 1
    assert "Splink cannot learn" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_probability_lies_between_0_and_1(sides, tmp_path: Path, capsys):
    assert main(["match", *sides, "--out", str(tmp_path / "out"), "--at-least", "90"]) == 2
    assert "between 0 and 1" in capsys.readouterr().err
