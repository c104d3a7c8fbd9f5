"""`stepdown cost`: the files of a case, and what is said where there can be none."""

import json
from shutil import copy, copytree

import pytest

from stepdown.cli import main
from stepdown.invented.pilot.service_cost import service_cost_text
from stepdown.reporting.renderers import RENDERERS

FILES = {
    "internal/costs.json",
    "internal/business-case.html",
    "internal/business-case.docx",
    "internal/business-case.pdf",
    "internal/business-case.xlsx",
    "release/results.json",
    "release/costs.json",
    "release/report.html",
    "release/report.docx",
    "release/report.pdf",
    "release/tables.xlsx",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory, demonstration):
    """A folder with the pilot's results and what its service cost."""
    folder = tmp_path_factory.mktemp("pilot")
    copytree(demonstration / "demo/evaluation", folder / "run")
    copy(demonstration / "demo/service-cost.toml", folder)
    return folder


def cost(place, scenario, out, *more):
    results = place / "run" / "internal" / "results.json"
    return main(["cost", str(scenario), "--results", str(results), "--out", str(out), *map(str, more)])


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def document(out):
    return json.loads((out / "internal" / "costs.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(place):
    """The usual scenario beside another, with the service's cost."""
    out = place / "case"
    assert cost(place, "borrowed-base-rate", out, "--service-cost", place / "service-cost.toml") == 0
    return out


def test_a_case_has_documents_of_its_own_and_a_release(made):
    assert files(made) == FILES


def test_the_children_already_in_care_are_set_aside_first(made):
    at = {found["threshold"]: found for found in document(made)["at_thresholds"]}
    assert at["pre_proceedings"]["fewer"]["central"] == pytest.approx(33 * 0.448 - 2)
    assert at["adolescents_at_home"]["fewer"]["central"] == pytest.approx(33 * 0.11 - 2)
    assert at["pre_proceedings"]["as_published"]["central"] == pytest.approx(35 * 0.448 - 4)
    assert at["adolescents_at_home"]["as_published"]["central"] == pytest.approx(35 * 0.11 - 4)


def test_a_case_made_again_has_the_same_bytes(made, place):
    before = {name: (made / name).read_bytes() for name in FILES}
    assert cost(place, "borrowed-base-rate", made, "--service-cost", place / "service-cost.toml") == 0
    assert {name: (made / name).read_bytes() for name in FILES} == before


@pytest.fixture(scope="module")
def gross(place, tmp_path_factory):
    """Three scenarios side by side, without what the service cost."""
    out = tmp_path_factory.mktemp("gross") / "case"
    with pytest.MonkeyPatch.context() as light:
        for name in RENDERERS:
            if not name.endswith(".html"):
                light.setitem(RENDERERS, name, lambda _: b"")
        assert cost(place, "borrowed-base-rate", out, "--compare", "null-effect", "local") == 0
    return out


def test_without_a_service_cost_every_figure_is_gross(gross):
    said = document(gross)
    assert said["basis"] == "service cost not given: gross, not net"
    assert {line["basis"] for line in said["lines"]} == {"service cost not given: gross, not net"}
    assert said["probability_of_saving"] is None


def test_scenarios_stand_side_by_side_with_what_differs(gross):
    page = (gross / "internal" / "business-case.html").read_text(encoding="utf-8")
    assert "Scenarios side by side" in page
    assert "care.with_team" in page


@pytest.mark.usefixtures("only_web_pages")
def test_the_publication_is_repeated_and_makes_no_business_case(place, tmp_path):
    assert cost(place, "as-published", tmp_path / "case") == 0
    pounds = {line["id"]: line["pounds"] for line in document(tmp_path / "case")["published_lines"]}
    assert pounds == {
        "proceedings": 1_373_300,
        "foster_care": 1_063_920,
        "residential_care": 7_607_028,
        "time_of_one_family": 2_392,
        "time_of_all_families": 193_752,
        "steps_down": 27_498,
        "steps_down_as_counted": 26_950,
    }
    released = (tmp_path / "case/release/report.html").read_text(encoding="utf-8")
    assert 'id="costs"' not in released
    assert "1,373,300" not in released


@pytest.mark.usefixtures("only_web_pages")
def test_a_shipped_scenario_can_be_printed_and_begun_from(place, tmp_path, capsys):
    """A mark that editors put before the text is no part of it."""
    assert main(["cost", "local", "--show"]) == 0
    ours = tmp_path / "ours.toml"
    ours.write_text(capsys.readouterr().out.replace('id = "local"', 'id = "ours"'), encoding="utf-8-sig")
    assert cost(place, ours, tmp_path / "case") == 0
    assert document(tmp_path / "case")["header"]["scenario"]["scenario"]["id"] == "ours"


def test_every_problem_of_every_file_is_said_at_once_and_nothing_is_written(place, tmp_path, capsys):
    wrong, costs = tmp_path / "wrong.toml", tmp_path / "costs.toml"
    wrong.write_text(
        'based_on = "borrowed-base-rate"\nsenario = 1\n[proceedings]\nprice = "foster"\n', encoding="utf-8"
    )
    costs.write_text(service_cost_text().replace("fte = 1.0", "fte = -1", 1), encoding="utf-8")
    assert cost(place, wrong, tmp_path / "case", "--service-cost", costs) == 2
    said = capsys.readouterr().err
    assert "senario: is not a key here (did you mean 'scenario'?)" in said
    assert "proceedings.price: there is no price 'foster'" in said
    assert "posts.1.fte: is -1" in said
    assert not (tmp_path / "case").exists()


def refused(capsys, scenario, results, out):
    """The exit code and what was said."""
    code = main(["cost", scenario, "--results", str(results), "--out", str(out)])
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return code, said


def test_a_scenario_that_is_not_there_is_named(place, tmp_path, capsys):
    code, said = refused(capsys, "no-such", place / "run/internal/results.json", tmp_path / "case")
    assert code == 2
    assert "no-such cannot be read" in said


def test_results_that_are_not_there_are_named(tmp_path, capsys):
    code, said = refused(capsys, "null-effect", tmp_path / "results.json", tmp_path / "case")
    assert code == 2
    assert "results.json cannot be read" in said


def test_results_that_are_something_else_say_which_file_is_wanted(tmp_path, capsys):
    (tmp_path / "results.json").write_text("{}", encoding="utf-8")
    code, said = refused(capsys, "null-effect", tmp_path / "results.json", tmp_path / "case")
    assert code == 2
    assert "Give the internal/results.json that 'stepdown evaluate' wrote" in said


def test_results_that_contradict_themselves_are_refused_with_the_reason(place, tmp_path, capsys):
    results = json.loads((place / "run/internal/results.json").read_text(encoding="utf-8"))
    for result in results["results"]:
        if result["id"] == "flow.closed.families":
            result["numerator"] = 82
    file = tmp_path / "results.json"
    file.write_text(json.dumps(results), encoding="utf-8")
    assert main(["cost", "null-effect", "--results", str(file), "--out", str(tmp_path / "case")]) == 1
    assert "flow.closed.families says 82" in capsys.readouterr().err


def test_a_publication_cannot_be_set_beside_a_case(place, tmp_path, capsys):
    assert cost(place, "null-effect", tmp_path / "case", "--compare", "as-published") == 1
    assert "no counterfactual" in capsys.readouterr().err


def test_without_results_it_says_what_is_missing(capsys):
    assert main(["cost", "null-effect"]) == 2
    assert "--results" in capsys.readouterr().err
