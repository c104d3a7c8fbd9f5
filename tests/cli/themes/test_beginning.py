"""A project begins; sheets are issued; participants come from a file, all of it or nothing."""

from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.exchange.project_folder.folder import read_folder
from stepdown.themes.project.words import Approach, ConsentItem
from tests.cli.themes.folders import Begin
from tests.themes.a_project import with_people

BEGIN = ("--title", "The pilot", "--question", "Did it help?", "--approach", "codebook", "--as", "Eva")
HEAD = "pseudonym,kind,role,public_label,sheet,sheet_version,consent_on,take_part,recorded,quoted,archived\n"
CAROL = "Carol,staff,Support worker,Social care practitioner,sheet,1,2026-03-02,yes,yes,no,no\n"
DAN = "Dan,staff,Social worker,,sheet,1,2026-03-02,yes,yes,no,no\n"


def test_a_project_begins_with_whoever_codes_first(tmp_path: Path):
    assert main(["themes", "begin", str(tmp_path / "p"), *BEGIN]) == 0
    project = read_folder(tmp_path / "p").project
    assert (project.about.title, project.about.approach) == ("The pilot", Approach.CODEBOOK)
    assert list(project.coders.values()) == ["Eva"]


@pytest.mark.parametrize(("option", "reason"), [("--title", "Give the project a title"), ("--as", "under which name")])
def test_a_project_without_a_title_or_a_coder_does_not_begin(tmp_path: Path, capsys, option: str, reason: str):
    told = list(BEGIN)
    told[told.index(option) + 1] = " "
    assert main(["themes", "begin", str(tmp_path / "p"), *told]) == 1
    assert reason in capsys.readouterr().err
    assert not (tmp_path / "p").exists()


def test_a_folder_that_is_a_project_already_is_left_alone(begin: Begin, capsys):
    folder = begin(with_people())
    before = folder.log
    assert folder.run("begin", *BEGIN) == 2
    assert "is a project already" in capsys.readouterr().err
    assert folder.log == before


def test_a_folder_that_is_none_is_said_to_be(tmp_path: Path, capsys):
    assert main(["themes", "counts", str(tmp_path)]) == 2
    assert "is no project of voices" in capsys.readouterr().err


def sheet(folder, *more: str) -> int:
    text = folder.file("sheet.txt", "What we ask of you")
    about = ("--name", "new", "--title", "About it", "--issued-on", "2026-03-01", "--as", "Eva")
    return folder.run("sheet", text, *about, *more)


def test_the_same_name_again_is_a_new_version(begin: Begin):
    folder = begin(with_people())
    assert sheet(folder, "--for", "staff", "--asks", "take_part", "quoted", "--needs", "take_part") == 0
    assert sheet(folder, "--for", "staff") == 0
    first, second = folder.log.project.people.sheets["new"]
    assert (first.items, first.needed) == ((ConsentItem.TAKE_PART, ConsentItem.QUOTED), (ConsentItem.TAKE_PART,))
    assert (second.version, second.items) == (2, tuple(ConsentItem))


def test_families_are_told_what_happens_if_it_upsets_them(begin: Begin, capsys):
    folder = begin(with_people())
    assert sheet(folder, "--for", "parent_or_carer") == 1
    assert "what happens if it upsets them" in capsys.readouterr().err
    assert sheet(folder, "--for", "parent_or_carer", "--distress", "We stop", "--support", "A helpline") == 0


def test_who_does_it_must_be_said_where_several_work_in_the_project(begin: Begin, capsys):
    folder = begin(with_people())
    people = folder.file("people.csv", HEAD + CAROL)
    assert folder.run("add-people", people) == 1
    assert "Say who does this with --as: Eva, Ben" in capsys.readouterr().err
    assert folder.run("add-people", people, "--as", "Nora") == 1
    assert "Nobody works in this project as Nora" in capsys.readouterr().err
    assert folder.run("add-people", people, "--as", "BEN") == 0
    assert folder.log.entries[-1].by == "ben"


def test_a_row_is_a_role_a_participant_and_a_consent(begin: Begin):
    folder = begin(with_people())
    assert folder.run("add-people", folder.file("people.csv", HEAD + CAROL), "--as", "Eva") == 0
    people = folder.log.project.people
    carol = next(who for who in people.participants.values() if who.pseudonym == "Carol")
    assert people.roles[carol.role].label == "Support worker"
    assert [carol.agreed(item) for item in ConsentItem] == [True, True, False, False]


def test_the_same_file_again_changes_nothing_and_a_later_row_is_a_later_consent(begin: Begin):
    folder = begin(with_people())
    people = folder.file("people.csv", HEAD + CAROL)
    folder.run("add-people", people, "--as", "Eva")
    before = len(folder.log.entries)
    folder.run("add-people", people, "--as", "Eva")
    assert len(folder.log.entries) == before
    later = folder.file("later.csv", HEAD + CAROL.replace("2026-03-02", "2026-04-02").replace("no,no", "yes,no"))
    folder.run("add-people", later, "--as", "Eva")
    assert len(folder.log.entries) == before + 1


WRONG = {
    "a new role without a label to print": (CAROL.replace("Social care practitioner", ""), "has no public_label"),
    "half a consent": (CAROL.replace("2026-03-02", ""), "consent_on is empty"),
    "an item not said": (CAROL.replace("no,no", ",no"), "quoted is empty"),
    "a sheet that there is not": (CAROL.replace("sheet,1", "sheet,4"), "no such version of the information sheet"),
    "a sheet for others": (CAROL.replace("staff", "parent_or_carer"), "This sheet is for: a member of staff"),
    "a kind that there is not": (CAROL.replace("staff", "colleague"), "kind"),
    "a consent before the sheet": (CAROL.replace("2026-03-02", "2025-03-02"), "is dated before the sheet"),
}


@pytest.mark.parametrize(("row", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_row_that_is_wrong_is_told_and_none_of_the_file_is_kept(begin: Begin, capsys, row: str, said: str):
    folder = begin(with_people())
    before = folder.log
    people = folder.file("people.csv", HEAD + DAN + row)
    assert folder.run("add-people", people, "--as", "Eva") == 1
    told = capsys.readouterr().err
    assert said in told
    assert "people.csv, row 3" in told
    assert folder.log == before


def test_a_file_that_is_not_there_is_told(begin: Begin, capsys):
    assert begin(with_people()).run("add-people", "nothing.csv", "--as", "Eva") == 2
    assert "nothing.csv" in capsys.readouterr().err
