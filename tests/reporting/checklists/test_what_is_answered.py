"""A checklist's item is answered where the part that it names is in the report, by hand, or openly not at all."""

import re
from dataclasses import replace

import pytest
from pydantic import ValidationError

from stepdown.evaluation.comparing.compare import compare
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study.bias import BiasDomain, Judged, Judgement
from stepdown.reporting.assemble import assemble
from stepdown.reporting.checklists.checked import checked_of_areas, checked_of_case, checked_of_study
from stepdown.reporting.checklists.document import UnreadableChecklistsError, checklists_text, read_checklists
from stepdown.reporting.checklists.facts import FACTS
from stepdown.reporting.checklists.filled import KEY_POINTS, places_of
from stepdown.reporting.checklists.section import checklists_section
from stepdown.reporting.comparison.assemble import comparison_report, protect_comparison
from stepdown.reporting.publish import release
from stepdown.reporting.report import Section
from stepdown.written.checklists.checklist import OF_FIGURES, SHIPPED, shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy, FilledChecklist
from tests.evaluation.arms.two_groups import waiting_list, waiting_list_study
from tests.evaluation.comparing.counties import csv_of, design, drawn
from tests.reporting.texts import tables

ITEMS_OF_THE_ORIGINALS = {"strobe": 22, "trend": 22, "tidier": 12, "cheers": 28, "gramms": 6}


def of(checked, name: str) -> FilledChecklist:
    (found,) = (one for one in checked.answered if one.checklist.id == name)
    return found


def by_id(one: FilledChecklist) -> dict[str, AnsweredBy]:
    return {item.item.id: item.by for item in one.items}


@pytest.fixture(scope="session")
def areas():
    asked = design(("A", "2010"))
    return asked, comparison_report(protect_comparison(compare(csv_of(drawn(1)), asked), asked), asked)


@pytest.fixture(scope="session")
def waiting():
    """A study with a comparison group, and its report."""
    study = waiting_list_study()
    return study, assemble(release(evaluate(waiting_list(1, 160), study), study, "internal"), study)


def test_a_comparison_group_is_answered_for_and_without_one_it_is_said_that_there_is_none(waiting, open_release):
    checked = checked_of_study(waiting[0], waiting[1].sections)
    found = {item.item.id: item for item in of(checked, "trend").items}
    assert "“How alike the groups are, as recorded and weighted”" in found["15"].answer
    assert found["17"].answer == "“Beside a comparison group”"
    assert found["19"].by is AnsweredBy.NOBODY
    assert "trend" not in checked.absent
    assert "trend" in checked_of_study(open_release.study, open_release.report.sections).absent


@pytest.mark.parametrize(("name", "items"), ITEMS_OF_THE_ORIGINALS.items())
def test_a_checklist_has_all_items_of_its_original_each_once_in_order(name, items):
    assert [item.id for item in shipped_checklist(name).items] == [str(n) for n in range(1, items + 1)]


@pytest.mark.parametrize("name", OF_FIGURES)
def test_every_fact_asked_for_can_be_given(name):
    assert {item.fact for item in shipped_checklist(name).items if item.fact} <= FACTS.keys()


def test_no_fact_is_there_for_nothing():
    asked = {item.fact for name in OF_FIGURES for item in shipped_checklist(name).items}
    assert FACTS.keys() - asked == set()


def test_every_place_that_a_checklist_names_is_in_some_report(open_release, net, areas, waiting):
    there = {KEY_POINTS}
    for report in (open_release.report, net, areas[1], waiting[1]):
        there |= places_of(report.sections).keys()
    named = {place for name in SHIPPED for item in shipped_checklist(name).items for place in item.places}
    assert named - there == set()


def test_an_answer_names_parts_that_are_in_the_report(published):
    checked = checked_of_study(published.study, published.report.sections)
    titles = {title for place in places_of(published.report.sections).values() for title in place}
    found = [i for one in checked.answered for i in one.items if i.by is AnsweredBy.REPORT and i.item.places]
    assert len(found) > 20
    assert {title for item in found for title in re.findall(r"“([^”]+)”", item.answer)} <= titles


def test_parts_of_one_section_are_named_together(open_release):
    checked = checked_of_study(open_release.study, open_release.report.sections)
    said = {item.item.id: item.said for item in of(checked, "strobe").items}
    assert said["4"] == "“The service and the study”; “What this design can show”"
    assert said["11"] == "“Who they are”: “Age, family size and time known to social care”; “How figures were made”"
    assert said["10"] == "“Who is counted” (everybody referred in the period)"


def test_a_part_that_is_not_there_answers_nothing(open_release):
    without = [section for section in open_release.report.sections if section.id != "flow"]
    before = by_id(of(checked_of_study(open_release.study, open_release.report.sections), "strobe"))
    after = by_id(of(checked_of_study(open_release.study, without), "strobe"))
    assert before["13"] is AnsweredBy.REPORT
    assert after["13"] is AnsweredBy.NOBODY
    assert {item for item in before if before[item] is not after[item]} == {"10", "13"}


def test_what_the_study_leaves_out_is_not_reported(every_profile):
    """No funder named, no breakdown asked for: the checklist does not pretend otherwise."""
    made = every_profile["dfe_1_5"]
    governance = made.study.governance.model_copy(update={"funder": None})
    silent = made.study.model_copy(update={"breakdowns": (), "governance": governance})
    found = by_id(of(checked_of_study(silent, made.report.sections), "strobe"))
    assert (found["17"], found["22"]) == (AnsweredBy.NOBODY, AnsweredBy.NOBODY)


def test_what_a_person_wrote_stands_before_what_is_found(open_release):
    study = open_release.study.model_copy(update={"reported": {"tidier": {"3": "A handbook.", "7": "At home."}}})
    items = {i.item.id: i for i in of(checked_of_study(study, open_release.report.sections), "tidier").items}
    assert (items["3"].by, items["3"].said) == (AnsweredBy.HAND, "A handbook.")
    assert items["7"].said == "At home."
    assert items["10"].said == "Not reported"


def test_a_case_without_the_cost_of_the_service_does_not_report_it(net, gross, pilot_study):
    with_cost, without = (by_id(of(checked_of_case(pilot_study, report.sections), "cheers")) for report in (net, gross))
    assert (with_cost["14"], without["14"]) == (AnsweredBy.REPORT, AnsweredBy.NOBODY)


def test_why_an_item_is_not_reported_or_does_not_apply_is_said(net, pilot_study):
    said = {i.item.id: i.said for i in of(checked_of_case(pilot_study, net.sections), "cheers").items}
    assert said["4"] == "Not reported: the scenario's file is the plan; none was registered before"
    assert said["13"] == "Not applicable: no outcome is given a value; each stays in its own unit"
    assert said["3"] == "Not reported"  # a case by itself has no section on the study


def test_one_page_shows_how_much_of_each_is_reported(published):
    (overview,) = (table for table in tables(published.report) if table.id == "checklists")
    rows = {row.heading.partition(":")[0]: [cell.text for cell in row.cells] for row in overview.rows}
    assert list(rows) == ["STROBE", "TIDieR", "ROBINS-I", "TREND", "CHEERS 2022", "GRAMMS"]
    for name in ("STROBE", "TIDieR", "ROBINS-I"):
        items, *parts = map(int, rows[name])
        assert sum(parts) == items
    assert rows["TREND"] == ["22", "–", "–", "–", "–"]
    assert "TREND: for designs with a comparison group, and this one has none." in overview.notes


def test_a_comparison_of_areas_answers_trend(areas):
    asked, report = areas
    found = by_id(of(checked_of_areas(asked, report.sections), "trend"))
    assert (found["12"], found["17"], found["19"]) == (AnsweredBy.REPORT, AnsweredBy.REPORT, AnsweredBy.NOBODY)
    assert "checklist-trend" in {table.id for table in tables(report)}


def test_answers_go_out_and_come_back_whole(published):
    judged = {BiasDomain.CONFOUNDING: Judged(judgement=Judgement.SERIOUS, reason="Nobody was compared.")}
    study = published.study.model_copy(update={"risk_of_bias": judged})
    checked = checked_of_study(study, published.report.sections)
    assert read_checklists(checklists_text(checked)) == replace(checked, answered=tuple(checked.answered))


@pytest.mark.parametrize("text", ["{}", "[]", "no JSON", '{"schema": 2, "report": "x", "answered": {}, "absent": {}}'])
def test_a_file_that_is_something_else_is_refused(text):
    with pytest.raises(UnreadableChecklistsError):
        read_checklists(text)


def test_answers_of_a_report_beside_stand_on_the_same_page(open_release):
    checked = checked_of_study(open_release.study, open_release.report.sections)
    page: Section = checklists_section(checked)
    notes = {block.id: block.notes for block in page.blocks if hasattr(block, "notes")}
    assert (
        f"In quotation marks: sections, tables and charts of the report “{open_release.study.study.title}”."
        in notes["checklist-strobe"]
    )


def test_an_item_that_a_checklist_does_not_have_is_refused_in_the_study(open_release):
    said = open_release.study.model_dump(by_alias=True)
    for wrong in ({"strobe": {"23": "x"}}, {"coreq": {"1": "x"}}):
        with pytest.raises(ValidationError, match=r"has no item 23|no checklist 'coreq'"):
            type(open_release.study).model_validate(said | {"reported": wrong})


def test_a_report_of_any_profile_has_the_page_last(published):
    assert assemble(published.protected, published.study).sections[-1].id == "checklists"
