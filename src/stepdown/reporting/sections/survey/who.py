"""Who responded: the rate altogether and by role, and whether the roles add up to the whole."""

from collections.abc import Iterator

from stepdown.reporting.report import Block, Cell, Paragraph, ReportTable, Row
from stepdown.reporting.sections.survey.frame import UNIT, Frame
from stepdown.reporting.shown import NOTHING
from stepdown.reporting.tables import Heading
from stepdown.reporting.wording import sentence
from stepdown.results.result import Measure, Result
from stepdown.results.rounding import percent
from stepdown.surveys.frequencies.names import responses_id, role_table_id
from stepdown.surveys.frequencies.roles import NOT_GIVEN_LABEL, Reconciliation, role_labels

_COLUMNS = ("Responses", "Share of those whose role is known", "Invited", "Response rate", "95% interval")
_UNKNOWN = Cell("not known")


def who_blocks(frame: Frame) -> Iterator[Block]:
    """The rate in a sentence, the table, and the reconciliation."""
    id_ = responses_id(frame.survey.questionnaire)
    yield Paragraph(_rate_in_words(frame, id_))
    yield Paragraph(sentence(frame.shown, f"{id_}.complete"))
    yield _table(frame, id_)
    yield _reconciled(frame, id_)


def _rate_in_words(frame: Frame, id_: str) -> str:
    rate = frame.shown.result(f"{id_}.rate")
    if rate.measure is Measure.PROPORTION:
        return _with_a_decimal(frame, rate) or sentence(frame.shown, rate.id)
    return f"Responses: {frame.shown.count(id_).text}. {rate.caution}"


def _with_a_decimal(frame: Frame, rate: Result) -> str:
    """'25 of 37 invitations (67.6%; …)': it tells what the two counts tell. Empty where one is hidden."""
    answered, invited = rate.tally.numerator, rate.tally.known
    if answered is None or not invited:
        return ""
    interval = frame.shown.interval(rate.id).text
    share = percent(answered, invited, 1)
    return f"{rate.label}: {answered} of {invited} invitations ({share}%; 95% interval {interval})."


def _table(frame: Frame, id_: str) -> ReportTable:
    roles = frame.shown.table(role_table_id(frame.survey.questionnaire))
    rates = frame.shown.table(f"{id_}.role_rate")
    whole = frame.shown.result(f"{id_}.rate")
    cautions = dict.fromkeys(rate.caution for rate in (whole, *rates) if rate.caution)
    base = "Base of a rate: those invited. Every response is counted, complete or not."
    heading = Heading(f"{id_}.rate", "Who responded", UNIT, "Role", (base, *cautions))
    rows = [_role(frame, role, rate) for role, rate in zip(roles, rates, strict=True)]
    if roles:
        rows.append(Row(NOT_GIVEN_LABEL, (frame.shown.count(roles[0].id, "not_known"), NOTHING, *([_UNKNOWN] * 3))))
    rows.append(Row("All responses", (frame.shown.count(id_), NOTHING, *_rate(frame, whole)), total=True))
    return frame.table(heading, _COLUMNS, rows)


def _role(frame: Frame, role: Result, rate: Result) -> Row:
    name = role.categories["role"]
    counted = (frame.shown.count(role.id), frame.shown.percentage(role.id))
    return Row(role_labels(frame.survey).get(name, name), (*counted, *_rate(frame, rate)))


def _rate(frame: Frame, rate: Result) -> tuple[Cell, ...]:
    """Invited, rate and interval; 'not known' where nobody said how many were invited."""
    if rate.measure is not Measure.PROPORTION:
        return (_UNKNOWN,) * 3
    invited = frame.shown.count(rate.id, "known")
    return invited, frame.shown.percentage(rate.id), frame.shown.interval(rate.id)


def _reconciled(frame: Frame, id_: str) -> Paragraph:
    roles = frame.shown.table(role_table_id(frame.survey.questionnaire))
    if not roles:
        return Paragraph(f"Roles are not told apart. {frame.not_broken_down}.")
    total, tally = frame.shown.result(id_).tally.numerator, roles[0].tally
    if total is None or tally.known is None or tally.not_known is None:
        return Paragraph("Not all of these counts may be shown, so they cannot be added up here.")
    found = Reconciliation(total, tally.known, tally.not_known)
    return Paragraph(found.sentence(), caution=not found.is_complete)
