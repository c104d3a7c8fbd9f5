"""What a report says of a comparison group: that groups differ, how alike they are; nothing of why or of the few."""

import json

import jsonschema
import pytest

from stepdown.evaluation.evaluate import evaluate
from stepdown.reporting.assemble import assemble
from stepdown.reporting.disclosure.profiles import PROFILES
from stepdown.reporting.publish import release, released_text
from stepdown.reporting.shown import Shown
from stepdown.results.document import schema
from stepdown.results.result import Findings
from stepdown.results.rounding import round_half_up
from tests.evaluation.arms.two_groups import COMPARISON, waiting_list, waiting_list_study
from tests.reporting.disclosure.noise.secrets import SECRET
from tests.reporting.test_no_word_of_cause import causal_words
from tests.reporting.texts import tables, texts

METHODS = ("overlap", "odds", "matching", "entropy")
FOUND = {
    method: (evaluate(waiting_list(1, 160, 0.15), study), study)
    for method in METHODS
    for study in [waiting_list_study(COMPARISON.replace('method = "overlap"', f'method = "{method}"'))]
}

every_method = pytest.mark.parametrize("method", METHODS)
every_profile = pytest.mark.parametrize("profile", PROFILES)


def released(method="overlap", profile="dfe_1_5"):
    findings, study = FOUND[method]
    return release(findings, study, profile, SECRET), study


@every_method
@every_profile
def test_the_report_is_whole_and_says_no_word_of_cause(method, profile):
    protected, study = released(method, profile)
    jsonschema.validate(json.loads(released_text(protected)), schema())
    report = assemble(protected, study)
    found = list(tables(report))
    assert {len(row.cells) == len(table.columns) for table in found for row in table.rows} == {True}
    assert len({table.id for table in found}) == len(found)
    assert [text for text in texts(report) if causal_words(text.text)] == []


def test_it_says_by_how_much_the_groups_differ_and_never_that_there_is_no_comparison():
    said = [text.text for text in texts(assemble(*released()))]
    assert any("The first differs from the second by" in text for text in said)
    assert any("Who was supported was not decided by chance" in text for text in said)
    assert any("among the covariates and rightly recorded" in text for text in said)
    assert not any("There is no comparison group" in text for text in said)


def test_a_report_without_one_has_no_such_section():
    findings, study = FOUND["overlap"]
    alone = study.model_copy(update={"comparison": None})
    without = Findings(findings.header, tuple(r for r in findings.results if not r.id.startswith("comparison.")))
    assert "comparison" not in [section.id for section in assemble(release(without, alone, "internal"), alone).sections]


@every_method
@pytest.mark.parametrize("profile", ["dfe_1_5", "lt10"])
def test_what_is_made_of_a_hidden_count_is_hidden_with_it(method, profile):
    protected, study = released(method, profile)
    shown = Shown.of(protected)
    for covariate in study.comparison.covariates:
        cells = [
            r for arm in ("supported", "comparison") for r in shown.table(f"comparison.covariate.{covariate}.{arm}")
        ]
        hidden = {r.categories["category"] for r in cells if r.tally.numerator is None}
        for result in shown.table(f"comparison.balance.{covariate}"):
            kind = result.id.rpartition(".")[2]
            of_its_own = kind == "before" or (kind == "after" and method in ("overlap", "entropy"))
            gone = result.categories["value"] in hidden if of_its_own else bool(hidden)
            assert (result.estimate is None) == gone, result.id


def test_some_counts_of_the_example_are_small_so_that_the_rule_above_says_something():
    shown = Shown.of(released()[0])
    ages = shown.table("comparison.covariate.age_band.supported")
    assert {r.tally.numerator is None for r in ages} == {True, False}


def test_no_bar_of_the_overlap_is_of_one_to_five():
    counts = [r.tally.numerator for r in Shown.of(released()[0]).table("comparison.score")]
    assert None in counts
    assert all(count == 0 or count > 5 for count in counts if count is not None)


def test_where_an_outcome_is_hidden_so_is_every_difference_made_of_it():
    findings, study = FOUND["overlap"]
    protected = release(findings, study, "dfe_1_5").by_id()
    made = [id_ for id_, r in protected.items() if "comparison.outcome.supported" in r.result.derived_from]
    assert len(made) > 10
    few = evaluate(waiting_list(16, 120, -0.32), waiting_list_study(COMPARISON.replace('"age_band", ', "")))
    hidden = release(few, study, "lt10").by_id()
    assert hidden["comparison.outcome.supported"].result.tally.numerator is None
    assert {hidden[id_].result.estimate for id_ in made if id_ in hidden and "worth" not in id_} == {None}


def test_weighted_figures_are_released_as_they_are_printed():
    findings, _ = FOUND["overlap"]
    protected = released()[0].by_id()
    true = findings.by_id()["comparison.difference"]
    assert protected["comparison.difference"].result.estimate == float(round_half_up(true.estimate, 1))
    assert protected["comparison.ratio"].result.low == float(round_half_up(findings.by_id()["comparison.ratio"].low, 2))
