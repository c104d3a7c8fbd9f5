"""The forms about colleagues: who is away and who covers, whom they are employed by, what they trained."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms

from stepdown.records.actions.colleagues.change import ColleagueSaid
from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.days import DayField


class NameDeputy(DeskForm):
    """Who does what the manager may, when the manager is not there."""

    page = "name_deputy"
    colleague = forms.ChoiceField(label="Deputy", widget=forms.RadioSelect, required=False)

    def __init__(self, *given: Any, colleagues: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["colleague"].choices = [("", "Nobody"), *colleagues]  # type: ignore[attr-defined]


class RecordLeave(DeskForm):
    """Days away, and who covers."""

    page = "leave"
    first_day = DayField(label="First day away")
    last_day = DayField(label="Last day away")
    covered_by = forms.ChoiceField(label="Who covers?", required=False, widget=forms.Select)

    def __init__(self, *given: Any, colleagues: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["covered_by"].choices = [("", "Nobody yet: the gap is shown"), *colleagues]  # type: ignore[attr-defined]


class EndLeave(DeskForm):
    """On which day a colleague is back."""

    page = "end_leave"
    back_on = DayField(label="Day on which they are back", help_text="Their first day if they did not go at all")


class ChangeColleague(DeskForm):
    """What is known of a colleague beside the account."""

    page = "colleague"
    telephone = text("Telephone", required=False, most=40)
    employer = text("Employer", hint="Seconded colleagues keep theirs", required=False, most=120)
    record_owner = text(
        "Who holds the record of their own profession?",
        hint="Where it is not the team: a health trust, the probation service",
        required=False,
        most=120,
    )
    grade = text("Grade", required=False, most=40)
    fte = forms.DecimalField(
        label="Share of full time",
        help_text="1 for full time, 0.6 for three days of five",
        required=False,
        max_digits=3,
        decimal_places=2,
        min_value=Decimal("0.01"),
        max_value=Decimal(1),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "width": 4}),
    )

    def said(self) -> ColleagueSaid:
        """What was said."""
        names = ("telephone", "employer", "record_owner", "grade", "fte")
        return ColleagueSaid(**{name: self.cleaned_data[name] for name in names})


class RecordTraining(DeskForm):
    """A training, and until when it counts."""

    page = "training"
    course = text("Which training?", most=160)
    done_on = DayField(label="Day on which it was done")
    renew_by = DayField(label="To be renewed by", required=False)
