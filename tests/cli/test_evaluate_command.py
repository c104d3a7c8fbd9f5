"""`stepdown evaluate` and `stepdown demo`: the files of a run, and what is said when there can be none."""

import json

import pytest

from stepdown.cli import main
from stepdown.invented.pilot.study import study_text
from stepdown.invented.write import write_pilot

FILES = {
    "internal/results.json",
    "release/results.json",
    "release/report.html",
    "release/report.docx",
    "release/report.pdf",
    "release/checklists.json",
    "release/tables.xlsx",
}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pilot") / "data"
    write_pilot(folder, 1)
    return folder


@pytest.fixture
def study(tmp_path):
    path = tmp_path / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    return path


def evaluate(study, data, out, *more):
    return main(["evaluate", str(study), "--data", str(data), "--out", str(out), *more])


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_run_has_every_form_and_run_again_it_replaces_the_earlier_one_with_the_same_bytes(study, data, tmp_path):
    out = tmp_path / "run"
    assert evaluate(study, data, out) == 0
    assert files(out) == FILES
    before = {name: (out / name).read_bytes() for name in FILES}
    assert evaluate(study, data, out) == 0
    assert {name: (out / name).read_bytes() for name in FILES} == before


@pytest.mark.usefixtures("only_web_pages")
def test_the_release_names_its_profile_and_the_command_line_may_choose_another(study, data, tmp_path):
    evaluate(study, data, tmp_path / "run", "--profile", "internal")
    released = json.loads((tmp_path / "run/release/results.json").read_text(encoding="utf-8"))
    assert released["header"]["release"]["profile"] == "internal"


def test_a_folder_that_holds_something_else_is_never_replaced(study, data, tmp_path, capsys):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "diary.txt").write_text("keep", encoding="utf-8")
    assert evaluate(study, data, out) == 1
    assert files(out) == {"diary.txt"}
    assert "already holds something else" in capsys.readouterr().err


@pytest.mark.usefixtures("only_web_pages")
def test_a_crash_half_way_leaves_nothing(study, data, tmp_path, monkeypatch):
    from stepdown.reporting import publish

    def breaks(_):
        raise OSError("the disk is full")

    monkeypatch.setitem(publish.RENDERERS, "tables.xlsx", breaks)
    with pytest.raises(OSError, match="the disk is full"):
        evaluate(study, data, tmp_path / "run")
    assert [path.name for path in tmp_path.iterdir()] == ["study.toml"]


@pytest.mark.usefixtures("only_web_pages")
def test_stopping_it_is_clean_and_leaves_nothing(study, data, tmp_path, monkeypatch, capsys):
    from stepdown.reporting import publish

    def stopped(_):
        raise KeyboardInterrupt

    monkeypatch.setitem(publish.RENDERERS, "report.pdf", stopped)
    assert evaluate(study, data, tmp_path / "run") == 130
    assert [path.name for path in tmp_path.iterdir()] == ["study.toml"]
    assert "nothing was written half" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not toml at all [", "This is not TOML"),
        ("treshold = 1", "did you mean 'threshold'?"),
    ],
)
def test_a_study_that_cannot_be_used_is_refused_with_all_that_is_wrong(text, said, data, tmp_path, capsys):
    path = tmp_path / "study.toml"
    path.write_text(text, encoding="utf-8")
    assert evaluate(path, data, tmp_path / "run") == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def test_a_study_or_data_that_are_not_there_are_named(study, data, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert evaluate(tmp_path / "nowhere.toml", data, tmp_path / "run") == 2
    assert "nowhere.toml cannot be read" in capsys.readouterr().err
    assert evaluate(study, tmp_path / "nowhere.xlsx", tmp_path / "run") == 2
    assert "There is no such file or folder." in capsys.readouterr().err


def test_an_aim_that_names_no_result_is_refused(data, tmp_path, capsys):
    path = tmp_path / "study.toml"
    path.write_text(study_text().replace('"care.newly_looked_after"', '"care.saved"'), encoding="utf-8")
    assert evaluate(path, data, tmp_path / "run") == 1
    assert "aims.home.results: there is no result 'care.saved'" in capsys.readouterr().err


def test_the_demonstration_ends_with_the_report_and_its_path(demonstration):
    demo, said = demonstration / "demo", (demonstration / "said.out").read_text(encoding="utf-8").splitlines()
    assert str(demo / "evaluation/release/report.html") in said
    assert files(demo / "evaluation") == FILES
    assert str(demo / "business-case/internal/business-case.html") in said
    assert "Nobody in them exists" in (demonstration / "said.err").read_text(encoding="utf-8")


@pytest.mark.usefixtures("only_web_pages")
def test_the_same_facts_give_the_same_results_from_a_dataset_and_from_a_workbook(study, demonstration, tmp_path):
    evaluate(study, demonstration / "demo/data", tmp_path / "run")
    workbook, dataset = (
        json.loads((folder / "internal/results.json").read_text(encoding="utf-8"))
        for folder in (demonstration / "demo/evaluation", tmp_path / "run")
    )
    assert workbook["results"] == dataset["results"]
    assert workbook["header"]["dataset"]["digest"] == dataset["header"]["dataset"]["digest"]
