"""What is given to others says what each column is; an extract for research names nobody and joins up all the same."""

import csv
import stat
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.store import write_dataset
from stepdown.dataset.told import told
from stepdown.exchange.export.plain import write_plain
from stepdown.exchange.export.research import write_research
from tests.exchange.export.people import CANARY, TABLES

SECRET = b"sixteen bytes or more"


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    tables = {name: told(name, rows, "team.xlsx") for name, rows in TABLES.items()}
    return write_dataset(tables, tmp_path / "data", title="An invented team", sources=("team.xlsx",), invented=True)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_plain_export_has_every_fact_and_a_codebook(tmp_path: Path, dataset: Dataset):
    write_plain(dataset, tmp_path / "out")
    children = rows(tmp_path / "out" / "children.csv")
    assert [(row["child_id"], row["date_of_birth"], row["sex"]) for row in children] == [
        ("C1", "2012-05-17", "Female"),
        ("C2", "Not known", "Male"),
    ]
    meant = {(row["table"], row["column"]): row for row in rows(tmp_path / "out" / "codebook.csv")}
    assert meant["children", "sex"]["words"].startswith("male: Male; female: Female")
    assert set(rows(tmp_path / "out" / "children.csv")[0]) == {c for table, c in meant if table == "children"}


def test_nothing_in_it_is_run_as_a_formula(tmp_path: Path, dataset: Dataset):
    write_plain(dataset, tmp_path / "out")
    assert rows(tmp_path / "out" / "families.csv")[0]["area"] == "'=1+1"


def test_research_has_ids_of_its_own_that_still_join(tmp_path: Path, dataset: Dataset):
    write_research(dataset, tmp_path / "out", tmp_path / "key.csv", SECRET)
    children, families = (rows(tmp_path / "out" / f"{name}.csv") for name in ("children", "families"))
    key = {row["id"]: row["in_the_extract"] for row in rows(tmp_path / "key.csv")}
    assert children[0]["family_id"] == families[0]["family_id"] == key["F1"]
    assert {child["child_id"] for child in children}.isdisjoint({"C1", "C2"})
    assert children[0]["date_of_birth"] == "2012-05-01"
    assert children[1]["date_of_birth"] == "Not known"


def test_research_holds_no_free_text_and_no_id_of_the_team_s(tmp_path: Path, dataset: Dataset):
    write_research(dataset, tmp_path / "out", tmp_path / "key.csv", SECRET)
    text = "".join(path.read_text(encoding="utf-8-sig") for path in (tmp_path / "out").iterdir())
    assert CANARY not in text
    assert "team.xlsx" not in text
    assert "2012-05-17" not in text
    assert stat.S_IMODE((tmp_path / "key.csv").stat().st_mode) == 0o600


def test_the_same_secret_gives_the_same_ids_and_another_gives_others(tmp_path: Path, dataset: Dataset):
    for name, secret in (("a", SECRET), ("b", SECRET), ("c", b"another secret of bytes")):
        write_research(dataset, tmp_path / name, tmp_path / f"{name}-key.csv", secret)
    first, again, other = (rows(tmp_path / f"{name}-key.csv") for name in "abc")
    assert first == again
    assert {row["in_the_extract"] for row in first}.isdisjoint({row["in_the_extract"] for row in other})


def test_the_key_never_lies_in_the_extract(tmp_path: Path, dataset: Dataset):
    with pytest.raises(ValueError, match="must not lie in the folder"):
        write_research(dataset, tmp_path / "out", tmp_path / "out" / "key.csv", SECRET)
    assert not (tmp_path / "out").exists()


def test_by_command(tmp_path: Path, dataset: Dataset, capsys):
    data, out = str(tmp_path / "data"), str(tmp_path / "given")
    assert main(["export", data, "--as", "research", "--out", out]) == 2
    assert "--key" in capsys.readouterr().err
    (tmp_path / "secret").write_bytes(b"short")
    key = ["--key", str(tmp_path / "key.csv")]
    assert main(["export", data, "--as", "research", "--out", out, *key, "--secret", str(tmp_path / "secret")]) == 2
    assert main(["export", data, "--as", "research", "--out", out, *key]) == 0
    assert main(["export", data, "--as", "csv", "--out", str(tmp_path / "plain")]) == 0
    assert "codebook.csv" in capsys.readouterr().out
