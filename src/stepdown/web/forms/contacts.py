"""The forms of a contact: the quick page, the note that goes on, what is added to it, and engagement."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.missing import Missing
from stepdown.domain.sensitivity import Sensitivity
from stepdown.records.actions.contacts.said import ContactSaid, PersonMet
from stepdown.web.forms.base import DeskForm, one_word, text, whole
from stepdown.web.forms.days import DayField, TimeField

LONDON = ZoneInfo("Europe/London")
_AFTER = (ContactPurpose.AFTER_CARE,)


class RecordContact(DeskForm):
    """One contact. Everything that can be guessed is chosen already: today, now, a home visit, support, all seen."""

    page = "contact"
    result = one_word("What came of it?", ContactResult)
    seen = forms.MultipleChoiceField(
        label="Who was seen or spoken to?", required=False, widget=forms.CheckboxSelectMultiple
    )
    alone = forms.MultipleChoiceField(label="Who was seen alone?", required=False, widget=forms.CheckboxSelectMultiple)
    mode = one_word("How?", ContactMode)
    purpose = one_word("What for?", ContactPurpose)
    goals = forms.MultipleChoiceField(
        label="Which goals was it about?", required=False, widget=forms.CheckboxSelectMultiple
    )
    minutes = whole("How many minutes?", required=False, most=1440)
    note = text("Note", rows=4, required=False)
    on = DayField(label="Day")
    time = TimeField(label="Time it began", widget=forms.TextInput(attrs={"width": 5}))
    place = text("Where, if not at home", required=False, most=120)
    travel_minutes = whole("Minutes of travel", required=False, most=1440)
    is_unplanned = forms.BooleanField(label="It was not planned", required=False)
    is_significant = forms.BooleanField(label="A significant event", required=False)
    sensitivity = one_word("Who may read the note?", Sensitivity)
    summary = text("Summary for everybody who works with the family", rows=2, required=False)
    is_about_third_party = forms.BooleanField(label="The note speaks of somebody outside the family", required=False)
    not_shared_because = text("If the family does not know what the note says, why not?", required=False, most=300)

    def __init__(
        self,
        *given: Any,
        people: Iterable[tuple[UUID, str]],
        goals: Iterable[tuple[UUID, str]] = (),
        is_closed: bool = False,
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        self.fields["goals"].choices = [(str(goal), f"“{words}”") for goal, words in goals]  # type: ignore[attr-defined]
        choices = [(str(person), name) for person, name in people]
        for name in ("seen", "alone"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        purposes = _AFTER if is_closed else tuple(p for p in ContactPurpose if p not in _AFTER)
        self.fields["purpose"].choices = [(str(p), p.label) for p in purposes]  # type: ignore[attr-defined]
        self.people = tuple(person for person, _ in choices)

    def said(self) -> ContactSaid:
        """What was said, as the action takes it. Whoever is not ticked was meant to be seen and was not."""
        said, seen, alone = self.cleaned_data, set(self.cleaned_data["seen"]), set(self.cleaned_data["alone"])
        result = ContactResult(said["result"])
        minutes = said["minutes"]
        return ContactSaid(
            started_at=datetime.combine(said["on"], said["time"], tzinfo=LONDON),
            mode=ContactMode(said["mode"]),
            purpose=ContactPurpose(said["purpose"]),
            result=result,
            people={UUID(p): _met(p, seen, alone, reached=result.reached) for p in self.people},
            goals=frozenset(UUID(goal) for goal in said["goals"]),
            minutes=Missing.NOT_ASKED if minutes is None else minutes,
            travel_minutes=said["travel_minutes"],
            place=said["place"],
            is_unplanned=said["is_unplanned"],
            summary=said["summary"],
            note=said["note"],
            sensitivity=Sensitivity(said["sensitivity"]),
            is_significant=said["is_significant"],
            is_about_third_party=said["is_about_third_party"],
            not_shared_because=said["not_shared_because"],
        )


class ChangeContact(RecordContact):
    """A contact that is not finished, with the version that was read."""

    page = "change_contact"
    says = "contact"
    version = forms.IntegerField(widget=forms.HiddenInput)


class Amend(DeskForm):
    """Something added to a final note."""

    page = "amend"
    words = text("What do you add?", rows=4)
    why = text("Why?", most=300)


class Turn(DeskForm):
    """How the family stands to the offer now."""

    page = "turn"
    move = forms.ChoiceField(label="What happened?", widget=forms.RadioSelect)
    why = text("In a sentence", most=300)

    def __init__(self, *given: Any, moves: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["move"].choices = [(name, words[0].upper() + words[1:]) for name, words in moves]  # type: ignore[attr-defined]


class Agree(DeskForm):
    """What an adult said about the support."""

    page = "agree"
    person = forms.ChoiceField(label="Who?", widget=forms.RadioSelect)
    answer = one_word("What did they say?", AgreementAnswer)
    notice = one_word("The privacy notice", NoticeGiven)
    words = text("In their words", rows=2, required=False)
    said_on = DayField(label="On which day")

    def __init__(self, *given: Any, adults: Iterable[tuple[UUID, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["person"].choices = [(str(p), name) for p, name in adults]  # type: ignore[attr-defined]


def _met(person: str, seen: set[str], alone: set[str], *, reached: bool) -> PersonMet:
    if not reached or person not in seen:
        return PersonMet(seen=False, alone=Missing.NOT_APPLICABLE)
    return PersonMet(seen=True, alone=person in alone)
