"""The form of one point of follow-up: the family and each of its people on one page, gaps with their reasons."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from stepdown.domain.follow_up import Question
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.actions.following_up.record import Answer, Found
from stepdown.records.queries.follow_ups import PointRow, SubjectFollowed
from stepdown.web.forms.base import DeskForm, text, yes_no_not_known
from stepdown.web.forms.days import DayField

FRESH_DAYS = 31
"""Days for which a level mirrored from the council's record is put on the page as the answer; later it is only told."""

_REACHED = (("yes", "Yes"), ("no", "No"))
_LABELS = {
    Question.RE_REFERRED: "Has the family been referred again since closure?",
    Question.EDUCATION: "In education?",
    Question.EMPLOYMENT: "In employment or training?",
}


class RecordFollowUp(DeskForm):
    """What was found out about each. Everything can be answered with not known."""

    page = "follow_up"
    found_on = DayField(label="Day on which it was found out")

    def __init__(self, *given: Any, point: PointRow, **named: Any) -> None:
        super().__init__(*given, **named)
        self.point = point
        for row in point.rows:
            for name, field in _fields(row).items():
                self.fields[f"{name}_{row.id}"] = field

    def clean(self) -> dict[str, Any]:
        """Who was not reached has a reason."""
        said = super().clean() or self.cleaned_data
        for row in self.point.rows:
            if said.get(f"reached_{row.id}") == "no" and not said.get(f"why_{row.id}"):
                self.add_error(f"why_{row.id}", f"Say why nothing could be found out about {_whom(row)}")
        return said

    def found(self, row: SubjectFollowed) -> Found:
        """What was found out about one subject, as the action takes it."""
        said, reached = self.cleaned_data, self.cleaned_data[f"reached_{row.id}"] == "yes"
        answers = {a.question: _answer(said.get(f"{a.question}_{row.id}")) for a in row.answers}
        return Found(
            reached=reached,
            found_on=said["found_on"],
            answers={q: a for q, a in answers.items() if reached or a is not Missing.NOT_ASKED},
            re_referred_on=said.get(f"re_referred_on_{row.id}"),
            words=said[f"words_{row.id}"],
            not_reached_because=said[f"why_{row.id}"],
        )

    @property
    def parts(self) -> Iterator[tuple[SubjectFollowed, list[forms.BoundField]]]:
        """Each subject with its fields, for the page."""
        for row in self.point.rows:
            yield row, [self[name] for name in self.fields if name.endswith(f"_{row.id}")]


def opening(point: PointRow, today: date) -> dict[str, object]:
    """What the page holds when it is opened: what was recorded, else today and each level as the council has it."""
    held: dict[str, object] = {"found_on": today}
    for row in point.rows:
        if row.reached is not None:
            held |= {f"{name}_{row.id}": value for name, value in _recorded(row).items()}
        elif row.level_in_mirror and row.mirror_as_at and (today - row.mirror_as_at).days <= FRESH_DAYS:
            held[f"{Question.SAFEGUARDING_LEVEL}_{row.id}"] = str(row.level_in_mirror)
    return held


def _recorded(row: SubjectFollowed) -> dict[str, object]:
    answers: dict[str, object] = {str(a.question): a.held for a in row.answers}
    more = {"why": row.not_reached_because, "words": row.words, "re_referred_on": row.re_referred_on}
    return answers | more | {"reached": "yes" if row.reached else "no"}


def _fields(row: SubjectFollowed) -> dict[str, forms.Field]:
    whom = _whom(row)
    reached = forms.ChoiceField(
        label=f"Did you find out how {whom} {'are' if row.name == 'The family' else 'is'}?",
        choices=_REACHED,
        widget=forms.RadioSelect,
    )
    reached.error_messages["required"] = f"Say whether you found out about {whom}"
    fields: dict[str, forms.Field] = {
        "reached": reached,
        "why": text("Why not? (needed if you chose no)", required=False, most=300),
    }
    for answer in row.answers:
        fields[str(answer.question)] = _question(row, answer.question)
        if answer.question is Question.RE_REFERRED:
            fields["re_referred_on"] = DayField(label="If so, on which day?", required=False)
    fields["words"] = text("In their own words", rows=2, required=False)
    return fields


def _question(row: SubjectFollowed, question: Question) -> forms.Field:
    if question is not Question.SAFEGUARDING_LEVEL:
        return yes_no_not_known(_LABELS[question], required=False)
    words = [*SafeguardingLevel, Missing.NOT_KNOWN]
    hint = ""
    if row.level_in_mirror and row.mirror_as_at:
        hint = f"In the council's record on {row.mirror_as_at:%-d %B %Y}: {row.level_in_mirror.label.lower()}"
    return forms.ChoiceField(
        label="Safeguarding level now", choices=[(str(w), w.label) for w in words], help_text=hint,
        widget=forms.RadioSelect, required=False,
    )  # fmt: skip


def _answer(said: object) -> Answer:
    if isinstance(said, bool | Missing):
        return said
    if said in ("", None):
        return Missing.NOT_ASKED
    return Missing.NOT_KNOWN if said == Missing.NOT_KNOWN else SafeguardingLevel(str(said))


def _whom(row: SubjectFollowed) -> str:
    return "the family" if row.name == "The family" else row.name
