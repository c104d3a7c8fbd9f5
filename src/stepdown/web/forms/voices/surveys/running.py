"""The forms of a survey: prepared, counted, its invitations and its letters."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from stepdown.surveys.words import SurveyMode
from stepdown.web.forms.base import DeskForm, one_word, text, whole
from stepdown.web.forms.days import DayField

NO_ROLE = "none"


class PrepareSurvey(DeskForm):
    """In which mode, with which sheet, until when, and which of the project's roles each choice of a role is."""

    page = "prepare_survey"
    mode = one_word("How do people come to it?", SurveyMode)
    sheet = forms.ChoiceField(label="Which information sheet are they shown?", widget=forms.RadioSelect)
    last_day = DayField(
        label="Last day", required=False, help_text="It is told to people. The survey is open until you close it"
    )

    def __init__(
        self, *given: Any, sheets: Iterable[tuple[str, str]], choices: Mapping[str, str], roles: Mapping[str, str],
        today: date, **named: Any,
    ) -> None:  # fmt: skip
        super().__init__(*given, **named)
        self.today, self.choices = today, list(choices)
        self.fields["sheet"].choices = list(sheets)  # type: ignore[attr-defined]  # a choice field
        known = {label.casefold(): role for role, label in roles.items()}
        for number, (name, label) in enumerate(choices.items()):
            initial = known.get(label.casefold(), name if name in roles else NO_ROLE)
            self.fields[f"role_{number}"] = _role(label, roles, initial)

    def clean_last_day(self) -> date | None:
        """The day, which is not over."""
        said: date | None = self.cleaned_data["last_day"]
        if said is not None and said < self.today:
            raise forms.ValidationError("This day is over. Enter a day that is still to come, or none")
        return said

    def roles(self) -> dict[str, str]:
        """The project's role of each choice that is one."""
        said = ((name, self.cleaned_data[f"role_{number}"]) for number, name in enumerate(self.choices))
        return {name: role for name, role in said if role != NO_ROLE}


class CountAsked(DeskForm):
    """How many were given the open link, in all and by role. What is not known stays empty."""

    page = "count_asked_survey"
    invited = whole("How many people were given the link?", required=False, hint="Leave it empty where nobody knows")

    def __init__(self, *given: Any, roles: Mapping[str, str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.roles = dict(roles)
        for number, label in enumerate(self.roles.values()):
            self.fields[f"role_{number}"] = whole(label, required=False)

    @staticmethod
    def initial_of(
        roles: Mapping[str, str], invited: int | None, by_role: Mapping[str, int | None]
    ) -> dict[str, int | None]:
        """What the numbers begin with."""
        return {"invited": invited} | {f"role_{number}": by_role.get(role) for number, role in enumerate(roles)}

    def by_role(self) -> dict[str, int | None]:
        """The number of each role."""
        return {role: self.cleaned_data[f"role_{number}"] for number, role in enumerate(self.roles)}

    def clean(self) -> dict[str, Any]:
        """The roles are not more than the whole."""
        said = super().clean() or self.cleaned_data
        total, parts = said.get("invited"), [said.get(f"role_{n}") or 0 for n in range(len(self.roles))]
        if total is not None and sum(parts) > total:
            self.add_error("invited", f"The roles add up to {sum(parts)}, more than {total}. Correct one of them")
        return said


class AddPeople(DeskForm):
    """People to ask, a line each."""

    page = "add_people"
    people = text("People to ask", rows=8, most=100_000)


class WriteLetter(DeskForm):
    """The letter by which people are asked or reminded."""

    page = "write_letter"
    subject = text("Subject", most=120, hint="It can be seen on a locked phone. Keep it neutral for families")
    words = text(
        "Words", rows=14, hint="{link} stands for each person's own link, {stop} for the one that ends e-mails"
    )

    def clean_words(self) -> str:
        """The words, which hold both links."""
        said = str(self.cleaned_data["words"])
        if missing := [mark for mark in ("{link}", "{stop}") if mark not in said]:
            raise forms.ValidationError(f"Write {' and '.join(missing)} where the link is to stand")
        return said

    def clean_subject(self) -> str:
        """The subject, on one line."""
        return " ".join(str(self.cleaned_data["subject"]).split())


def _role(label: str, roles: Mapping[str, str], initial: str) -> forms.ChoiceField:
    """Which of the project's roles one answer is."""
    choices = [(NO_ROLE, "None of the project's roles"), *roles.items()]
    wrong = {"required": f"Select what “{label}” is"}
    return forms.ChoiceField(label=f"“{label}” is", choices=choices, initial=initial, error_messages=wrong)
