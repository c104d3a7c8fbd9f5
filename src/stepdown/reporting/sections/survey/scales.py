"""Questions on one ordered scale, asked after one another: a chart of all of them, with the table behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from stepdown.reporting.charts import likert as chart
from stepdown.reporting.report import Cell, Chart, Row
from stepdown.reporting.sections.survey.frame import UNIT, Frame
from stepdown.reporting.tables import Heading
from stepdown.surveys.frequencies.closed import Option, options, side_label
from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind, Side


def scale_of(frame: Frame, question: Question) -> tuple[Option, ...]:
    """The options of an ordered scale from its low end to its high end; none where the question has no such scale."""
    offered = options(frame.survey, question) if question.kind is QuestionKind.ONE_OF else ()
    sides = [option.side for option in offered]
    order = [list(Side).index(side) for side in sides if side is not None]
    if len(order) < len(sides) or not {Side.LOW, Side.HIGH} <= set(sides):
        return ()
    if max(sides.count(Side.LOW), sides.count(Side.HIGH)) > chart.MOST or sides.count(Side.MIDDLE) > 1:
        return ()
    if order == sorted(order):
        return offered
    return tuple(reversed(offered)) if order == sorted(order, reverse=True) else ()


def on_one_scale(frame: Frame) -> list[tuple[Question, ...]]:
    """The questions in order, those on the same scale after one another together, every other one alone."""

    def scale(question: Question) -> tuple[bool, str | None]:
        return (True, question.choices) if scale_of(frame, question) else (False, question.name)

    return [tuple(together) for _, together in groupby(frame.questions, scale)]


@dataclass(frozen=True, slots=True)
class _Block:
    """The questions of one scale that enough people answered, and the scale's options."""

    frame: Frame
    questions: tuple[Question, ...]
    offered: tuple[Option, ...]

    @property
    def high(self) -> tuple[Option, ...]:
        return tuple(option for option in self.offered if option.side is Side.HIGH)

    @property
    def high_label(self) -> str:
        return side_label(self.high)

    def high_id(self, question: Question) -> str:
        id_ = self.frame.id_of(question)
        return f"{id_}.side.high" if len(self.high) > 1 else f"{id_}.{self.high[0].word}"

    def gap_labels(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(gap.label for q in self.questions for gap in self.frame.gaps(q)))


def scale_chart(frame: Frame, questions: tuple[Question, ...]) -> Chart:
    """The questions of one scale in a chart, with the table behind it. Enough people answered each of them."""
    block = _Block(frame, questions, scale_of(frame, questions[0]))
    first = frame.id_of(questions[0])
    title = frame.survey.label_of(questions[0]) if len(questions) == 1 else _title(block)
    heading = Heading(
        f"{first}.scale", title, UNIT, "Statement",
        ("Base: those who gave one of these answers to the statement, as the column ‘Base’ says.",),
    )  # fmt: skip
    gaps = block.gap_labels()
    columns = (*(option.label for option in block.offered), block.high_label, "95% interval", "Base", *gaps)
    table = frame.table(heading, columns, (_row(block, question, gaps) for question in questions))
    value = chart.Likert(
        tuple(chart.Category(option.label, option.side or Side.MIDDLE) for option in block.offered),
        tuple(_statement(block, question) for question in questions),
        block.high_label,
        UNIT,
    )
    chart_id = f"chart-{first}"
    return Chart(chart_id, title, chart.draw(value, chart_id, title), chart.describe(value), table)


def _title(block: _Block) -> str:
    page = next(p for p in block.frame.survey.questionnaire.pages if block.questions[0] in p.questions)
    ends = f"{block.offered[0].label} to {block.offered[-1].label}"
    return block.frame.survey.said(page.title) or f"Answers from {ends}"


def _row(block: _Block, question: Question, gaps: Sequence[str]) -> Row:
    """One statement: each answer, the high side with its interval, the base, and who gave none of the answers."""
    frame, id_ = block.frame, block.frame.id_of(question)
    answers = [frame.count_and_share(f"{id_}.{option.word}") for option in block.offered]
    high = block.high_id(question)
    found = {gap.label: frame.shown.count(gap.id, gap.field) for gap in frame.gaps(question)}
    none = [found.get(label, Cell("0")) for label in gaps]
    base = (frame.count_and_share(high), frame.shown.interval(high), frame.shown.count(high, "known"))
    return Row(frame.survey.label_of(question), (*answers, *base, *none))


def _statement(block: _Block, question: Question) -> chart.Statement:
    frame, id_ = block.frame, block.frame.id_of(question)
    counts = tuple(frame.shown.result(f"{id_}.{option.word}").tally.numerator for option in block.offered)
    asides = tuple(chart.Aside(gap.label, frame.count_in(gap)) for gap in frame.gaps(question))
    return chart.Statement(frame.survey.label_of(question), counts, frame.shown.share(block.high_id(question)), asides)
