"""A folder of damaged workbooks: each gets its finding in its place, and none a traceback."""

from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.exchange.read import load
from tests.exchange.damaged.containers import CONTAINERS
from tests.exchange.damaged.layouts import LAYOUTS, WARNED
from tests.exchange.damaged.sound import Damage, sound_workbook
from tests.exchange.damaged.values import VALUES

STOPPED = (*CONTAINERS, *LAYOUTS, *VALUES)
EVERY = (*STOPPED, *WARNED)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


def made(damage: Damage, folder: Path) -> Path:
    path = folder / f"{damage.name.replace(' ', '-')}.xlsx"
    if not path.exists():
        damage.make(path)
    return path


def test_there_are_thirty_kinds_of_damage_and_more():
    assert len({damage.name for damage in STOPPED}) == len(STOPPED) >= 30


def test_a_sound_workbook_has_no_finding_and_can_be_used(tmp_path: Path):
    sound_workbook().save(tmp_path / "sound.xlsx")
    loaded = load(tmp_path / "sound.xlsx")
    assert loaded.findings == ()
    assert loaded.dataset is not None
    assert dict(loaded.dataset.manifest.rows) == {
        "families": 3,
        "children": 3,
        "referrals": 2,
        "episodes": 2,
        "observations": 2,
    }


@pytest.mark.parametrize("damage", EVERY, ids=str)
def test_the_damage_is_found_where_it_is(damage: Damage, folder: Path):
    path = made(damage, folder)
    loaded = load(path)
    places = {(f.rule, f.sheet, f.row, f.column) for f in loaded.findings}
    assert (damage.rule, damage.sheet, damage.row, damage.column) in places
    assert all(f.file == path.name and f.problem and f.remedy for f in loaded.findings)


@pytest.mark.parametrize("damage", EVERY, ids=str)
def test_check_ends_with_its_exit_code_and_a_sentence(
    damage: Damage, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    path = made(damage, folder)
    monkeypatch.chdir(tmp_path)
    assert main(["check", str(path)]) == damage.exit_code
    last = capsys.readouterr().err.strip().splitlines()[-1]
    begins = {0: "Read ", 1: "Read ", 2: "Nothing could be read from"}[damage.exit_code]
    assert last.startswith(begins)
    assert (tmp_path / f"{path.stem}-findings.csv").is_file()
