"""The whole questionnaire that a form makes, and what checking it finds, in the rows of the form."""

import re
from dataclasses import replace

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import CHOICES, ORIGIN, ROLE_QUESTION, SETTINGS, SIGNED_OFF, SURVEY, TITLE
from stepdown.exchange.xlsform.reading.choices import read_lists
from stepdown.exchange.xlsform.reading.groups import Around, read_pages
from stepdown.exchange.xlsform.reading.noted import Noted
from stepdown.exchange.xlsform.understood import Understood
from stepdown.surveys.questionnaire.checking.check import faults
from stepdown.surveys.questionnaire.checking.fault import Fault
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire, Said
from stepdown.written.parse import WrittenProblems, checked

FIRST_VERSION = "1"
"""What a form is called that says no version."""

_COLUMNS = frozenset(Question.model_fields)
_MEND = "Mend it in the sheet and try again"


def questionnaire_of(form: Understood, noted: Noted) -> Questionnaire | None:
    """The questionnaire, None where no question is left; what there is to say of it is ``noted``."""
    for row in noted.form[SETTINGS].rows[1:]:
        place = Place(noted.file, noted.form[SETTINGS].name, row.number)
        noted.findings.append(rules.UNUSED_ROW.finding(place, {"why": "a form has one row of settings"}))
    read_lists(form, noted)
    pages = tuple(read_pages(form, Around(), noted))
    if not pages:
        noted.findings.append(rules.NOTHING_LEFT.finding(Place(noted.file, noted.form[SURVEY].name)))
        return None
    held = {
        "id": _id(form, noted),
        "version": _version(form, noted),
        "title": _title(form, noted),
        "languages": noted.languages.codes,
        "pages": pages,
        "lists": noted.lists,
        "origin": _own(noted, ORIGIN),
        "signed_off": _own(noted, SIGNED_OFF),
        "role_question": _own(noted, ROLE_QUESTION),
    }
    try:
        questionnaire = checked(held, Questionnaire)
    except WrittenProblems as wrong:
        noted.findings += [_wrong(_settings(noted), problem) for problem in wrong.problems]
        return None
    found = (_wrong(_place(fault, noted), fault.problem) for fault in faults(questionnaire))
    noted.findings += dict.fromkeys(found)  # a condition of a group is one of each of its pages
    return questionnaire


def _title(form: Understood, noted: Noted) -> Said:
    """The title in the first language, and in the others where our own columns say it."""
    cells = noted.form[SETTINGS].rows[0].cells if noted.form[SETTINGS].rows else {}
    others = {noted.languages.code_of(c.language): text for c, text in cells.items() if c.name == TITLE and c.language}
    return {**others, noted.languages.first: form["title"]}


def _own(noted: Noted, column: str) -> str | None:
    return next((row.get(column) for row in noted.form[SETTINGS].rows), None)


def _id(form: Understood, noted: Noted) -> str:
    """The form's id in the letters that a stored name may have."""
    written = str(form["id_string"])
    plain = re.sub(r"[^a-z0-9_-]+", "_", written.lower()).strip("_-") or "questionnaire"
    if plain != written and any(row.get("id_string") for row in noted.form[SETTINGS].rows):
        noted.findings.append(rules.RENAMED.finding(_settings(noted, written), {"kept": plain}))
    return plain


def _version(form: Understood, noted: Noted) -> str:
    version: str | None = form.get("version")
    if version is None:
        noted.findings.append(rules.NO_VERSION.finding(_settings(noted)))
    return version or FIRST_VERSION


def _settings(noted: Noted, value: str | None = None) -> Place:
    sheet = noted.form[SETTINGS]
    return Place(noted.file, sheet.name, sheet.rows[0].number if sheet.rows else None, value=value)


def _wrong(place: Place, problem: str) -> Finding:
    """A sentence of checking, which says what is wrong and then what to do."""
    said, _, remedy = problem.partition("; ")
    words = {"said": _capital(said), "remedy": _capital(remedy or _MEND)}
    column = said.split()[0]
    return rules.NOT_A_QUESTIONNAIRE.finding(replace(place, column=column if column in _COLUMNS else None), words)


def _capital(sentence: str) -> str:
    return f"{sentence[0].upper()}{sentence[1:]}"


def _place(fault: Fault, noted: Noted) -> Place:
    """Where in the form a fault of the questionnaire is: the row of the choice, question or page that it names."""
    if fault.list is not None:
        of_list = (row for (name, _), row in noted.choice_rows.items() if name == fault.list)
        row = noted.choice_rows.get((fault.list, fault.choice or ""), next(of_list, None))
        return Place(noted.file, noted.form[CHOICES].name, row)
    if fault.question is not None:
        return Place(noted.file, noted.form[SURVEY].name, noted.question_rows.get(fault.question))
    if fault.page is not None:
        return Place(noted.file, noted.form[SURVEY].name, noted.page_rows.get(fault.page))
    return _settings(noted)
