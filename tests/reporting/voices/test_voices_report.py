"""The mixed-methods report: every sentence and quote leads to its evidence, and nothing is made up."""

from datetime import date

import pytest

from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.html import to_html
from stepdown.reporting.report import Evidence, Paragraph, Quotation, Report, ReportTable
from stepdown.reporting.voices.assemble import voices_report
from stepdown.reporting.voices.beside import ReleasedFigure
from stepdown.reporting.voices.people import OTHERS
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.project.events.about import ProjectChanged
from stepdown.themes.project.events.analysis import SourceReopened
from stepdown.themes.project.words import Approach
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import Telling, with_findings, with_texts
from tests.themes.double.test_compared import twice

AS_AT = date(2026, 5, 1)
STEPPED_DOWN = ReleasedFigure("28 of 57 children (49%) were at a lower level at closure.", "Evaluation “The pilot”")
RESULTS = {"change.stepped_down": STEPPED_DOWN}


def report_of(told: Telling, **more: object) -> Report:
    return voices_report(Voices(told.project, AS_AT, results=RESULTS, figures={"helps": ("20 of 25 agreed.",)}, **more))


def blocks(report: Report, kind: type) -> list:
    return [block for section in report.sections for block in section.blocks if isinstance(block, kind)]


def table(report: Report, id_: str) -> ReportTable:
    return next(t for t in blocks(report, ReportTable) if t.id == id_)


def rows(found: ReportTable) -> dict[str, tuple[str, ...]]:
    return {row.heading: tuple(cell.text for cell in row.cells) for row in found.rows}


def test_every_finding_quote_and_figure_leads_to_its_evidence():
    report = report_of(with_findings())
    items = {item.id: item.words for (e,) in [blocks(report, Evidence)] for item in e.items}
    assert items["quote-q1"] == "“Interview 1”, version 1, turn 2. Word for word."
    assert "1 of the 2 who were interviewed speak of it" in items["finding-way-interview"]
    assert items["result-change-stepped_down"] == "Evaluation “The pilot”. Result: change.stepped_down."
    assert contents(report).evidence == tuple(items)
    written = [p for p in blocks(report, Paragraph) if p.text == "Practitioners value time."]
    assert written[0].evidence == ("finding-way-interview",)


def test_a_quote_is_printed_with_the_public_label_and_the_source():
    (quote,) = blocks(report_of(with_findings()), Quotation)
    assert quote.words == "They have the time to do it. That is massive"
    assert quote.attribution == "(Social care practitioner, interview)"


def test_what_is_silent_or_not_combined_is_said():
    report = report_of(with_findings())
    assert rows(table(report, "joint-display"))["How soon help comes"] == (
        "Most agree that help comes sooner.", "Silent", "Help comes sooner.", "Not combined", "Not written",
    )  # fmt: skip
    assert any(p.caution and "not been combined" in p.text for p in blocks(report, Paragraph))
    assert [point.text for point in report.key_points] == ["How the team works: Time and trust go together."]


def test_a_report_of_sources_that_are_open_is_a_draft():
    told = with_findings()
    told.tell(SourceReopened(source_kind=SourceKind.INTERVIEW, reason="A new interview"))
    cautions = [p.text for p in blocks(report_of(told), Paragraph) if p.caution]
    assert "Not signed off yet: interview. This is a draft." in cautions


def test_small_roles_are_told_of_together_and_what_was_not_counted_is_not_known():
    found = rows(table(report_of(with_findings()), "people-interview"))
    assert found == {"All roles": ("not known", "2"), "All": ("6", "2")}
    told = with_findings()
    about = told.project.about
    told.tell(ProjectChanged(title=about.title, question=about.question, approach=about.approach, smallest_group=1))
    found = rows(table(report_of(told), "people-interview"))
    assert found["Social care practitioner"] == ("4", "1")
    assert found["Social care team manager"] == ("not known", "1")
    assert OTHERS not in found


def test_each_code_says_how_many_of_those_who_took_part_speak_of_it():
    found = rows(table(report_of(with_findings()), "codes"))
    assert found["Way of working"] == ("1 of 2", "2 of 2", "3")


def test_agreement_is_shown_with_its_counts_and_undefined_is_said():
    found = rows(table(report_of(twice()), "agreement-d"))
    assert found["Time"] == ("1", "0", "1", "2 of 2", "2 of 2", "1.00", "1.00", "1.00")
    assert found["Help comes sooner"][:4] == ("0", "1", "1", "1 of 2")


def test_a_reflexive_project_shows_no_agreement():
    told = twice()
    told.tell(ProjectChanged(title="A", question="Q", approach=Approach.REFLEXIVE, smallest_group=5))
    assert not any(t.id.startswith("agreement") for t in blocks(report_of(told), ReportTable))


def test_a_project_with_nothing_in_it_makes_a_report_that_says_so():
    for told in (Telling(), with_texts()):
        report = report_of(told)
        assert report.key_points == ()
        assert "This is a draft" in to_html(report)


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_is_written(name: str):
    assert len(RENDERERS[name](report_of(with_findings()))) > 1000
