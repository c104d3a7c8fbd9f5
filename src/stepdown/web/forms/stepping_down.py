"""The forms on the way out: a handover and its steps, a discipline's closing, the family's closing and its decision."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from stepdown.domain.casework import ClosureReason
from stepdown.domain.closing_checks import ONLY_A_MANAGER_OVERRIDES, WHY, ClosingCheck
from stepdown.domain.lifecycle.handover import NEEDS_A_REASON
from stepdown.domain.needs import Need
from stepdown.records.queries.closing import CheckLine
from stepdown.web.forms.base import DeskForm, one_word, text, yes_no_not_known
from stepdown.web.forms.days import DayField

type Choices = Iterable[tuple[str, str]]
_PLANNED = (("yes", "Yes, the work came to its planned end"), ("no", "No, it ended before it was planned to"))
_SILENT = "If they say nothing, why not? (needed if the box above is empty)"
WHOLE_FAMILY, NOT_LISTED = "family", "none"


def planned() -> forms.TypedChoiceField:
    """Whether work ended as planned."""
    return forms.TypedChoiceField(
        label="Did it end as planned?", choices=_PLANNED, widget=forms.RadioSelect, coerce=lambda said: said == "yes"
    )


class ProposeHandover(DeskForm):
    """Which need, for whom, to which service."""

    page = "handover"
    need = one_word("Which need?", Need)
    need_words = text("More about the need (needed if it is something else)", required=False)
    person = forms.ChoiceField(label="For whom?", widget=forms.Select)
    service = forms.ChoiceField(label="To which service?", widget=forms.Select)
    service_named = text("Its name (needed if the directory does not have it)", required=False, most=160)

    def __init__(self, *given: Any, people: Choices, services: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["person"].choices = [(WHOLE_FAMILY, "The whole family"), *people]  # type: ignore[attr-defined]
        self.fields["service"].choices = [(NOT_LISTED, "Not in the directory"), *services]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A service, and a need in words where it is none of the list."""
        said = super().clean() or self.cleaned_data
        if said.get("service") == NOT_LISTED and not said.get("service_named"):
            self.add_error("service_named", "Select a service, or enter its name")
        if said.get("need") == Need.OTHER and not said.get("need_words"):
            self.add_error("need_words", "Say what the need is")
        return said

    @property
    def whom(self) -> UUID | None:
        """The person whom it is for; None for the whole family."""
        said = self.cleaned_data["person"]
        return None if said == WHOLE_FAMILY else UUID(said)

    @property
    def service_id(self) -> UUID | None:
        """The service of the directory, if it is in it."""
        said = self.cleaned_data["service"]
        return None if said == NOT_LISTED else UUID(said)


class MoveHandover(DeskForm):
    """What has happened, and on which day."""

    page = "move_handover"
    move = forms.ChoiceField(label="What has happened?", widget=forms.RadioSelect)
    happened_on = DayField(label="Day on which it happened")
    note = text("Note (needed where it does not go on)", rows=2, required=False)

    def __init__(self, *given: Any, moves: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [(name, words[0].upper() + words[1:]) for name, words in moves]
        self.fields["move"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Where it does not go on, why."""
        said = super().clean() or self.cleaned_data
        if said.get("move") in NEEDS_A_REASON and not said.get("note"):
            self.add_error("note", "Say why, in a sentence")
        return said


class CheckHandover(DeskForm):
    """Whether the family still goes there."""

    page = "check_handover"
    still_attending = yes_no_not_known("Does the family still go there?")
    note = text("Note", rows=2, required=False)


class CloseDiscipline(DeskForm):
    """Why a discipline ends, and what it leaves behind."""

    page = "close_discipline"
    reason = one_word("Why does this work end?", ClosureReason)
    is_planned = planned()
    summary = text("What has changed, and what is left to do?", hint="Whoever comes after reads this", rows=4)


class CloseFamily(DeskForm):
    """Everything that is said when a family is to be closed; for what is missing, why."""

    page = "close_family"
    reason = one_word("Why does the work with the family end?", ClosureReason)
    reason_words = text("Which reason? (needed for another reason)", required=False, most=300)
    is_planned = planned()
    last_day = DayField(label="Last day of the work")
    family_voice = text("What does the family say of the work? (in their words)", hint="Each of them who wants to",
                        rows=4, required=False)  # fmt: skip
    follow_up_by = forms.ChoiceField(label="Who follows the family up?", widget=forms.Select)
    after_care_until = DayField(
        label="Keep in touch until", required=False,
        help_text="Contacts after closure need no new case. Leave empty if there will be none.",
    )  # fmt: skip

    def __init__(self, *given: Any, checks: Iterable[CheckLine], colleagues: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["follow_up_by"].choices = list(colleagues)  # type: ignore[attr-defined]
        self.missing = tuple(c.check for c in checks if not c.is_met and c.check not in ONLY_A_MANAGER_OVERRIDES)
        for check in self.missing:
            self.fields[f"why_{check}"] = _why_missing(check)

    def clean(self) -> dict[str, Any]:
        """What is missing has its reason: said beside the box."""
        said = super().clean() or self.cleaned_data
        voice = f"why_{ClosingCheck.FAMILY_VOICE}"
        if not said.get("family_voice") and not said.get(voice):
            self.add_error(voice, _say_why(ClosingCheck.FAMILY_VOICE))
        if said.get("reason") == ClosureReason.OTHER and not said.get("reason_words"):
            self.add_error("reason_words", "Say what the reason is")
        return said

    def reasons(self) -> dict[ClosingCheck, str]:
        """Why each thing is missing."""
        return {check: self.cleaned_data[f"why_{check}"] for check in self.missing}

    @property
    def asked_first(self) -> list[forms.BoundField]:
        """The fields about the ending itself, for the page."""
        return [self[name] for name in ("reason", "reason_words", "is_planned", "last_day", "family_voice")]

    @property
    def asked_of_missing(self) -> list[forms.BoundField]:
        """The fields about what is missing."""
        return [self[f"why_{check}"] for check in self.missing]


def _why_missing(check: ClosingCheck) -> forms.CharField:
    if check is ClosingCheck.FAMILY_VOICE:
        return text(_SILENT, hint=WHY[check], rows=2, required=False)
    field = text(f"{check.label}: why is that missing?", hint=WHY[check], rows=2)
    field.error_messages["required"] = _say_why(check)
    return field


def _say_why(check: ClosingCheck) -> str:
    return f"Say why this is missing: {check.label[0].lower()}{check.label[1:]}"


class ConfirmClosing(DeskForm):
    """A manager's confirmation; with an open handover, why the family is closed all the same."""

    page = "confirm_closing"
    override = text("Why is the family closed while a handover is open?", rows=2)

    def __init__(self, *given: Any, open_handovers: int, **named: Any) -> None:
        super().__init__(*given, **named)
        if not open_handovers:
            del self.fields["override"]


class TurnDownClosing(DeskForm):
    """Why a family is not closed now."""

    page = "turn_down_closing"
    why = text("Why is the family not closed now?", rows=3)
