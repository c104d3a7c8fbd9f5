"""The form as pyxform, the reference program of XLSForm, understands it; and what it says is wrong."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.finding import Finding
from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import CHOICES, SETTINGS, SURVEY, Column
from stepdown.exchange.xlsform.kinds import is_read, step_in
from stepdown.exchange.xlsform.languages import Languages
from stepdown.exchange.xlsform.sheets import Form, FormRow

ROW, LEFT_OUT = "stepdown_row", "stepdown_left_out"
"""Columns that we add: the number of the row in the file, and that a question is not asked here."""

type Understood = Mapping[str, Any]
"""What pyxform makes of a row, group or form: its own JSON, with words by code of language."""

_CURLY = "‘’“”"
_KEPT = str.maketrans(_CURLY, "\ufdd0\ufdd1\ufdd2\ufdd3")
_GIVEN_BACK = {ord(kept): curly for kept, curly in zip("\ufdd0\ufdd1\ufdd2\ufdd3", _CURLY, strict=True)}
"""pyxform makes quotation marks straight, in what people read as well: so they pass it as signs that no text has."""

_MOST_DEEP = 20

_STUMBLES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What pyxform falls over where it does not check, as over the range 0 to 1e9999999 or a list without labels."""

_SAID_ROW = re.compile(r"^\[row : (\d+)\]\s*")
_SAID_SHEET = re.compile(r"'(survey|choices|settings)' sheet|sheet: '(survey|choices|settings)'")
_NEXT = re.compile(r"\n(?=\[row : )")
_LEAVE_OUT = re.compile(r"\s*Learn more: \S+|\n\{.*", re.DOTALL)
"""Links that lead out of the program, and rows as pyxform holds them."""


def understood(form: Form, file: str, languages: Languages) -> tuple[Understood | None, list[Finding]]:
    """What pyxform makes of a form, None where it refuses it; and its errors and warnings with their rows."""
    from pyxform.errors import PyXFormError  # type: ignore[import-untyped]
    from pyxform.xls2json import workbook_to_json  # type: ignore[import-untyped]
    from pyxform.xls2json_backends import DefinitionData  # type: ignore[import-untyped]

    if too_deep := _too_deep(form, file):
        return None, [too_deep]
    sheets = {sheet: [_prepared(sheet, row, languages) for row in form[sheet].rows] for sheet in form}
    settings = {**(sheets[SETTINGS] or [{}])[0], "default_language": languages.first, "clean_text_values": "no"}
    columns = {sheet: [_heading(c, languages) for c in form[sheet].columns if not c.is_ours] for sheet in form}
    warnings: list[str] = []
    definition = DefinitionData(
        survey=sheets[SURVEY],
        survey_header=[dict.fromkeys((*columns[SURVEY], "name", ROW, LEFT_OUT))],
        choices=sheets[CHOICES],
        choices_header=[dict.fromkeys((*columns[CHOICES], ROW))],
        settings=[settings],
        settings_header=[dict.fromkeys(settings)],
        sheet_names=list(form),
    )
    try:
        read = workbook_to_json(definition, fallback_form_name=PurePath(file).stem, warnings=warnings)
    except PyXFormError as refused:
        return None, list(_findings(_NEXT.split(str(refused)), form, file, rules.NOT_AN_XLSFORM))
    except _STUMBLES as stumble:
        said = f"Something in the form cannot be understood ({type(stumble).__name__}: {stumble})."
        return None, list(_findings([said], form, file, rules.NOT_AN_XLSFORM))
    return _given_back(read), list(_findings(warnings, form, file, rules.ODD))


def _too_deep(form: Form, file: str) -> Finding | None:
    depth = 0
    for row in form[SURVEY].rows:
        depth += step_in(" ".join((row.get("type") or "").split()))
        if depth > _MOST_DEEP:
            place = Place(file, form[SURVEY].name, row.number, "type")
            return rules.TOO_DEEP.finding(place, {"most": str(_MOST_DEEP)})
    return None


def _prepared(sheet: str, row: FormRow, languages: Languages) -> dict[str, str]:
    """A row as pyxform is given it, without the columns that only we know.

    Words stand under codes of languages, and a question that is not asked here is one of a few words.
    """
    known = ((column, text) for column, text in _by_language(row) if not column.is_ours)
    cells = {_heading(column, languages): text.translate(_KEPT) for column, text in known}
    if sheet == SETTINGS:
        return cells
    if sheet == SURVEY and (written := row.get("type")):
        cells["type"] = " ".join(written.split())
        if not is_read(cells["type"]):
            cells = {"type": "text", "name": cells.get("name", f"row_{row.number}"), LEFT_OUT: "yes"}
    return {**cells, ROW: str(row.number)}


def _by_language(row: FormRow) -> Iterator[tuple[Column, str]]:
    """The cells, those that name no language first: where one names the same language, it is the one that counts."""
    yield from sorted(row.cells.items(), key=lambda cell: cell[0].language is not None)


def _heading(column: Column, languages: Languages) -> str:
    if not column.holds_words:
        return column.name
    return f"{column.name}::{languages.code_of(column.language)}"


def _given_back(held: Any) -> Any:
    match held:
        case str():
            return held.translate(_GIVEN_BACK)
        case dict():
            return {_given_back(key): _given_back(value) for key, value in held.items()}
        case list() | tuple():
            return [_given_back(value) for value in held]
        case _:
            return held


def _findings(said: list[str], form: Form, file: str, rule: Rule) -> Iterator[Finding]:
    """pyxform counts the rows that it was given, of which the blank ones are not."""
    for sentence in said:
        sheet = next((one or other for one, other in _SAID_SHEET.findall(sentence)), SURVEY)
        place = _SAID_ROW.match(sentence)
        rows = form[sheet].rows
        at = int(place[1]) - 2 if place else -1
        number = rows[at].number if 0 <= at < len(rows) else None
        plain = _LEAVE_OUT.sub("", _SAID_ROW.sub("", sentence)).translate(_GIVEN_BACK)
        yield rule.finding(Place(file, form[sheet].name, number), {"said": " ".join(plain.split())})
