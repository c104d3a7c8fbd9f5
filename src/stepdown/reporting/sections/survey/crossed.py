"""Closed questions by role, or by one another: numbers first, a row a group."""

from collections.abc import Collection, Iterator, Sequence

from stepdown.reporting.report import Block, Bullets, Cell, Paragraph, ReportTable, Row
from stepdown.reporting.sections.survey.frame import UNIT, Frame
from stepdown.reporting.tables import Heading
from stepdown.results.result import Result
from stepdown.surveys.frequencies.closed import options
from stepdown.surveys.frequencies.crossings import Crossing
from stepdown.surveys.frequencies.groups import OTHERS, OTHERS_LABEL
from stepdown.surveys.frequencies.names import crossing_id
from stepdown.surveys.frequencies.survey import labelled
from stepdown.surveys.questionnaire.questionnaire import Question

_CAUTION = (
    "Groups are small. A difference between them may be chance: no test is made, and none of these tables should be "
    "read as one."
)


def crossed_blocks(frame: Frame, crossings: Sequence[Crossing]) -> Iterator[Block]:
    """Every crossing that was asked for, with one warning before them, and which of them cannot be shown."""
    asked = [_asked(frame, crossing) for crossing in crossings]
    tables = [_table(frame, question, by, cells) for question, by, cells in asked if cells]
    if tables:
        yield Paragraph(_CAUTION, caution=True)
        yield from tables
    if withheld := [_title(frame, question, by) for question, by, cells in asked if not cells]:
        least = frame.survey.smallest_group
        yield Paragraph(f"Not broken down, because fewer than two groups of {least} or more answered:")
        yield Bullets(tuple(withheld))


def _asked(frame: Frame, crossing: Crossing) -> tuple[Question, Question | None, tuple[Result, ...]]:
    """A crossing by its question and what it is by (None is the role), with its released cells."""
    questionnaire = frame.survey.questionnaire
    by = crossing.other(questionnaire)
    cells = frame.shown.table(crossing_id(questionnaire, crossing.question, by))
    return questionnaire.question(crossing.question), questionnaire.question(by) if by else None, cells


def _title(frame: Frame, question: Question, by: Question | None) -> str:
    return f"{frame.survey.label_of(question)}, by {frame.survey.label_of(by) if by else 'role'}"


def _table(frame: Frame, question: Question, by: Question | None, cells: tuple[Result, ...]) -> ReportTable:
    """A row for each group and one for all, each with its base."""
    offered, label = options(frame.survey, question), frame.survey.label_of(question)
    groups = dict.fromkeys(cell.categories["group"] for cell in cells)
    high = frame.shown.table(f"{frame.id_of(question)}.side")
    of_all = [*frame.shares(question), *high]
    columns = (
        *(option.label for option in offered),
        *(each.label.removeprefix(labelled(label, "")) for each in high),
        "Base",
    )
    by_group = [[cell for cell in cells if cell.categories["group"] == group] for group in groups]
    before = labelled(label, f"{offered[0].label} (")
    rows = [Row(told[0].label.removeprefix(before).removesuffix(")"), _cells(frame, told)) for told in by_group]
    rows.append(Row("All", _cells(frame, of_all), total=True))
    name = frame.survey.label_of(by) if by else "Role"
    heading = Heading(cells[0].table or "", _title(frame, question, by), UNIT, name, _notes(frame, groups))
    return frame.table(heading, columns, rows)


def _cells(frame: Frame, told: Sequence[Result]) -> tuple[Cell, ...]:
    return (*(frame.count_and_share(each.id) for each in told), frame.shown.count(told[0].id, "known"))


def _notes(frame: Frame, groups: Collection[str]) -> tuple[str, ...]:
    base = "Base: those of the group who gave one of these answers; percentages are of them."
    least = frame.survey.smallest_group
    others = f"‘{OTHERS_LABEL}’: those of whom fewer than {least} answered are told of together."
    return (base, others) if OTHERS in groups else (base,)
