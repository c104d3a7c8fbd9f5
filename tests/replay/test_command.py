"""``stepdown replay`` as a person or a program calls it."""

import json

import pytest

from stepdown.cli import main

GOOD = "id,value,numerator,denominator\na,46%,26,57\n"
BAD = "id,value,numerator,denominator\na,38%,22,57\n"
BROKEN = "id,value,expression\na,38,b +\nb,x,zz\nc,1 2,\n"
MARGINS = """
title = "Moves"
people = 3
levels = ["low", "high"]
from = ["low", "high"]
to = ["low", "high"]
[[sum]]
id = "down"
cells = ["below"]
total = {down}
"""


@pytest.fixture
def written(tmp_path):
    def write(text, name="figures.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (BAD, 1), (BROKEN, 2), ("id,value\na,7\n", 0)])
def test_the_exit_code_says_whether_anything_is_inconsistent_or_unreadable(written, text, code, capsys):
    assert main(["replay", written(text)]) == code
    assert main(["replay", written(text), "--json"]) == code


def test_the_screen_shows_printed_recomputed_why_and_the_counts(written, capsys):
    main(["replay", written(BAD)])
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "38.6%" in shown
    assert "22 of 57 is 38.6%" in shown
    assert shown.endswith("1 Inconsistent 0 Consistent 0 Not checkable")


def test_json_is_one_value_and_nothing_else_on_standard_output(written, capsys):
    main(["replay", written(BAD), "--json"])
    value = json.loads(capsys.readouterr().out)
    (figure,) = value["figures"]
    assert value["counts"] == {"inconsistent": 1, "consistent": 0, "not_checkable": 0}
    assert (figure["id"], figure["printed"], figure["recomputed_text"]) == ("a", "38%", "38.6%")
    assert figure["recomputed"] == pytest.approx(100 * 22 / 57)


def test_what_cannot_be_read_is_told_on_standard_error_all_together(written, capsys):
    main(["replay", written(BROKEN)])
    told = capsys.readouterr()
    assert told.out == ""
    assert [line.partition(":")[0] for line in told.err.splitlines()[:-1]] == [
        "figures.csv, row 2, column expression",
        "figures.csv, row 3, column expression",
        "figures.csv, row 4, column value",
    ]
    assert told.err.splitlines()[-1] == "stepdown replay: 3 to put right"


def test_what_cannot_be_read_is_one_json_value_too(written, capsys):
    main(["replay", written(BROKEN), "--json"])
    value = json.loads(capsys.readouterr().out)
    assert [finding["row"] for finding in value["findings"]] == [2, 3, 4]
    assert value["figures"] == []


def test_a_study_kept_with_the_program_is_called_by_its_name(capsys):
    assert main(["replay", "essex-2023", "--json"]) == 1
    value = json.loads(capsys.readouterr().out)
    assert value["counts"] == {"inconsistent": 20, "consistent": 70, "not_checkable": 40}
    (proceedings,) = [figure for figure in value["figures"] if figure["id"] == "F103"]
    assert proceedings["recomputed"] == 1_373_300
    assert [reading["tables_found"] for reading in value["margins"]] == [2, 3, 0, 0, 11, 0]


@pytest.mark.parametrize(("down", "code"), [(3, 0), (4, 1)])
def test_a_margins_file_alone_is_solved(written, down, code, capsys):
    assert main(["replay", written(MARGINS.format(down=down), "margins.toml")]) == code
    assert ("One table fits" in capsys.readouterr().out) == (code == 0)


def test_figures_refer_to_the_margins_given_with_them(written, capsys):
    figures = written("id,value,expression\na,3,tables(all) >= 1\n")
    assert main(["replay", figures]) == 2
    assert main(["replay", figures, "--margins", written(MARGINS.format(down=2), "moves.toml")]) == 0
    assert main(["replay", figures, "--margins", written(MARGINS.format(down=4), "moves.toml")]) == 1


def test_a_folder_holds_the_figures_and_the_margins_of_one_study(written, tmp_path, capsys):
    written("id,value,expression\na,3,tables(all) >= 1\n")
    written(MARGINS.format(down=2), "margins.toml")
    assert main(["replay", str(tmp_path)]) == 0


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("nowhere.csv", None, "there is no file"),
        ("book.csv", b"PK\x03\x04", "is a workbook"),
        ("latin.csv", "id,value\na,£5\n".encode("latin-1"), "is not UTF-8"),
    ],
)
def test_what_is_no_text_is_named_for_what_it_is(tmp_path, name, content, told, capsys):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert main(["replay", str(tmp_path / name)]) == 2
    assert told in capsys.readouterr().err


def test_an_empty_folder_is_refused(tmp_path, capsys):
    assert main(["replay", str(tmp_path)]) == 2
    assert "holds neither figures.csv nor margins.toml" in capsys.readouterr().err


def test_the_report_is_written_whole_and_an_older_replay_is_replaced(written, tmp_path, capsys):
    out = tmp_path / "out"
    for _ in range(2):
        assert main(["replay", written(BAD), "--out", str(out)]) == 1
    assert {path.name for path in out.iterdir()} == {"replay.html", "replay.docx", "replay.pdf", "replay.json"}
    assert "22 of 57 is 38.6%" in (out / "replay.html").read_text(encoding="utf-8")


def test_a_folder_that_holds_something_else_is_not_overwritten(written, tmp_path, capsys):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "letter.txt").write_text("mine")
    assert main(["replay", written(BAD), "--out", str(tmp_path / "kept")]) == 2
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["letter.txt"]


def test_no_report_is_written_from_a_file_that_cannot_be_read(written, tmp_path, capsys):
    assert main(["replay", written(BROKEN), "--out", str(tmp_path / "out")]) == 2
    assert not (tmp_path / "out").exists()
