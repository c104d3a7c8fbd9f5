"""The published section is made of the release: two truths that release the same publish the same."""

from dataclasses import replace

import pytest

from stepdown.costs.case import make_case
from stepdown.costs.money import shipped_deflators
from stepdown.costs.prepare import prepare
from stepdown.costs.prices.reading import shipped_prices
from stepdown.dataset.store import read_dataset
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.study import study_text
from stepdown.invented.write import write_pilot
from stepdown.reporting.business_case.consequences import consequences_table
from stepdown.reporting.business_case.publishable import one_entry, released_section, released_sentences
from stepdown.reporting.business_case.released import released_model
from stepdown.reporting.publish import release
from stepdown.reporting.shown import Shown
from stepdown.results.result import Findings, Tally
from tests.costs.a_case import service_cost, shipped

STUDY = parse_study(study_text())


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pilot") / "data"
    write_pilot(folder, 1)
    return evaluate(read_dataset(folder), STUDY)


@pytest.fixture(scope="module")
def protected(findings):
    return release(findings, STUDY)


@pytest.fixture(scope="module")
def other(findings):
    return another_truth(findings)


@pytest.fixture(scope="module")
def other_protected(other):
    return release(other, STUDY)


def another_truth(findings):
    """The same results, but for internal ones: other children could enter care, and three of them did."""
    told = {"care.at_risk_entered": Tally(numerator=3, known=33, total=33)}
    ages = {"care.eligible_age.5": 5, "care.eligible_age.7": 1}
    results = []
    for result in findings.results:
        tally = told.get(result.id, result.tally)
        if result.id in ages:
            tally = replace(tally, numerator=ages[result.id])
        results.append(replace(result, tally=tally))
    return Findings(findings.header, tuple(results), findings.relations)


def case_of(findings, **choices):
    return make_case(prepare(shipped(), findings, shipped_prices(), shipped_deflators(), service_cost(), **choices))


def section_of(findings, protected):
    return released_section(case_of(findings), protected, consequences_table(Shown.of(protected), priced=False))


def test_the_released_figures_stand_as_sentences_by_their_ids_for_other_reports(findings, other, protected):
    told = released_sentences(case_of(findings).model, protected)
    assert list(told) == ["costs.service", "costs.one_entry_fewer", "costs.pays_for_itself"]
    assert all(sentence in texts_of(section_of(findings, protected)) for sentence in told.values())
    assert told == released_sentences(case_of(other).model, protected)


def texts_of(section):
    return repr(section)


def test_two_truths_that_release_the_same_publish_the_same(findings, other, protected, other_protected):
    assert case_of(other).figures["net"] != case_of(findings).figures["net"]
    assert section_of(other, other_protected) == section_of(findings, protected)


def test_no_result_that_is_internal_is_in_a_release(findings, protected):
    internal = {result.id for result in findings.results if result.internal}
    assert "care.at_risk_entered" in internal
    assert internal.isdisjoint(released.result.id for released in protected.released)


def test_the_internal_profile_shows_them(findings):
    assert "care.at_risk_entered" in {released.result.id for released in release(findings, STUDY, "internal").released}


def test_what_was_saved_is_not_in_the_published_section(findings, protected):
    section = texts_of(section_of(findings, protected))
    net = case_of(findings).figures["net"]
    assert "more than it cost" not in section
    assert f"{abs(round(net.central)):,}" not in section


def test_entries_that_pay_are_the_cost_over_the_worth_of_one(findings, protected):
    one = one_entry(released_model(case_of(findings).model, protected))
    assert one.pay.central == pytest.approx(one.service.central / one.worth.central)


def test_a_scenario_that_rests_on_recorded_levels_says_nothing_in_public(findings, protected):
    case = make_case(prepare(shipped("local"), findings, shipped_prices(), shipped_deflators(), service_cost()))
    section = released_section(case, protected, consequences_table(Shown.of(protected), priced=False))
    assert [block.text for block in section.blocks if getattr(block, "caution", False)] == [
        "The business case rests on counts that are too small to publish. The service has it in its own documents."
    ]
