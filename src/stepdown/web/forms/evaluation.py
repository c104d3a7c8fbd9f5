"""The forms of the record's figures: which families are counted, and why a run is frozen."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.records.studies import Chosen
from stepdown.reporting.disclosure.profiles import PROFILES
from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.days import DayField


class Choice(forms.Form):
    """Days and area. It is sent in the address: it names nobody, and a page of figures can be returned to."""

    referred_from = DayField(label="Referred from", required=False)
    referred_to = DayField(label="Referred to", required=False)
    area = forms.ChoiceField(label="Area", required=False)

    def __init__(self, *given: Any, areas: Iterable[str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["area"].choices = [("", "Every area"), *((area, area) for area in areas)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The days are in order."""
        said = super().clean() or {}
        first, last = said.get("referred_from"), said.get("referred_to")
        if first and last and first > last:
            self.add_error("referred_to", "Referred to must be the same day as referred from, or later")
        return said

    def chosen(self) -> Chosen:
        """What was chosen."""
        said = self.cleaned_data
        return Chosen(said["referred_from"], said["referred_to"], said["area"])


class Freeze(DeskForm):
    """Why a run is frozen, and how it is protected."""

    page = "freeze"
    why = text("What are they for?", hint="For example: report to the board, spring 2026", most=300)
    profile = forms.ChoiceField(
        label="How are small counts protected?",
        widget=forms.RadioSelect,
        choices=[(profile.id, profile.label) for profile in PROFILES.values() if not profile.noise],
    )
