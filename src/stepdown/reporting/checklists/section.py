"""All checklists of a report on one page: how much of each is answered, and then item by item."""

from collections.abc import Sequence

from stepdown.evaluation.study.bias import BiasDomain
from stepdown.reporting.checklists.checked import Checked
from stepdown.reporting.report import Cell, Paragraph, ReportTable, Row, Section
from stepdown.written.checklists.checklist import Checklist, shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy, FilledChecklist, FilledItem

_ROBINS_I = "ROBINS-I: risk of bias, by the study's own judgement"
_INTRODUCTION = (
    "What reports of this sort are asked to say, and where this one says it. An item is answered where the part that "
    "it names is in the report; what nobody has written is openly not reported."
)
_COLUMNS = ("Items", "Answered by what is recorded", "Written by hand", "Not applicable", "Not reported")


def checklists_section(*pages: Checked) -> Section:
    """The page: of a report's own checklists, and of those of reports that stand beside it."""
    tables = tuple(_table(page, one) for page in pages for one in page.answered)
    return Section("checklists", "Reporting checklists", (Paragraph(_INTRODUCTION), _overview(pages), *tables))


def _overview(pages: Sequence[Checked]) -> ReportTable:
    rows = [_counts(one) for page in pages for one in page.answered]
    rows += [_judged(len(page.risk)) for page in pages if page.risk is not None]
    answered = {one.checklist.id for page in pages for one in page.answered}
    absent = {name: why for page in pages for name, why in page.absent.items() if name not in answered}
    rows += [_unanswered(shipped_checklist(name)) for name in absent]
    notes = tuple(f"{_short(shipped_checklist(name))}: {why}." for name, why in absent.items())
    source = "The checklists, each with its source below"
    return ReportTable("checklists", "How much is reported", "items", source, "Checklist", _COLUMNS, tuple(rows), notes)


def _short(checklist: Checklist) -> str:
    return checklist.title.split(":")[0]


def _unanswered(checklist: Checklist) -> Row:
    return Row(checklist.title, (Cell(str(len(checklist.items))), *[Cell("–")] * (len(_COLUMNS) - 1)))


def _counts(one: FilledChecklist) -> Row:
    found = one.count(AnsweredBy.REPORT) + one.count(AnsweredBy.PROJECT)
    others = (one.count(by) for by in (AnsweredBy.HAND, AnsweredBy.NOT_APPLICABLE, AnsweredBy.NOBODY))
    return _row(one.checklist.title, len(one.items), found, *others)


def _judged(judged: int) -> Row:
    return _row(_ROBINS_I, len(BiasDomain), 0, judged, 0, len(BiasDomain) - judged)


def _row(heading: str, *numbers: int) -> Row:
    return Row(heading, tuple(Cell(str(number)) for number in numbers))


def _table(page: Checked, one: FilledChecklist) -> ReportTable:
    checklist = one.checklist
    notes = [checklist.note]
    if one.count(AnsweredBy.REPORT):
        notes.append(f"In quotation marks: sections, tables and charts of the report “{page.report}”.")
    return ReportTable(
        f"checklist-{checklist.id}", checklist.title, "items",
        f"{checklist.source}; doi {checklist.doi}; checked on {checklist.checked_on:%-d %B %Y}", "Item",
        ("Answer", "From"), tuple(_item(item) for item in one.items), tuple(notes),
    )  # fmt: skip


def _item(found: FilledItem) -> Row:
    return Row(f"{found.item.id}. {found.item.asks}", (Cell(found.said), Cell(found.by.label)))
