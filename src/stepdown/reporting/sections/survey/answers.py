"""What was answered: a chart or a table for each closed question, and one table for all numbers."""

from collections.abc import Iterator

from stepdown.reporting.report import Block, Bullets, Cell, Paragraph, ReportTable, Row
from stepdown.reporting.sections.survey.frame import UNIT, Frame
from stepdown.reporting.sections.survey.scales import on_one_scale, scale_chart, scale_of
from stepdown.reporting.shown import NOTHING
from stepdown.reporting.tables import Heading, share_row, withheld_columns, without
from stepdown.results.result import Measure
from stepdown.surveys.frequencies.closed import excludes_others
from stepdown.surveys.frequencies.names import responses_id
from stepdown.surveys.frequencies.survey import CLOSED, labelled
from stepdown.surveys.questionnaire.questionnaire import Question

_SHARES = ("Number", "Percentage of the base", "95% interval")
_ONE = ("Base: those who chose one of these.",)
_SEVERAL = (
    "Base: those who chose one or more of these.",
    "Several could be chosen, so percentages may add to more than 100%.",
)
_AMOUNTS = {"Mean": Measure.MEAN, "Median": Measure.MEDIAN, "Least": Measure.MINIMUM, "Most": Measure.MAXIMUM}


def completeness(frame: Frame) -> ReportTable:
    """How many were shown each question, and how many answered it or passed it over."""
    id_ = f"{responses_id(frame.survey.questionnaire)}.questions"
    notes = (
        "Base: all responses. To answer ‘don’t know’ or ‘not applicable’ is to answer.",
        "Answers in people’s own words are read, and not counted further.",
    )
    heading = Heading(id_, "How each question was answered", UNIT, "Question", notes)
    rows = (Row(frame.survey.label_of(question), _answered(frame, question)) for question in frame.questions)
    return frame.table(heading, ("Shown", "Answered", "Skipped", "Not shown"), rows)


def _answered(frame: Frame, question: Question) -> tuple[Cell, ...]:
    """Shown is answered and skipped together; it is hidden where either is."""
    id_ = frame.id_of(question)
    answered, skipped, passed = (frame.shown.count(id_, name) for name in ("known", "not_known", "not_asked"))
    tally = frame.shown.result(id_).tally
    if tally.known is None or tally.not_known is None:
        shown = Cell(frame.shown.protected.profile.symbol, (id_,), hidden=True)
    else:
        shown = Cell(f"{tally.known + tally.not_known:,}", (id_,))
    return shown, answered, skipped, passed


def answer_blocks(frame: Frame) -> Iterator[Block]:
    """The closed questions in order, those that too few answered, and then the numbers."""
    for questions in on_one_scale(frame):
        told = tuple(question for question in questions if frame.shares(question))
        if told and scale_of(frame, told[0]):
            yield scale_chart(frame, told)
        else:
            yield from (_shares(frame, question) for question in told if question.kind in CLOSED)
    yield from _too_few(frame)
    yield from _numbers(frame)


def _shares(frame: Frame, question: Question) -> ReportTable:
    """Each option's share, the high side together, and then the base and all who are not in it."""
    id_, label, shares = frame.id_of(question), frame.survey.label_of(question), frame.shares(question)
    told = [*shares, *frame.shown.table(f"{id_}.side")]
    rows = [share_row(frame.shown, share.id, share.label.removeprefix(labelled(label, ""))) for share in told]
    if gaps := frame.gaps(question):
        rows.append(Row("Base", _alone(frame.shown.count(shares[0].id, "known")), total=True))
        rows += [Row(gap.label, _alone(frame.shown.count(gap.id, gap.field))) for gap in gaps]
    rows.append(Row("All responses", _alone(frame.shown.count(id_, "total")), total=True))
    notes = _ONE if excludes_others(question) else _SEVERAL
    return frame.table(Heading(id_, label, UNIT, "Answer", notes), _SHARES, rows)


def _alone(count: Cell) -> tuple[Cell, ...]:
    return (count, NOTHING, NOTHING)


def _too_few(frame: Frame) -> Iterator[Block]:
    silent = [q for q in frame.questions if q.kind in CLOSED and not frame.shares(q)]
    if silent:
        yield Paragraph(f"{frame.not_broken_down}. So it is with:")
        yield Bullets(tuple(frame.survey.label_of(question) for question in silent))


def _numbers(frame: Frame) -> Iterator[Block]:
    rows = [_number(frame, question) for question in frame.questions if frame.shown.has(_mean(frame, question))]
    columns = ("Counts", "Base", *_AMOUNTS)
    if rows:
        id_ = f"{responses_id(frame.survey.questionnaire)}.numbers"
        heading = Heading(id_, "Questions for a number", UNIT, "Question", ("Base: those who gave a number.",))
        kept, rows = without(rows, columns, withheld_columns(rows, columns, frozenset({"Least", "Most"})))
        yield frame.table(heading, kept, rows)


def _number(frame: Frame, question: Question) -> Row:
    id_ = frame.id_of(question)
    amounts = (frame.shown.amount(f"{id_}.{measure}") for measure in _AMOUNTS.values())
    mean = frame.shown.result(_mean(frame, question))
    return Row(frame.survey.label_of(question), (Cell(mean.of or ""), frame.shown.count(mean.id, "known"), *amounts))


def _mean(frame: Frame, question: Question) -> str:
    return f"{frame.id_of(question)}.{Measure.MEAN}"
