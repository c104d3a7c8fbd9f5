"""A council's dataset goes out in the sector's forms as far as it holds them, and what is lost is listed."""

import csv
from datetime import date
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.store import write_dataset
from stepdown.dataset.told import told
from stepdown.domain.missing import Missing
from stepdown.exchange.export.forms import FORMS, write_form
from stepdown.exchange.extracts import FileKind, take
from stepdown.linkage.history import history
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.timeline import timeline

TODAY = date(2025, 6, 30)


def level(child: str, which: str, first: date, until: object, why: object = "level_changed") -> dict:
    return {
        "child_id": child,
        "safeguarding_level": which,
        "started_on": first,
        "ended_on": until,
        "end_reason": why,
        "source": None,
    }


def flag(child: str, kind: str, first: date, until: date) -> dict:
    return {"child_id": child, "kind": kind, "from": first, "to": until}


TABLES = {
    "coverage": [
        {"source": "cin", "from": date(2022, 4, 1), "to": date(2024, 3, 31), "as_at": date(2024, 3, 31)},
    ],
    "families": [{"family_id": "F1"}],
    "children": [
        {"child_id": "=C1", "family_id": "F1", "date_of_birth": date(2012, 5, 17), "sex": "female", "disability": True},
        {"child_id": "C2", "family_id": "F1", "date_of_birth": date(2014, 5, 17), "ethnicity": "mixed"},
    ],
    "safeguarding": [
        level("=C1", "child_in_need", date(2022, 5, 1), date(2022, 7, 1)),
        level("=C1", "child_protection_plan", date(2022, 7, 1), date(2023, 1, 1)),
        level("=C1", "child_in_need", date(2023, 1, 1), date(2023, 4, 1)),
        level("=C1", "closed", date(2023, 4, 1), date(2024, 4, 1)),
        level("C2", "looked_after", date(2022, 8, 1), date(2023, 8, 1), "adopted"),
        level("C2", "early_help", date(2022, 4, 1), date(2022, 5, 1), Missing.NOT_KNOWN),
    ],
    "safeguarding_flags": [flag("=C1", "section_47", date(2022, 6, 1), date(2022, 6, 12))],
    "placements": [{"child_id": "C2", "kind": "foster", "from": date(2022, 8, 1), "to": date(2023, 8, 1)}],
    "events": [{"child_id": "C2", "kind": "missing", "from": date(2022, 9, 1), "to": date(2022, 9, 2), "count": 1}],
    "episodes": [{"episode_id": "E1", "family_id": "F1", "opened_on": date(2022, 6, 1)}],
}


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    tables = {name: told(name, rows, "cin") for name, rows in TABLES.items()}
    return write_dataset(tables, tmp_path / "data", title="An invented council", sources=("cin",), invented=True)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables_read_back_as_the_same_levels(tmp_path: Path, dataset: Dataset):
    write_form(dataset, "ssd", tmp_path / "out")
    taken = take(FileKind.SSD, [tmp_path / "out"], TODAY)
    assert taken.is_sound
    whole = history([taken.extracts], [ActivityKind.EARLY_HELP])
    # An id that a spreadsheet would run as a formula goes out with the apostrophe that stops it.
    lines = {child.lstrip("'"): timeline(whole.story(child)) for child in whole.people}
    for row in TABLES["safeguarding"]:
        said = str(lines[row["child_id"]].standing(row["started_on"]))
        # Early help that ended on a day that is not known is left out, and assumed not to have been.
        assert said in (row["safeguarding_level"], "not_known") or row["safeguarding_level"] == "early_help"
    assert {str(lines["C2"].standing(date(2022, 8, 1))), str(lines["=C1"].standing(date(2022, 7, 2)))} == {
        "looked_after",
        "child_protection_plan",
    }


def test_no_code_is_made_up(tmp_path: Path, dataset: Dataset):
    write_form(dataset, "ssd", tmp_path / "out")
    cases = rows(tmp_path / "out" / "ssd_cin_episodes.csv")
    assert [(c["cine_referral_date"], c["cine_close_date"]) for c in cases] == [
        ("2022-05-01", "2023-04-01"),
        ("2022-08-01", "2023-08-01"),
    ]
    assert [(c["cine_referral_nfa"], c["cine_close_reason"]) for c in cases] == [("", ""), ("", "RC1")]
    (care,) = rows(tmp_path / "out" / "ssd_cla_episodes.csv")
    assert (care["clae_cla_episode_start_reason"], care["clae_cla_episode_ceased_reason"]) == ("", "E11")
    assert not (tmp_path / "out" / "ssd_legal_status.csv").exists()
    assert not (tmp_path / "out" / "ssd_early_help_episodes.csv").exists()


def test_a_validator_s_tables_have_its_headings_and_its_dates(tmp_path: Path, dataset: Dataset):
    write_form(dataset, "validator-cin", tmp_path / "cin")
    (plan,) = rows(tmp_path / "cin" / "ChildProtectionPlans.csv")
    assert plan == {
        "LAchildID": "'=C1", "CINdetailsID": "'=C1-1", "CPPID": "'=C1-1-C1", "CPPstartDate": "2022-07-01",
        "CPPendDate": "2023-01-01",
        "InitialCategoryOfAbuse": "", "LatestCategoryOfAbuse": "", "NumberOfPreviousCPP": "",
    }  # fmt: skip
    write_form(dataset, "validator-903", tmp_path / "903")
    (episode,) = rows(tmp_path / "903" / "episodes.csv")
    known = {name: value for name, value in episode.items() if value}
    assert known == {"CHILD": "C2", "DECOM": "01/08/2022", "PLACE": "U6", "DEC": "01/08/2023", "REC": "E11"}
    assert [row["CHILD"] for row in rows(tmp_path / "903" / "header.csv")] == ["C2"]


EMPTY = {
    "validator-cin": ("CINdetails", "ReferralNFA"),
    "validator-903": ("episodes", "LS"),
    "ssd": ("cin_episodes", "cine_referral_nfa"),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_loss_is_listed(tmp_path: Path, dataset: Dataset, form: str):
    count = write_form(dataset, form, tmp_path / "out")
    losses = rows(tmp_path / "out" / "losses.csv")
    assert len(losses) == count
    assert EMPTY[form] in {(loss["table"], loss["column"]) for loss in losses}
    assert ("episodes", "1") in {(loss["table"], loss["rows"]) for loss in losses}
    assert [loss["rows"] for loss in losses if "not known is left out" in loss["what"]] == ["1"]


def test_the_command_writes_a_form_and_says_what_is_lost(tmp_path: Path, dataset: Dataset, capsys):
    assert main(["export", str(tmp_path / "data"), "--as", "ssd", "--out", str(tmp_path / "out")]) == 0
    assert "losses.csv" in capsys.readouterr().out
    assert main(["export", str(tmp_path / "data"), "--as", "ssd", "--out", str(tmp_path / "out")]) == 2
    assert "already holds something else" in capsys.readouterr().err
