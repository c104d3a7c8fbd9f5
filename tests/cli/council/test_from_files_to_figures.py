"""An invented council's files, from the first command to a figure: imported, matched, decided, linked, evaluated."""

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from stepdown.cli import main
from stepdown.dataset.store import read_dataset


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("council") / "files"
    assert main(["demo-council", str(out), "--children", "1200", "--families", "30", "--seed", "4"]) == 0
    return out


@pytest.fixture(scope="module")
def imported(council: Path) -> Path:
    out = council.parent / "council"
    census, care = (sorted(map(str, (council / kind).iterdir())) for kind in ("cin-census", "ssda903"))
    assert main(["import", "cin-census", *census, "--also", "ssda903", *care, "--out", str(out)]) == 0
    return out


@pytest.fixture(scope="module")
def matched(council: Path) -> Path:
    out = council.parent / "matching"
    sides = [str(council / "team-people"), str(council / "council-people")]
    assert main(["match", *sides, "--out", str(out), "--names"]) == 0
    return out


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_import_leaves_a_dataset_with_identities_and_notes_apart(imported: Path):
    dataset = read_dataset(imported)
    assert {"children", "families", "safeguarding", "safeguarding_flags", "coverage"} <= set(dataset.tables)
    assert {p.name for p in imported.with_name("council-identity").iterdir()} >= {"people.parquet", "numbers.parquet"}
    notes = imported.with_name("council-notes")
    assert {path.name for path in notes.iterdir()} == {
        *("findings.csv", "superseded.csv", "conflicts.csv", "assessments.csv", "families.csv", "inclusion.csv")
    }
    assert {row["why"] for row in rows(notes / "superseded.csv")} >= {
        "A later extract tells of it again, and knows better"
    }


def test_the_same_import_again_changes_nothing(imported: Path, council: Path):
    before = read_dataset(imported).manifest.digest
    census, care = (sorted(map(str, (council / kind).iterdir())) for kind in ("cin-census", "ssda903"))
    assert main(["import", "cin-census", *census, "--also", "ssda903", *care, "--out", str(imported)]) == 0
    assert read_dataset(imported).manifest.digest == before


def test_what_stops_is_said_and_nothing_is_written(tmp_path: Path, council: Path, capsys):
    (tmp_path / "cut.xml").write_bytes((council / "cin-census" / "cin-2024.xml").read_bytes()[:-200])
    census = [str(council / "cin-census" / "cin-2023.xml"), str(tmp_path / "cut.xml")]
    assert main(["import", "cin-census", *census, "--out", str(tmp_path / "out"), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert not said["usable"]
    assert [f["rule"] for f in said["findings"] if f["severity"] == "stops"] == ["xml_unsound"]
    assert {path.name for path in tmp_path.iterdir()} == {"cut.xml"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["cin", "x.xml"], "'cin' is not a kind of file"),
        (["cin-census", "x.xml", "--assume-none", "police"], "'police' cannot be assumed"),
        (["cin-census", "x.xml", "--also", "ssda903"], "name the files of ssda903"),
    ],
)
def test_wrong_usage_says_what_to_use(tmp_path: Path, capsys, arguments: list[str], says: str):
    assert main(["import", *arguments, "--out", str(tmp_path / "out")]) == 2
    assert says in capsys.readouterr().err


def test_no_wrong_child_is_among_those_offered_together(matched: Path, council: Path):
    truth = {row["left"]: row["right"] for row in rows(council / "truth.csv")}
    offered = [row for row in rows(matched / "proposals.csv") if row["strength"] == "corroborated"]
    assert len(offered) > 0.8 * sum(1 for right in truth.values() if right)
    assert all(truth[row["left"]] == row["right"] for row in offered)
    assert all(row["reasons"] for row in offered)


def test_nothing_is_linked_until_somebody_decides(matched: Path, capsys):
    assert main(["link", str(matched)]) == 0
    assert "0 links stand" in capsys.readouterr().out
    assert main(["link", str(matched), "--accept-corroborated"]) == 2
    assert "--by" in capsys.readouterr().err


def decided(folder: Path, row: dict[str, str], verdict: str, manner: str = "one_by_one") -> Path:
    path = folder / "decisions.csv"
    path.write_text(
        "left,right,verdict,by,at,reason,manner\n"
        f"{row['left']},{row['right']},{verdict},Maya,2024-04-01 10:00,looked at both,{manner}\n",
        encoding="utf-8",
    )
    return path


def test_what_needs_a_look_cannot_be_accepted_with_others(tmp_path: Path, matched: Path, capsys):
    review = rows(matched / "review.csv")[0]
    decisions = decided(tmp_path, review, "accepted", "together")
    assert main(["link", str(matched), "--decisions", str(decisions)]) == 1
    assert "decided by itself" in capsys.readouterr().err
    decisions = decided(tmp_path, review, "accepted")
    assert main(["link", str(matched), "--decisions", str(decisions)]) == 0
    assert [row["left"] for row in rows(matched / "links.csv")] == [review["left"]]


def test_linked_children_have_the_council_s_levels(imported: Path, matched: Path, council: Path):
    out = council.parent / "joined"
    joining = ["--data", str(council / "team"), "--council", str(imported), "--out", str(out)]
    joining += ["--assessments", str(imported.with_name("council-notes") / "assessments.csv")]
    assert main(["link", str(matched), "--accept-corroborated", "--by", "Maya", *joining]) == 0
    dataset = read_dataset(out)
    links = {row["left"]: row["right"] for row in rows(matched / "links.csv")}
    ours = {row["child_id"] for row in pq.read_table(dataset.tables["safeguarding"]).to_pylist()}
    assert ours <= set(links)
    assert len(ours) > 20
    observed = pq.read_table(dataset.tables["observations"])
    assert set(observed["source"].to_pylist()) == {"practitioners", "assessment factors"}
    assert main(["check", str(out)]) == 0


TRUTHS = {
    "another file": ("name,age\nTia,12\n", "headings"),
    "a row without its record": ("left,right\n,500\n", "every row needs a value of left"),
}


@pytest.mark.parametrize(("text", "says"), TRUTHS.values(), ids=TRUTHS.keys())
def test_a_truth_that_cannot_be_read_is_told_and_nothing_is_written(tmp_path: Path, council: Path, capsys, text, says):
    (tmp_path / "truth.csv").write_text(text, encoding="utf-8")
    sides = [str(council / "team-people"), str(council / "council-people")]
    asked = ["match", *sides, "--out", str(tmp_path / "out"), "--truth", str(tmp_path / "truth.csv")]
    assert main(asked) == 1
    assert says in capsys.readouterr().err
    assert main([*asked[:-1], str(tmp_path / "nowhere.csv")]) == 1
    assert "no such file" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_decision_in_other_words_stops_them_all(tmp_path: Path, matched: Path, capsys):
    review = rows(matched / "review.csv")[0]
    before = rows(matched / "links.csv")
    assert main(["link", str(matched), "--decisions", str(decided(tmp_path, review, "perhaps"))]) == 2
    assert "'perhaps' is not one of the words of verdict" in capsys.readouterr().err
    assert rows(matched / "links.csv") == before
