"""A closed question by role, or by another closed question: counts first, and every margin a sum that is declared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepdown.results.result import Relation, Result
from stepdown.surveys.frequencies.answers import ANSWERED, CHOSEN
from stepdown.surveys.frequencies.closed import Chosen, Option, chosen, excludes_others, high_side, options, side_label
from stepdown.surveys.frequencies.figures import BASE, About, Part, same_base
from stepdown.surveys.frequencies.groups import Group, groups_of
from stepdown.surveys.frequencies.names import crossing_id, question_ids
from stepdown.surveys.frequencies.survey import CLOSED, Survey, labelled
from stepdown.surveys.frequencies.tallies import answered_tally, chosen_tally
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire


@dataclass(frozen=True, slots=True)
class Crossing:
    """A question and what it is broken down by: another question, or the role where ``by`` is None or asks for it."""

    question: str
    by: str | None = None

    def other(self, questionnaire: Questionnaire) -> str | None:
        """The question that it is broken down by; None for the role, however that is said."""
        return None if self.by == questionnaire.role_question else self.by


def every_question_by_role(questionnaire: Questionnaire) -> tuple[Crossing, ...]:
    """All closed questions by role."""
    asked = questionnaire.role_question
    return tuple(Crossing(q.name) for q in questionnaire.questions() if q.kind in CLOSED and q.name != asked)


@dataclass(frozen=True, slots=True)
class _Row:
    """What one row of a table counts: an option, or the high side of a scale."""

    word: str
    label: str
    names: tuple[str, ...]
    categories: tuple[tuple[str, str], ...] = ()


def crossing_part(survey: Survey, crossing: Crossing, roles: Mapping[str, str]) -> Part:
    """The table of one crossing; nothing where fewer than two groups are large enough to be told of.

    ``roles`` are the labels of all roles. ValueError where the question is not closed, or nothing can be broken down
    by the other.
    """
    question, by = survey.questionnaire.question(crossing.question), crossing.other(survey.questionnaire)
    if question.kind not in CLOSED or question.name in (by, survey.questionnaire.role_question):
        raise ValueError(f"{question.name} cannot be broken down: only a closed question can, by role or another")
    answers = tuple(chosen(survey, question, response) for response in survey.responses)
    table = _Table(survey, question, crossing_id(survey.questionnaire, question.name, by), answers)
    groups = groups_of(survey, by, answers, roles)
    return Part.of((*(table.of_group(group) for group in groups), *([table.margins(groups)] if groups else [])))


@dataclass(frozen=True, slots=True)
class _Table:
    """One question broken down: ``id`` begins the ids of its cells."""

    survey: Survey
    question: Question
    id: str
    answers: tuple[Chosen, ...]

    @property
    def offered(self) -> tuple[Option, ...]:
        return options(self.survey, self.question)

    def rows(self) -> tuple[_Row, ...]:
        each = tuple(_Row(o.word, o.label, (o.name,), (("choice", o.name),)) for o in self.offered)
        high = high_side(self.offered)
        return (*each, _Row("side.high", side_label(high), tuple(o.name for o in high))) if high else each

    def of_group(self, group: Group) -> Part:
        """How many of a group answered, and each option's share of those who did."""
        answers = tuple(answer for place, answer in enumerate(self.answers) if place in group.people)
        label = self.survey.label_of(self.question)
        base = About(f"{self.id}.answered", ANSWERED).count(
            f"{self.id}.{group.word}", labelled(label, f"answered ({group.label})"), answered_tally(answers)
        )
        about = About(self.id, CHOSEN)
        cells = tuple(
            about.share(
                f"{self.id}.{row.word}.{group.word}",
                labelled(label, f"{row.label} ({group.label})"),
                chosen_tally(answers, *row.names),
                {**dict(row.categories), "group": group.word},
            )
            for row in self.rows()
        )
        return Part((base, *cells), (*self._sums(base, cells, group), *same_base(cells)))

    def _sums(self, base: Result, cells: Sequence[Result], group: Group) -> list[Relation]:
        """What holds within a group: its people are those of its roles or answers, and its options add up."""
        sums = [Relation(f"{cells[0].id}#total", (base.id,))]
        if group.totals:
            sums.append(Relation(f"{base.id}#total", group.totals))
        if excludes_others(self.question):
            sums.append(Relation(f"{cells[0].id}#known", tuple(cell.id for cell in cells[: len(self.offered)])))
        if high := high_side(self.offered):
            parts = tuple(f"{self.id}.{option.word}.{group.word}" for option in high)
            sums.append(Relation(f"{self.id}.side.high.{group.word}", parts))
        return sums

    def margins(self, groups: Sequence[Group]) -> Part:
        """What the groups add up to: all who answered, and all who chose each option."""
        whole = question_ids(self.survey.questionnaire)[self.question.name]
        first = self.rows()[0].word
        sums = [Relation(f"{whole}.{row.word}", self._across(groups, f"{row.word}.")) for row in self.rows()]
        sums += [Relation(f"{whole}#{name}", self._across(groups, "", name)) for name in BASE]
        sums += [Relation(f"{whole}.{first}#{name}", self._across(groups, f"{first}.", name)) for name in BASE]
        return Part((), tuple(sums))

    def _across(self, groups: Sequence[Group], row: str, field: str | None = None) -> tuple[str, ...]:
        return tuple(f"{self.id}.{row}{group.word}{f'#{field}' if field else ''}" for group in groups)
