"""The forms of what happened on a day: consent, a withdrawal, a recording that was deleted."""

from datetime import date
from typing import Any

from django import forms

from stepdown.themes.project.events.people import SheetIssued
from stepdown.themes.project.words import ConsentItem, GivenBy, ParticipantKind
from stepdown.web.forms.base import DeskForm, one_word
from stepdown.web.forms.days import DayField

YES_NO = (("yes", "Yes"), ("no", "No"))


class OnADay(DeskForm):
    """A form about something that happened on a day, which cannot be still to come."""

    on = DayField(label="Day")
    asks: str = ""
    """What is asked about the day."""

    def __init__(self, *given: Any, today: date, **named: Any) -> None:
        named["initial"] = {"on": today} | named.get("initial", {})
        super().__init__(*given, **named)
        self.today = today
        self.fields["on"].label = self.asks

    def clean_on(self) -> date:
        """The day."""
        said: date = self.cleaned_data["on"]
        if said > self.today:
            raise forms.ValidationError("This day is still to come. Enter the day on which it happened")
        return said


class WithdrawParticipant(OnADay):
    """When they said so."""

    page = "withdraw_participant"
    asks = "On which day did they withdraw?"


class RecordingDeleted(OnADay):
    """When it was deleted."""

    page = "recording_deleted"
    asks = "On which day was it deleted?"


class RecordConsent(OnADay):
    """What a participant agreed to on one version of a sheet, item by item."""

    page = "record_consent"
    asks = "On which day did they say so?"
    take_part, recorded, quoted, archived = (
        forms.ChoiceField(label=item.label, choices=YES_NO, widget=forms.RadioSelect) for item in ConsentItem
    )
    given_by = one_word("Who gave this consent?", GivenBy)
    assents = forms.ChoiceField(
        label="Does the young person agree themselves?",
        help_text="Ask them. If they do not, nothing is agreed, whatever anybody else said",
        choices=YES_NO,
        widget=forms.RadioSelect,
    )
    field_order = ("given_by", "assents", *ConsentItem, "on")

    def __init__(self, *given: Any, sheet: SheetIssued, **named: Any) -> None:
        super().__init__(*given, **named)
        self.items = sheet.items
        young = () if sheet.audience is ParticipantKind.YOUNG_PERSON else ("given_by", "assents")
        for name in (*young, *(item for item in ConsentItem if item not in sheet.items)):
            del self.fields[name]
        for item in sheet.needed:
            self.fields[item].help_text = "Without this they cannot take part"

    def told(self) -> dict[str, Any]:
        """What was said, as the event has it."""
        said = self.cleaned_data
        agreed = tuple(item for item in self.items if said[item] == "yes")
        told = {"on": said["on"], "agreed": agreed, "declined": tuple(i for i in self.items if i not in agreed)}
        if "assents" in said:
            told |= {"given_by": GivenBy(said["given_by"]), "assents": said["assents"] == "yes"}
        return told
