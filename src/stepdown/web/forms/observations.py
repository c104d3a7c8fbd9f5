"""The forms of what is observed: factors of one person together, events, measures."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms

from stepdown.domain.casework import EventKind
from stepdown.domain.factors import Factor, FactorGroup, FactorKind
from stepdown.domain.measures import Instrument
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.points import Point
from stepdown.records.actions.observing.observe import Observed
from stepdown.records.queries.observations import ToObserve
from stepdown.web.forms.base import DeskForm, one_word, whole
from stepdown.web.forms.days import DayField

BETWEEN = "between"


class Observe(DeskForm):
    """Factors of one person or of the family. What is left alone was not asked; strengths come first."""

    page = "observe"
    point = forms.ChoiceField(
        label="For which point?",
        choices=[*((str(p), p.label) for p in Point), (BETWEEN, "Between the points: a review")],
        widget=forms.RadioSelect,
    )
    observed_by = one_word("Whose judgement is it?", ObservedBy)
    observed_on = DayField(label="As things stood on")

    def __init__(self, *given: Any, ask: ToObserve, **named: Any) -> None:
        super().__init__(*given, **named)
        self.ask = ask
        self.asked = [a for a in ask.factors if not a.is_settled]
        for asked in self.asked:
            last = f"Last said: {asked.last.words.lower()}, {asked.last.observed_on:%-d %B %Y}" if asked.last else ""
            self.fields[f"f_{asked.factor.id}"] = _factor_field(asked.factor, last)

    def factors(self) -> dict[str, Observed]:
        """What was said of each factor that was answered."""
        said = {a.factor: self.cleaned_data[f"f_{a.factor.id}"] for a in self.asked}
        return {f.id: observed_of(f, value) for f, value in said.items() if value not in ("", None)}

    @property
    def strengths(self) -> list[forms.BoundField]:
        """The strengths, for the page."""
        return [self[f"f_{a.factor.id}"] for a in self.asked if a.factor.group is FactorGroup.STRENGTH]

    @property
    def others(self) -> list[forms.BoundField]:
        """The risks and ratings, for the page."""
        return [self[f"f_{a.factor.id}"] for a in self.asked if a.factor.group is not FactorGroup.STRENGTH]


class RecordEvent(DeskForm):
    """Something that happened to a child."""

    page = "event"
    child = forms.ChoiceField(label="Which child?", widget=forms.RadioSelect)
    kind = one_word("What happened?", EventKind)
    started_on = DayField(label="First day")
    ended_on = DayField(label="Last day", required=False)
    count = whole("How many times?", required=False, most=365)
    source = one_word("How is it known?", EventSource)

    def __init__(self, *given: Any, children: Iterable[tuple[UUID, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["child"].choices = [(str(c), name) for c, name in children]  # type: ignore[attr-defined]


class TakeMeasure(DeskForm):
    """One instrument: its questions, or the place for its score."""

    page = "measure"
    person = forms.ChoiceField(label="Whom is it about?", widget=forms.RadioSelect)
    respondent = forms.ChoiceField(label="Who answers?", widget=forms.RadioSelect)
    point = one_word("At which point?", Point)
    taken_on = DayField(label="On which day")

    def __init__(self, *given: Any, instrument: Instrument, people: Iterable[tuple[UUID, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.instrument = instrument
        self.fields["person"].choices = [(str(p), name) for p, name in people]  # type: ignore[attr-defined]
        who = [(str(r), r.label) for r in instrument.for_whom.respondents]
        self.fields["respondent"].choices = who  # type: ignore[attr-defined]
        for item in instrument.items:
            offered = [(f"{a.value:g}", a.label) for a in item.answers]
            self.fields[f"a_{item.id}"] = forms.ChoiceField(
                label=item.text,
                choices=[*offered, (str(Missing.NOT_KNOWN), "Not answered")],
                required=False,
                widget=forms.RadioSelect,
            )
        for entry in instrument.entries:
            self.fields[f"a_{entry.id}"] = forms.FloatField(
                label=entry.label,
                help_text=f"{entry.range.low:g} to {entry.range.high:g}",
                min_value=entry.range.low,
                max_value=entry.range.high,
                required=False,
                widget=forms.TextInput(attrs={"inputmode": "decimal", "width": 5}),
            )

    def answers(self) -> Mapping[str, float | Missing]:
        """Each answer; what was left alone was not asked."""
        ids = [*(i.id for i in self.instrument.items), *(e.id for e in self.instrument.entries)]
        return {one: _number(self.cleaned_data[f"a_{one}"]) for one in ids}


def observed_of(factor: Factor, said: Any) -> Observed:
    """What a field of a factor says."""
    if factor.kind is FactorKind.ORDINAL and said in factor.levels:
        present = said in factor.present_levels
        return Observed(ObservationState.PRESENT if present else ObservationState.ABSENT, level=said)
    if factor.kind is FactorKind.COUNT and str(said).isdigit():
        number = int(said)
        return Observed(ObservationState.PRESENT if number else ObservationState.ABSENT, count=number)
    return Observed(ObservationState(str(said)))


def _factor_field(factor: Factor, last: str) -> forms.Field:
    not_known = (str(ObservationState.NOT_KNOWN), ObservationState.NOT_KNOWN.label)
    if factor.kind is FactorKind.COUNT:
        return forms.RegexField(
            r"^(\d{1,3}|not_known)$",
            label=factor.label,
            help_text=f"How many in the three months before; write not_known where nobody knows. {last}".strip(),
            required=False,
            widget=forms.TextInput(attrs={"width": 10}),
            error_messages={"invalid": f"{factor.label} must be a whole number, or not_known"},
        )
    if factor.kind is FactorKind.ORDINAL:
        choices = [(level, level.replace("_", " ").capitalize()) for level in factor.levels]
    else:
        choices = [(str(s), s.label) for s in (ObservationState.PRESENT, ObservationState.ABSENT)]
    not_applicable = (str(ObservationState.NOT_APPLICABLE), ObservationState.NOT_APPLICABLE.label)
    return forms.ChoiceField(
        label=factor.label,
        help_text=last,
        required=False,
        widget=forms.RadioSelect,
        choices=[*choices, not_known, not_applicable],
    )


def _number(said: Any) -> float | Missing:
    if said in ("", None):
        return Missing.NOT_ASKED
    return Missing.NOT_KNOWN if said == Missing.NOT_KNOWN else float(said)
