"""What every table of a survey says of itself: its unit, its source, its base, and what its symbols mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stepdown.domain.missing import Missing
from stepdown.reporting.disclosure import explain
from stepdown.reporting.report import Cell, ReportTable, Row
from stepdown.reporting.shown import TOO_FEW, Shown
from stepdown.reporting.tables import TOO_FEW_NOTE, Heading
from stepdown.results.result import Result
from stepdown.surveys.frequencies.names import question_ids
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire

UNIT = "responses"


@dataclass(frozen=True, slots=True)
class Frame:
    """The release with the questionnaire that it is of. No response is in it."""

    shown: Shown
    survey: Survey

    @staticmethod
    def of(shown: Shown, questionnaire: Questionnaire, language: str | None) -> "Frame":
        """The labels are those of the language. What is never published is not looked up, even if it was released."""
        protected, said = shown.protected, shown.protected.header["survey"]
        if not isinstance(said, dict):
            raise TypeError("the header of the results names no survey")
        told = [each for each in protected.released if not (each.result.internal and protected.profile.largest_small)]
        survey = Survey(questionnaire, (), language, said["smallest_group"])
        return Frame(Shown.of(replace(protected, released=tuple(told))), survey)

    @property
    def not_broken_down(self) -> str:
        """Why some answers are not told."""
        return f"Where fewer than {self.survey.smallest_group} gave an answer, what they answered is not shown"

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that have figures, in order."""
        ids = question_ids(self.survey.questionnaire)
        return tuple(q for q in self.survey.questionnaire.questions() if self.shown.has(ids[q.name]))

    def id_of(self, question: Question) -> str:
        """The id of how many answered a question, with which the ids of its answers begin."""
        return question_ids(self.survey.questionnaire)[question.name]

    def shares(self, question: Question) -> tuple[Result, ...]:
        """The shares of a closed question's options; none where too few answered."""
        return self.shown.table(self.id_of(question))

    def reason(self, question: Question, why: Missing) -> str:
        """What the choices that say why there is no answer are called; the reason's own name where there is none."""
        choices = self.survey.questionnaire.choices_of(question)
        return " / ".join(self.survey.said(c.label) for c in choices if c.means is why) or why.label

    def table(self, heading: Heading, columns: Sequence[str], rows: Iterable[Row]) -> ReportTable:
        """A table with the survey as its source, and its symbols explained where they are used."""
        kept = tuple(rows)
        cells = [cell for row in kept for cell in row.cells]
        notes = [*heading.notes, *explain.notes(self.shown.protected, heading.id)]
        if any(cell.hidden for cell in cells):
            notes += [f"{symbol}: {meaning}" for symbol, meaning in explain.symbols(self.shown.protected.profile)]
        if any(cell.text == TOO_FEW for cell in cells):
            notes.append(TOO_FEW_NOTE)
        return ReportTable(
            heading.id,
            heading.title,
            heading.unit,
            self.source(),
            heading.row_heading,
            tuple(columns),
            kept,
            tuple(dict.fromkeys(notes)),
        )

    def source(self) -> str:
        """The survey by its title and version."""
        questionnaire = self.survey.questionnaire
        return f"{self.survey.said(questionnaire.title)}, version {questionnaire.version}"

    def gaps(self, question: Question) -> tuple["Gap", ...]:
        """Who gave none of the options, by why: each reason that occurs or is hidden."""
        id_, shares = self.id_of(question), self.shares(question)
        places = [Gap(self.reason(question, why), shares[0].id, str(why)) for why in Missing if shares]
        places += [Gap("Skipped", id_, "not_known"), Gap("Not shown", id_, "not_asked")]
        return tuple(gap for gap in places if self.shown.hides(gap.id, gap.field) or self.count_in(gap))

    def count_in(self, gap: "Gap") -> int | None:
        """How many there are; None where it is hidden."""
        count: int | None = getattr(self.shown.result(gap.id).tally, gap.field)
        return count

    def count_and_share(self, id_: str) -> Cell:
        """'11 (46%)'; the count or its symbol alone where too few are known or the share is hidden."""
        count, share = self.shown.count(id_), self.shown.percentage(id_)
        is_alone = count.hidden or share.hidden or share.text == TOO_FEW
        return count if is_alone else Cell(f"{count.text} ({share.text})", count.ids)


@dataclass(frozen=True, slots=True)
class Gap:
    """A reason for which some gave none of the options, and the count of a result that says how many."""

    label: str
    id: str
    field: str
