"""What is gathered while a form is read: its lists, the row of everything, and what there is to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.finding import Finding
from stepdown.exchange.xlsform.columns import CHOICES, SURVEY
from stepdown.exchange.xlsform.languages import Languages
from stepdown.exchange.xlsform.sheets import Form, FormRow
from stepdown.exchange.xlsform.understood import ROW, Understood
from stepdown.surveys.questionnaire.questionnaire import Choice, Said


@dataclass(slots=True)
class Noted:
    """``questions`` and ``choices``: the rows of the form by number. ``list_names``: by the name of a list in the
    form, ours. ``…_rows``: where a page, question or choice stands.
    """

    form: Form
    file: str
    languages: Languages
    findings: list[Finding] = field(default_factory=list)
    questions: dict[int, FormRow] = field(init=False)
    choices: dict[int, FormRow] = field(init=False)
    lists: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    list_names: dict[str, str] = field(default_factory=dict)
    page_rows: dict[str, int] = field(default_factory=dict)
    question_rows: dict[str, int] = field(default_factory=dict)
    choice_rows: dict[tuple[str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.questions = {row.number: row for row in self.form[SURVEY].rows}
        self.choices = {row.number: row for row in self.form[CHOICES].rows}

    def question(self, row: Understood) -> FormRow:
        """The row of the form that pyxform understood so."""
        return self.questions[int(row[ROW])]

    def add(self, rule: Rule, row: int | None, column: str | None = None, **details: str) -> None:
        """Something to say of a row of questions. The detail ``value`` is the cell as it stands."""
        place = Place(self.file, self.form[SURVEY].name, row, column, details.pop("value", None))
        self.findings.append(rule.finding(place, details))

    def add_of_choice(self, rule: Rule, row: int | None, column: str | None = None, **details: str) -> None:
        """Something to say of a row of choices."""
        place = Place(self.file, self.form[CHOICES].name, row, column, details.pop("value", None))
        self.findings.append(rule.finding(place, details))

    def said(self, words: str | Mapping[str, str] | None) -> Said:
        """Words by code of language, where the form says any. Bare words are in the first language."""
        if isinstance(words, str):
            return {self.languages.first: words}
        return dict(words or {})
