"""Languages as XLSForm names them, ``English (en)``, and their codes; and those of a form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import SETTINGS, Column
from stepdown.exchange.xlsform.language_names import NAMES
from stepdown.exchange.xlsform.sheets import Form, FormSheet

ENGLISH = "en"
_UNNAMED = "default"
"""What other programs call a language that nobody has named."""

_CODES = {name.lower(): code for code, name in NAMES.items()} | {"cymraeg": "cy", "punjabi": "pa", "farsi": "fa"}
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_IN_PARENTHESES = re.compile(r"[^()]*\(\s*([^()\s]+)\s*\)")


def code_of(written: str) -> str | None:
    """The code of a language as a heading names it; None where nobody can say."""
    found = _IN_PARENTHESES.fullmatch(written.strip())
    code = found[1] if found else _CODES.get(written.strip().lower(), written.strip())
    return code if _CODE.fullmatch(code) else None


def named(code: str) -> str:
    """A language as XLSForm names it."""
    return f"{NAMES.get(code, code)} ({code})"


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of a form. ``codes``: in order, the first for words whose column names none."""

    codes: tuple[str, ...]

    @property
    def first(self) -> str:
        """The language that every respondent can fall back on."""
        return self.codes[0]

    def code_of(self, written: str | None) -> str:
        """The code of the language that a heading names, or the first where it names none."""
        return (written and code_of(written)) or self.first


def languages_of(form: Form, file: str) -> tuple[Languages, list[Finding]]:
    """The languages that the headings name, after the one that the settings call the default."""
    findings: list[Finding] = []
    in_settings = (row.get("default_language") for row in form[SETTINGS].rows[:1])
    said = [(form[SETTINGS], language) for language in in_settings if language and language != _UNNAMED]
    headings = [(sheet, column) for sheet in form.values() for column in sheet.columns if column.holds_words]
    if not said and (Column("label") in (column for _, column in headings) or not any(c.language for _, c in headings)):
        said = [(form[SETTINGS], ENGLISH)]
    said += [(sheet, column.language) for sheet, column in headings if column.language]
    for sheet, written in said:
        if code_of(written) is None:
            findings.append(rules.NO_LANGUAGE_CODE.finding(Place(file, sheet.name, value=written)))
    languages = Languages(tuple(dict.fromkeys(code_of(written) or ENGLISH for _, written in said)))
    twice = (finding for sheet in form.values() for finding in _twice(sheet, file, languages))
    return languages, [*dict.fromkeys(findings), *twice]


def _twice(sheet: FormSheet, file: str, languages: Languages) -> Iterator[Finding]:
    """Columns that name no language beside one that names the same."""
    in_the_first = {c.name for c in sheet.columns if c.language and languages.code_of(c.language) == languages.first}
    for column in sheet.columns:
        if column.holds_words and not column.language and column.name in in_the_first:
            details = {"language": named(languages.first)}
            yield rules.TWICE_IN_A_LANGUAGE.finding(Place(file, sheet.name, column=column.name), details)
