"""The one door of reading: the bytes of a CSV file to responses, or to findings that must be put right first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.survey_files.codes import YES_NO
from stepdown.exchange.survey_files.reading.answers import Told, told_of
from stepdown.exchange.survey_files.reading.choices import boxes_meant
from stepdown.exchange.survey_files.reading.headings import About
from stepdown.exchange.survey_files.reading.rules import OFF_THE_WAY, SAME_RESPONSE
from stepdown.exchange.survey_files.reading.sheet import Sheet, read_sheet
from stepdown.exchange.survey_files.variables import Of
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Response, Unanswered
from stepdown.surveys.routing.route import Route, follow


@dataclass(frozen=True, slots=True)
class ReadResponses:
    """What was read. Where something must be put right first there are no responses at all."""

    responses: tuple[Response, ...]
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the responses can be used."""
        return all(finding.severity is not Severity.STOPS for finding in self.findings)


def read_responses(
    content: bytes, questionnaire: Questionnaire, today: date, file: str = "responses.csv"
) -> ReadResponses:
    """The responses that a file holds. Never raises for what it holds: that is in the findings.

    A cell may have a choice's name, words or code. An empty one was skipped where the row's other answers lead to the
    question, and not shown where they lead past it; ``today`` is for questions whose showing depends on the day.
    """
    sheet, found = read_sheet(content, questionnaire, file)
    if sheet is None:
        return ReadResponses((), tuple(found))
    asked = {q.name: q for q in questionnaire.questions() if q.kind is not QuestionKind.NOTE}
    told = {name: told_of(sheet, questionnaire, question) for name, question in asked.items()}
    rows = _Rows(sheet, questionnaire, today, told)
    findings = [*found, *(each for question in told.values() for each in question.findings), *rows.same()]
    responses, more = rows.responses()
    read = ReadResponses(responses, (*findings, *more))
    return read if read.is_sound else ReadResponses((), read.findings)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What was told, row by row."""

    sheet: Sheet
    questionnaire: Questionnaire
    today: date
    told: Mapping[str, Told]

    def same(self) -> Iterator[Finding]:
        """Rows that say that they are one response."""
        column = self.sheet.columns.get(About(Of.ID))
        first: dict[str, int] = {}
        for at, cell in enumerate(column.cells if column else ()):
            if column and cell and cell in first:
                yield SAME_RESPONSE.finding(self.sheet.place(column, at), {"first": str(first[cell])})
            first.setdefault(cell or "", self.sheet.rows[at])

    def responses(self) -> tuple[tuple[Response, ...], list[Finding]]:
        """A response a row, and the answers to questions that the rest of their row leads past."""
        found: list[Response] = []
        findings: list[Finding] = []
        for at in range(len(self.sheet.rows)):
            given = self._given(at)
            route = follow(self.questionnaire, given, self.today)
            found.append(self._response(at, given, route))
            findings += self._off_the_way(at, given, route)
        return tuple(found), findings

    def _given(self, at: int) -> dict[str, Given | Unanswered]:
        answers = {name: told.answers[at] for name, told in self.told.items()}
        return {name: answer for name, answer in answers.items() if answer is not None}

    def _response(self, at: int, given: Mapping[str, Given | Unanswered], route: Route) -> Response:
        there = {about.question for about in self.sheet.columns}
        answers = dict(given)
        for name in self.told:
            if name not in answers and name in route.answers:
                answers[name] = route.answers[name]
            elif name not in answers and name in there:
                answers[name] = Unanswered.SKIPPED if name in route.shown else Unanswered.NOT_SHOWN
        id_, is_complete = self._own(Of.ID, at), boxes_meant(YES_NO).of(self._own(Of.COMPLETE, at) or "")
        return Response(id_ or str(self.sheet.rows[at]), answers, self._role(at, answers), is_complete is not False)

    def _own(self, of: Of, at: int) -> str | None:
        column = self.sheet.columns.get(About(of))
        return column.cells[at] if column else None

    def _role(self, at: int, answers: Mapping[str, Given | Unanswered]) -> str | None:
        """The role that a column of its own gives, or else the one that was chosen; a reason is no role."""
        asked = self.questionnaire.role_question
        answer = answers.get(asked) if asked else None
        choices = self.questionnaire.choices_of(self.questionnaire.question(asked)) if asked else ()
        chosen = next((choice.name for choice in choices if choice.name == answer and choice.means is None), None)
        return self._own(Of.ROLE, at) or chosen

    def _off_the_way(self, at: int, given: Mapping[str, Given | Unanswered], route: Route) -> Iterator[Finding]:
        for name, answer in given.items():
            column = self.sheet.columns.get(About(Of.ANSWER, name))
            is_past = name not in route.shown and name not in route.answers and not isinstance(answer, Unanswered)
            if column and is_past and self.questionnaire.question(name).calculation is None:
                yield OFF_THE_WAY.finding(self.sheet.place(column, at))
