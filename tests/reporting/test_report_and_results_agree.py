"""The report and release/results.json say the same of every result, and neither says what is hidden."""

import json
import re

from stepdown.reporting.disclosure.released import Released
from stepdown.reporting.disclosure.rounded import rounded
from stepdown.reporting.disclosure.steps import in_safe_steps
from stepdown.reporting.sections.change import WIDEST
from stepdown.results.bounds import bounds
from stepdown.results.rounding import percent, round_half_up
from tests.reporting.texts import cells, texts

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
COUNTS = ("numerator", "known", "not_known", "not_asked", "not_applicable", "total")


def numbers(said: str) -> set[str]:
    return set(NUMBER.findall(said))


def sayable(released: Released, places: int) -> set[str]:
    """Every number that may be said of a released result: its counts, its percentages, its estimate as rounded."""
    result, tally = released.result, released.result.tally
    found = {f"{value:,}" for name in COUNTS if (value := getattr(tally, name)) is not None}
    limits = (result.low, result.high, result.estimate, *(bounds(result) or ()))
    shares = [value for value in limits if value is not None]
    found |= {str(abs(round_half_up(100 * share, digits))) for share in shares for digits in (0, 1)}
    if tally.numerator is not None and tally.known:
        found.add(str(percent(tally.numerator, tally.known, places)))
    if result.estimate is not None:
        found |= {f"{round_half_up(result.estimate, digits):,}" for digits in (0, 1, 2, 3)}
        found |= {"0.001"}  # the least p that is said
        found |= {str(round_half_up(result.estimate / 24, 1))} if result.of == "hours" else set()
    if result.level is not None:
        found.add(f"{100 * result.level:.0f}")
    return found


def all_sayable(published, ids) -> set[str]:
    found = published.protected.by_id()
    places = published.protected.profile.percent_places
    return {number for id_ in ids for number in sayable(found[id_], places)}


def related(published, id_: str) -> list[str]:
    """A result and those whose figures its sentence repeats: the two shares of a difference."""
    stem = id_.rpartition(".")[0]
    points = [r.result.id for r in published.protected.released if r.result.point and r.result.table is not None]
    return [id_, *(other for other in points if other.rpartition(".")[0] == stem)]


def test_every_result_that_the_report_shows_is_in_the_results(published, pilot_findings):
    shown = {id_ for text in texts(published.report) for id_ in text.ids}
    released = {result["id"] for result in json.loads(published.results)["results"]}
    assert len(shown) > 100
    assert shown <= released
    if not published.protected.merged:
        profile = published.protected.profile
        told = in_safe_steps(pilot_findings, profile)
        assert released == {r.id for r in told.results if profile.largest_small == 0 or not r.internal}


def test_every_number_in_a_cell_is_of_the_results_that_the_cell_names(published):
    wrong = [
        cell
        for cell in cells(published.report)
        if cell.ids
        and not cell.text.startswith("at most ")
        and not numbers(cell.text) <= all_sayable(published, cell.ids)
    ]
    assert wrong == []


def _is_widest(said: str) -> bool:
    """Whether a figure is the least certain that shown margins allow: a number of no result."""
    return said.endswith(f" {WIDEST}") or said.startswith("at most ")


def test_a_cell_of_the_widest_interval_stands_only_where_the_true_one_is_hidden(published):
    found = published.protected.by_id()
    widest = [cell for cell in cells(published.report) if _is_widest(cell.text)]
    true = [(cell, id_.removesuffix("_widest")) for cell in widest for id_ in cell.ids]
    assert [cell for cell, id_ in true if not found[id_].hides("estimate")] == []


def test_a_hidden_cell_shows_the_symbol_and_nothing_else(published):
    symbol = published.protected.profile.symbol
    hidden = [cell for cell in cells(published.report) if cell.hidden]
    assert {cell.text for cell in hidden} <= {symbol}
    assert bool(hidden) is (published.protected.profile.largest_small > 0)


def test_every_number_in_a_released_sentence_is_of_its_result(published):
    wrong = []
    for result in json.loads(published.results)["results"]:
        said = result["sentence"]
        if result["measure"] == "paired_difference":
            said = said.removeprefix(result["label"].removesuffix(": difference in share"))
        may_be_said = all_sayable(published, related(published, result["id"])) | numbers(result["label"]) | {"95"}
        if not numbers(said) <= may_be_said:
            wrong.append((result["id"], said, sorted(numbers(said) - may_be_said)))
    assert wrong == []


def test_a_released_sentence_gives_the_numerator_and_the_denominator_of_a_share(published):
    for result in json.loads(published.results)["results"]:
        if result["measure"] == "proportion":
            if {"numerator", "known"} & set(result.get("hidden", ())):
                assert result["sentence"] == f"{result['label']}: not shown ({published.protected.profile.symbol})."
            else:
                assert f": {result['numerator']:,} of {result['known']:,} " in result["sentence"], result["id"]


def is_told(told, numerator, published):
    """Whether a profile tells this count so."""
    profile = published.protected.profile
    if numerator is None or not profile.blurs:
        return told == numerator
    return profile.noise.weights(numerator)[told - numerator] if profile.noise else told == rounded(numerator, 5)


def test_what_is_hidden_is_nowhere_in_the_released_results(published, pilot_findings):
    true = pilot_findings.by_id()
    for result in json.loads(published.results)["results"]:
        for field in result.get("hidden", ()):
            assert result.get(field) is None, (result["id"], field)
        if result["id"] in true and "numerator" not in result.get("hidden", ()):
            assert is_told(result["numerator"], true[result["id"]].tally.numerator, published), result["id"]


def test_a_paragraph_of_hidden_results_has_no_number_of_them(open_release):
    """Prose names its results: each of its numbers is one that these, or the wording itself, may say."""
    of_the_wording = {"10", "24", "90", "95"}
    wrong = [
        (text.place, text.text)
        for text in texts(open_release.report)
        if text.ids
        and "/" not in text.place
        and not numbers(text.text)
        <= of_the_wording | all_sayable(open_release, [r for i in text.ids for r in related(open_release, i)])
    ]
    assert wrong == []


def test_intervals_are_said_to_allow_for_families_only_where_they_do(published):
    says_so = any("Intervals allow for brothers and sisters" in text.text for text in texts(published.report))
    shares = [r.result for r in published.protected.released if r.result.id.startswith("movement.")]
    do_so = any("families" in (result.method or "") for result in shares if result.low is not None)
    assert says_so == do_so == (not published.protected.profile.blurs)
