"""The forms of the findings: an area, what a kind of source says of it, opening again, a row of the joint display."""

from typing import Any

from django import forms

from stepdown.themes.project.words import Stands
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField
from stepdown.web.forms.voices.framework import Choices

SPEAKS, SILENT = "speaks", "silent"


class NameArea(DeskForm):
    """A key area of interest: its name, and which codes and survey questions speak of it."""

    page = "name_area"
    title = text("Name of the area")
    codes = forms.MultipleChoiceField(
        label="Codes that speak of it",
        help_text="A code brings all that stands under it",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    questions = forms.MultipleChoiceField(
        label="Survey questions that speak of it", widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *given: Any, codes: Choices, questions: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _offer(self, codes=codes, questions=questions)

    def chosen(self, name: str) -> tuple[str, ...]:
        """What was ticked; nothing where nothing could be."""
        return tuple(self.cleaned_data.get(name, ()))


class ChangeArea(NameArea):
    """The same, later."""

    page = "change_area"
    says = "name_area"


class WriteFinding(DeskForm):
    """What one kind of source says of an area, or that it is silent. ``version``: of the finding that was read."""

    page = "finding"
    says_what = forms.ChoiceField(
        label="Does this source speak of it?",
        choices=[(SPEAKS, "Yes: I write what it says"), (SILENT, "No: this source is silent on it")],
        widget=forms.RadioSelect,
    )
    words = text("The finding, or why this source is silent (if that is known)", rows=10, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """A source that speaks has a finding."""
        said = super().clean() or self.cleaned_data
        if said.get("says_what") == SPEAKS and not (said.get("words") or "").strip():
            self.add_error("words", "Write the finding, or say that this source is silent")
        return said


class OpenAgain(DeskForm):
    """Why findings that were signed off are changed."""

    page = "open_again"
    reason = text("Why are they opened again?", rows=3)


class FillRow(DeskForm):
    """What the sources mean together, and what follows. ``version``: of the row that was read."""

    page = "joint_row"
    stands = one_word("How do the sources stand to one another?", Stands)
    words = text("What do they mean together?", rows=6)
    quotes = forms.MultipleChoiceField(label="Quotes to show", widget=forms.CheckboxSelectMultiple, required=False)
    results = forms.MultipleChoiceField(
        label="Figures of the evaluation and the business case to show",
        help_text="As they were released last",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    follows = text("What follows from it?", rows=3, required=False)
    by_whom = text("Who does it?", hint="A role or a team", required=False)
    by_when = DayField(label="By when", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, quotes: Choices, results: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _offer(self, quotes=quotes, results=results)


def _offer(form: DeskForm, **choices: Choices) -> None:
    """What can be ticked in each field; a field that offers nothing is not asked."""
    for name, offered in choices.items():
        form.fields[name].choices = offered  # type: ignore[attr-defined]
        if not offered:
            del form.fields[name]
