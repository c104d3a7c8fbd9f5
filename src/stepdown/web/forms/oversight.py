"""The forms of opening a record in an emergency, of restricting one, and of those who watch over both."""

from typing import Any

from django import forms

from stepdown.domain.emergencies import EmergencyFinding
from stepdown.records.actions.emergencies import Whose
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField
from stepdown.web.forms.families import Choices


class OpenInEmergency(DeskForm):
    """Whose record is needed, and why."""

    page = "open_in_emergency"
    reference = text("The family's reference, if you have it", required=False, most=20)
    given = text("Or a person's forename", required=False, most=120)
    surname = text("Surname", required=False, most=120)
    born_on = DayField(label="Date of birth", required=False)
    reason = text("What is the emergency?", rows=3, most=300)

    def whose(self) -> Whose:
        """Whose record is meant."""
        said = self.cleaned_data
        return Whose(said["reference"], said["given"], said["surname"], said["born_on"])


class ReviewEmergency(DeskForm):
    """What an opening in an emergency was."""

    page = "review_emergency"
    finding = one_word("What was it?", EmergencyFinding)
    words = text("What you found, and what you did about it", rows=3, most=300, required=False)


class Restrict(DeskForm):
    """From whom a record is kept, and why."""

    page = "restrict"
    kept_from = forms.ChoiceField(label="From whom is it kept?", widget=forms.RadioSelect, required=False)
    reason = text("Why?", hint="Everybody who works with the family can read this", rows=2, most=300)

    def __init__(self, *given: Any, colleagues: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        everybody = ("", "Everybody who does not work with the family, other managers among them")
        self.fields["kept_from"].choices = [everybody, *colleagues]  # type: ignore[attr-defined]


class LiftRestriction(DeskForm):
    """Why a record is restricted no more."""

    page = "lift_restriction"
    why = text("Why is it not restricted any more?", rows=2, most=300)


class WhoLookedAt(forms.Form):
    """Whose record, and for whom the page is. The reference is sent in the page, never in an address."""

    reference = forms.CharField(label="The family's reference", max_length=20, widget=forms.TextInput())
    for_whom = forms.ChoiceField(
        label="For whom is the page?",
        choices=[
            ("office", "For me: everybody by name, and what was refused"),
            ("family", "To give to the family: by name where that is safe"),
            ("family_unnamed", "To give to the family: without names"),
        ],
        initial="office",
        widget=forms.RadioSelect,
    )
