"""The forms of double coding: a sample begun, a coder finished, a difference resolved."""

from typing import Any

from django import forms

from stepdown.web.forms.base import DeskForm, text, whole
from stepdown.web.forms.voices.framework import Choices

CODED, NOT_CODED = "coded", "not_coded"


class BeginDouble(DeskForm):
    """How many texts are coded twice, by whom, and the number from which they are drawn."""

    page = "begin_double"
    how_many = whole("How many texts?", most=1_000)
    first = forms.ChoiceField(
        label="First coder",
        help_text="Until a difference is resolved, the first coder’s codings count",
        widget=forms.Select,
    )
    second = forms.ChoiceField(label="Second coder", widget=forms.Select)
    seed = whole(
        "Seed",
        hint="The number from which chance begins. The same number draws the same texts again: the report says it",
        most=999_999,
    )

    def __init__(self, *given: Any, coders: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        for name in ("first", "second"):
            self.fields[name].choices = [("", "Select a coder"), *coders]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """They are two."""
        said = super().clean() or self.cleaned_data
        if said.get("first") and said.get("first") == said.get("second"):
            self.add_error("second", "Select somebody else than the first coder")
        return said


class FinishDouble(DeskForm):
    """To say that one has finished a sample. Nothing is asked."""

    page = "finish_double"


class ResolveDifference(DeskForm):
    """Whether a turn is coded with a code where two coders differ, and why."""

    page = "resolve_difference"
    decision = forms.ChoiceField(
        label="What is decided?",
        choices=[(CODED, "The turn is coded with it"), (NOT_CODED, "The turn is not coded with it")],
        widget=forms.RadioSelect,
    )
    reason = text("Why?", hint="In a few words, for who reads the codebook later", most=500)

    @property
    def is_coded(self) -> bool:
        """What was decided."""
        return str(self.cleaned_data["decision"]) == CODED
