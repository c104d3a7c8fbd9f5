"""STROBE: each item of the checklist for observational studies, bound to what is in this report or 'not reported'.

Items after von Elm and others 2007 (cohort studies), in Stepdown's own short words.
"""

from collections.abc import Mapping

from stepdown.evaluation.study import Study
from stepdown.reporting.report import Cell, ReportTable, Row, Section
from stepdown.reporting.sections.study import NOT_REPORTED
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table

ITEMS: Mapping[str, tuple[str, str | None]] = {
    "1": ("Title and summary say the design", "summary"),
    "2": ("Background and reasons", None),
    "3": ("Objectives, with the main outcome named", "study"),
    "4": ("Design", "study"),
    "5": ("Setting, places and dates", "study"),
    "6": ("Who could take part, and how they were followed", "flow"),
    "7": ("Outcomes and other variables defined", "provenance"),
    "8": ("Data sources and measurement", "provenance"),
    "9": ("Bias", "limits"),
    "10": ("How the study size came about", "flow"),
    "11": ("How amounts were handled", "people"),
    "12": ("Statistical methods, missing data, sensitivity", "methods"),
    "13": ("Numbers at each stage, with reasons and a diagram", "flow"),
    "14": ("Who took part, with the missing for each variable", "people"),
    "15": ("Numbers of outcome events", "movement"),
    "16": ("Estimates with intervals", "change"),
    "17": ("Other analyses, such as by group", "breakdowns"),
    "18": ("Main results against the objectives", "aims"),
    "19": ("Limitations", "limits"),
    "20": ("Careful interpretation", "change"),
    "21": ("How far results may hold elsewhere", None),
    "22": ("Funding", "funding"),
}
"""Item number: what it asks for, and the section that answers (None: nothing in this report does)."""


def strobe_section(shown: Shown, study: Study, titles: Mapping[str, str]) -> Section:
    """The checklist; ``titles`` are the titles of the report's sections by id."""
    heading = Heading("strobe", "STROBE checklist, cohort studies", "items", "Item")
    rows = [
        Row(f"{number}. {asks}", (Cell(_answer(section, study, titles)),)) for number, (asks, section) in ITEMS.items()
    ]
    block: ReportTable = table(shown, heading, ("Where",), rows)
    return Section("strobe", "Reporting checklist", (block,))


def _answer(section: str | None, study: Study, titles: Mapping[str, str]) -> str:
    if section == "funding":
        return f"Section '{titles['study']}'" if study.governance.funder else NOT_REPORTED
    if section == "breakdowns":
        return f"Section '{titles['movement']}'" if study.breakdowns else NOT_REPORTED
    if section is None or section not in titles:
        return NOT_REPORTED
    return f"Section '{titles[section]}'"
