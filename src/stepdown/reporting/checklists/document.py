"""The answers of a report to its checklists as a document, so that a report beside it can show them on its page."""

from typing import Literal

from pydantic import Field, ValidationError

from stepdown.evaluation.study.bias import BiasDomain, Judged
from stepdown.reporting.checklists.checked import Checked
from stepdown.written.checklists.checklist import shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy, FilledChecklist, FilledItem
from stepdown.written.part import Part, Sentence


class UnreadableChecklistsError(Exception):
    """A file is no document of answers to checklists."""


class _Answer(Part):
    by: AnsweredBy
    answer: str = ""


class _Document(Part):
    version: Literal[1] = Field(alias="schema")
    report: Sentence
    answered: dict[str, dict[str, _Answer]]
    absent: dict[str, str]
    risk_of_bias: dict[BiasDomain, Judged] | None = None


def checklists_text(checked: Checked) -> str:
    """The document as text."""
    answered = {
        one.checklist.id: {found.item.id: _Answer(by=found.by, answer=found.answer) for found in one.items}
        for one in checked.answered
    }
    risk = None if checked.risk is None else dict(checked.risk)
    said = _Document(schema=1, report=checked.report, answered=answered, absent=dict(checked.absent), risk_of_bias=risk)
    return said.model_dump_json(by_alias=True, indent=1)


def read_checklists(text: str) -> Checked:
    """What the document says; UnreadableChecklistsError where it is something else or of another version."""
    try:
        said = _Document.model_validate_json(text)
        answered = tuple(_filled(name, answers) for name, answers in said.answered.items())
        absent = {shipped_checklist(name).id: why for name, why in said.absent.items()}
    except (ValidationError, KeyError) as fault:
        raise UnreadableChecklistsError("it holds no answers to checklists of this version") from fault
    return Checked(said.report, answered, absent, said.risk_of_bias)


def _filled(name: str, answers: dict[str, _Answer]) -> FilledChecklist:
    checklist = shipped_checklist(name)
    return FilledChecklist(
        checklist, tuple(FilledItem(item, answers[item.id].answer, answers[item.id].by) for item in checklist.items)
    )
