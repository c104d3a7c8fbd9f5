"""The forms of requests for a record."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.domain.subject_access.words import Asker, KeptBackBecause, Treatment
from stepdown.records.actions.subject_access.happened import AccessHappened
from stepdown.records.actions.subject_access.prepare import EntryDecided
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField


class FindSubject(forms.Form):
    """Whose record is asked for."""

    q = forms.CharField(label="Their name", max_length=120, widget=forms.TextInput())


class RecordAccess(DeskForm):
    """Somebody asks for a record: a minute for whoever is asked."""

    page = "record_access"
    asker = one_word("Who asks?", Asker)
    member = forms.ChoiceField(label="If a parent: which?", required=False, widget=forms.Select)
    named = text("If somebody else: who?", required=False, most=160)
    asked_for = text("What do they ask for?", hint="In their words; empty for everything", rows=2, required=False)
    received_on = DayField(label="On which day did they ask?")

    def __init__(self, *given: Any, members: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["member"].choices = [("", "Nobody of the family"), *members]  # type: ignore[attr-defined]


class RecordAccessFound(RecordAccess):
    """The same, of somebody whom information governance found."""

    page = "record_access_found"
    says = "record_access"


class Happened(DeskForm):
    """What has happened to a request meanwhile."""

    page = "access_happened"
    what = one_word("What has happened?", AccessHappened)
    on = DayField(label="On which day")
    words = text("How, what or why, in a sentence", required=False, most=300)


class DecideEntry(DeskForm):
    """What becomes of one thing that is held."""

    page = "decide_entry"
    treatment = one_word("What becomes of it?", Treatment)
    because = forms.ChoiceField(label="If something is kept back: why?", required=False, widget=forms.Select)
    given = text("If words are left out: what is given", hint="Take words out; put none in", rows=8, required=False)
    why = text("Why, for the file", hint="It is not given to them", required=False, most=300)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        reasons = ((str(r), r.label) for r in KeptBackBecause)
        self.fields["because"].choices = [("", "Nothing is kept back"), *reasons]  # type: ignore[attr-defined]

    def decided(self) -> EntryDecided:
        """What was decided."""
        said = self.cleaned_data
        because = KeptBackBecause(said["because"]) if said["because"] else None
        treatment = Treatment(said["treatment"])
        keeps = treatment in (Treatment.KEPT_BACK, Treatment.WORDS_LEFT_OUT)
        return EntryDecided(treatment, because if keeps else None, said["given"], said["why"])


class ApproveBundle(DeskForm):
    """What has to be said on the cover sheet."""

    page = "approve_bundle"
    whom_to_ask = text(
        "Whom can they ask, and complain to?", hint="Name, telephone and address, as on the cover sheet", rows=4
    )


class SendBackBundle(DeskForm):
    """Why it is sent back."""

    page = "send_back_bundle"
    why = text("What is to be changed?", rows=3)


class RecordGiven(DeskForm):
    """When and how it was given."""

    page = "bundle_given"
    on = DayField(label="On which day was it given?")
    how = text(
        "How?", hint="For example: handed over and gone through together; by post, which they said is safe", most=300
    )
