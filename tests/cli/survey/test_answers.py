"""Answers are counted and written for other programs; where one cannot be understood, nothing is written at all."""

import csv
import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.survey.files import SHORT, Files, survey

RELEASE = {f"release/{name}" for name in ("report.html", "report.docx", "report.pdf", "tables.xlsx", "results.json")}
MANY = "role,quick,hours\n" + "worker,yes,1\nmanager,no,2\n" * 15
TIMED = "role,quick,hours,weeks\n" + "worker,yes,1,1\nmanager,no,2,1\n" * 8


@pytest.fixture
def short(files: Files) -> Path:
    return files.write("short.json", SHORT)


def figures(path: Path) -> dict[str, dict[str, object]]:
    return {each["id"]: each for each in json.loads(path.read_text(encoding="utf-8"))["results"]}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# Counted.


def test_true_counts_stay_within_and_the_release_shows_what_may_be_shown(
    files: Files, form: Path, answers: Path, capsys
):
    out = files.place / "out"
    assert survey("frequencies", form, "--answers", answers, "--invited", 37, "--out", out) == 0
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.*")} == {"internal/results.json", *RELEASE}
    assert capsys.readouterr().out == ""
    whole, shown = figures(out / "internal" / "results.json"), figures(out / "release" / "results.json")
    manager = "responses.staff_survey.role.team_manager"
    assert (whole[manager]["numerator"], shown[manager]["numerator"]) == (2, None)
    page = (out / "release" / "report.html").read_text(encoding="utf-8")
    assert "Response rate: 25 of 37 invitations (67.6%;" in page
    assert "25 answers: 24 with a role and 1 without." in page


def test_the_rate_of_a_role_is_there_for_those_whose_number_is_said_and_for_no_other(
    files: Files, form: Path, answers: Path
):
    out = files.place / "out"
    said = ["--invited", 37, "--invited-role", "team_manager=4", "--out", out]
    assert survey("frequencies", form, "--answers", answers, *said) == 0
    found = figures(out / "internal" / "results.json")
    rate = "responses.staff_survey.role_rate."
    assert (found[f"{rate}team_manager"]["numerator"], found[f"{rate}team_manager"]["known"]) == (2, 4)
    assert (found[f"{rate}student"]["known"], found[f"{rate}student"].get("estimate")) == (None, None)


def test_for_the_team_alone_everything_is_shown_by_role(files: Files, form: Path, answers: Path):
    out = files.place / "out"
    assert survey("frequencies", form, "--answers", answers, "--out", out, "--profile", "internal") == 0
    shown = figures(out / "release" / "results.json")
    assert shown["responses.staff_survey.role.team_manager"]["numerator"] == 2
    assert "by role" in (out / "release" / "report.html").read_text(encoding="utf-8")


INVITED = {
    "a role that there is not": (["--invited-role", "boss=3"], "Roles: worker, manager."),
    "a role without a number": (["--invited-role", "worker"], "must be a role and a number"),
    "roles that are more than all": (["--invited", "3", "--invited-role", "worker=30"], "add up to more than the 3"),
    "fewer than nobody": (["--invited", "-1"], "nobody can invite fewer than no people"),
}


@pytest.mark.parametrize(("said", "told"), INVITED.values(), ids=INVITED.keys())
def test_numbers_of_people_asked_that_cannot_be_are_refused(
    files: Files, short: Path, capsys, said: list[str], told: str
):
    answers = files.write("answers.csv", MANY)
    assert survey("frequencies", short, "--answers", answers, "--out", files.place / "out", *said) == 1
    assert told in capsys.readouterr().err
    assert not (files.place / "out").exists()


def test_a_folder_of_an_earlier_run_is_replaced_and_any_other_is_left_alone(files: Files, short: Path, capsys):
    answers, out = files.write("answers.csv", MANY), files.place / "out"
    assert survey("frequencies", short, "--answers", answers, "--out", out) == 0
    fewer = files.write("fewer.csv", MANY.replace("worker,yes,1\n", "", 5))
    assert survey("frequencies", short, "--answers", fewer, "--out", out) == 0
    assert figures(out / "internal" / "results.json")["responses.short.complete"]["numerator"] == 25
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    assert survey("frequencies", short, "--answers", answers, "--out", out) == 2
    assert "already holds something else" in capsys.readouterr().err
    assert (out / "mine.txt").is_file()


# Not understood.

WRONG = {
    "no choice": ("role,quick\nworker,yes\nboss,yes\n", "answers.csv, row 3, column role"),
    "no number": ("hours\nfour\n", "answers.csv, row 2, column hours"),
    "no question": ("colour\nred\n", "answers.csv"),
    "nothing": ("", "The file is empty"),
    "a response twice": ("id,quick\n7,yes\n7,no\n", "answers.csv, row 3, column id"),
}
COMMANDS = {
    "frequencies": lambda place: ["--out", place / "out"],
    "export": lambda place: ["--out", place / "out"],
    "time-saved": lambda _: [],
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("content", "place"), WRONG.values(), ids=WRONG.keys())
def test_answers_that_are_not_understood_are_told_with_their_place_and_nothing_is_written(
    files: Files, short: Path, capsys, command: str, content: str, place: str
):
    answers = files.write("answers.csv", content)
    assert survey(command, short, "--answers", answers, *COMMANDS[command](files.place)) == 1
    said = capsys.readouterr()
    assert place in said.err
    assert "put right what is found in" in said.err
    assert said.out == ""
    assert files.held() == {"short.json", "answers.csv"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_not_there_or_no_questionnaire_is_said(files: Files, short: Path, capsys, command: str):
    more = COMMANDS[command](files.place)
    assert survey(command, short, "--answers", files.place / "nothing.csv", *more) == 2
    assert "nothing.csv" in capsys.readouterr().err
    form = files.write("form.json", SHORT.replace('"choices": "agree"', '"choices": "x"'))
    assert survey(command, form, "--answers", files.write("answers.csv", MANY), *more) == 2
    assert "cannot be used as a questionnaire" in capsys.readouterr().err
    assert not (files.place / "out").exists()


def test_of_two_answers_a_release_says_no_number(files: Files, short: Path):
    answers, out = files.write("answers.csv", "role,quick,hours\nworker,yes,1\nmanager,no,2\n"), files.place / "out"
    assert survey("frequencies", short, "--answers", answers, "--out", out) == 0
    shown = figures(out / "release" / "results.json").values()
    assert {each.get(count) for each in shown for count in ("numerator", "known", "total")} <= {None, 0}
    assert figures(out / "internal" / "results.json")["responses.short"]["numerator"] == 2


# For other programs.


def test_answers_are_written_for_other_programs_and_said_to_be_internal(
    files: Files, form: Path, answers: Path, capsys
):
    out = files.place / "out"
    assert survey("export", form, "--answers", answers, "--out", out) == 0
    assert {path.name for path in out.iterdir()} == {
        "responses.csv", "responses.sps", "responses.do", "responses.R", "survey.xlsx",
    }  # fmt: skip
    assert len(rows(out / "responses.csv")) == 25
    assert "do not publish it" in capsys.readouterr().err


IDENTIFIED = "id,role,quick\n" + "".join(f"r{n},{('worker', 'manager')[n % 2]},yes\n" for n in range(20))


def test_rows_have_no_id_and_no_order_unless_the_answers_are_tied_to_people(files: Files, short: Path):
    answers, out = files.write("answers.csv", IDENTIFIED), files.place / "out"
    assert survey("export", short, "--answers", answers, "--out", out) == 0
    unlinked = rows(out / "responses.csv")
    assert not any(cell.startswith("r") and cell[1:].isdigit() for row in unlinked for cell in row.values())
    assert [row["role"] for row in unlinked] != [row["role"] for row in rows(answers)]
    assert survey("export", short, "--answers", answers, "--out", out, "--linked") == 0
    assert {next(iter(row.values())) for row in rows(out / "responses.csv")} == {f"r{n}" for n in range(20)}


def test_the_same_answers_give_the_same_bytes(files: Files, form: Path, answers: Path):
    made = []
    for name in ("one", "two"):
        assert survey("export", form, "--answers", answers, "--out", files.place / name) == 0
        made.append((files.place / name / "responses.csv").read_bytes())
    assert made[0] == made[1]


def test_what_was_exported_can_be_counted_again(files: Files, form: Path, answers: Path):
    assert survey("export", form, "--answers", answers, "--out", files.place / "out") == 0
    exported = files.place / "out" / "responses.csv"
    for name, of in (("first", answers), ("again", exported)):
        assert survey("frequencies", form, "--answers", of, "--invited", 37, "--out", files.place / name) == 0
    first, again = (figures(files.place / name / "internal" / "results.json") for name in ("first", "again"))
    assert first == again


def test_a_folder_with_other_things_is_not_written_into(files: Files, short: Path, capsys):
    out = files.place / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    answers = files.write("answers.csv", MANY)
    assert survey("export", short, "--answers", answers, "--out", out) == 2
    assert "already holds something else" in capsys.readouterr().err
    assert {path.name for path in out.iterdir()} == {"mine.txt"}


# Time saved.


def test_time_saved_is_printed_as_the_part_of_a_scenario_and_nothing_else(form: Path, answers: Path, capsys):
    assert survey("time-saved", form, "--answers", answers, "--owner", "The manager", "--on", "2026-05-01") == 0
    said = capsys.readouterr()
    part = tomllib.loads(said.out)["staff_time"]["hours_a_week"]
    assert (part["owner"], part["date"].isoformat(), part["unit"]) == ("The manager", "2026-05-01", "hours a week")
    assert sum(part["distribution"]["people"]) == 18
    assert said.err == ""


def test_of_several_questions_about_time_saved_one_is_chosen(files: Files, short: Path, capsys):
    answers = files.write("answers.csv", TIMED)
    assert survey("time-saved", short, "--answers", answers) == 1
    assert "Choose one with --question: hours, weeks." in capsys.readouterr().err
    assert survey("time-saved", short, "--answers", answers, "--question", "hours") == 0
    assert tomllib.loads(capsys.readouterr().out)["staff_time"]["hours_a_week"]["distribution"]["people"] == [8, 8]


def test_where_nobody_answered_about_time_saved_nothing_is_printed(files: Files, short: Path, capsys):
    answers = files.write("answers.csv", "role,quick\nworker,yes\n")
    assert survey("time-saved", short, "--answers", answers) == 1
    said = capsys.readouterr()
    assert (said.out, "nobody answered" in said.err) == ("", True)
