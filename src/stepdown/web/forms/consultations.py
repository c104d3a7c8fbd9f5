"""The forms of a consultation: to ask, to answer, to record advice given at once, and to say what came of it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from stepdown.domain.consultations import SignpostOutcome
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.web.forms.base import DeskForm, text, whole
from stepdown.web.forms.days import DayField

type Choices = Iterable[tuple[str, str]]

NO_NAMES = "No names, dates of birth or addresses: nobody needs to know who the family is"
ANYBODY = ("anybody", "Anybody in the team")
NOBODY_OF_OURS, NO_SERVICE = "outside", "none"
_DISCIPLINE, _COLLEAGUE = "discipline:", "colleague:"


def whom_to_ask(colleagues: Iterable[tuple[UUID, str, Discipline | None]]) -> list[tuple[str, str]]:
    """Anybody, each discipline that the team has, and each colleague by name."""
    known = list(colleagues)
    disciplines = dict.fromkeys(d for _, _, d in known if d and d is not Discipline.MANAGEMENT)
    return [
        ANYBODY,
        *((f"{_DISCIPLINE}{d}", f"Anybody in {d.label[0].lower()}{d.label[1:]}") for d in disciplines),
        *((f"{_COLLEAGUE}{pk}", name) for pk, name, _ in known),
    ]


class Ask(DeskForm):
    """A question to the team, a discipline or one colleague."""

    page = "ask"
    whom = forms.ChoiceField(label="Whom do you ask?", widget=forms.Select)
    question = text("What do you want to ask?", hint=NO_NAMES, rows=5)

    def __init__(self, *given: Any, whom: Choices, names_family: bool = False, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["whom"].choices = list(whom)  # type: ignore[attr-defined]
        if names_family:
            hint = "Whoever you ask sees this question and nothing of the family's record"
            self.fields["question"].help_text = hint

    @property
    def discipline(self) -> Discipline | None:
        """The discipline that is asked, if one is."""
        said = self.cleaned_data["whom"]
        return Discipline(said.removeprefix(_DISCIPLINE)) if said.startswith(_DISCIPLINE) else None

    @property
    def colleague(self) -> UUID | None:
        """The colleague who is asked by name, if one is."""
        said = self.cleaned_data["whom"]
        return UUID(said.removeprefix(_COLLEAGUE)) if said.startswith(_COLLEAGUE) else None


class GiveAdvice(DeskForm):
    """The answer to a question, and how long it took."""

    page = "advice"
    advice = text("What do you advise?", rows=5)
    minutes = whole("Minutes that it took (with reading and talking)", required=False, most=480)
    minutes_not_known = forms.BooleanField(label="I do not know how long it took", required=False)
    service = forms.ChoiceField(label="Did you point them to a service?", widget=forms.Select)
    follow_up_on = DayField(
        label="Day to ask what came of it", required=False, help_text="Leave empty if nobody needs to"
    )

    def __init__(self, *given: Any, services: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["service"].choices = [(NO_SERVICE, "No service"), *services]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Minutes, or that they are not known."""
        said = super().clean() or self.cleaned_data
        if not said.get("minutes") and not said.get("minutes_not_known") and "minutes" not in self.errors:
            self.add_error("minutes", "Enter how many minutes it took, or say that you do not know")
        return said

    @property
    def taken(self) -> int | Missing:
        """The minutes, or that nobody knows."""
        minutes = self.cleaned_data["minutes"]
        return Missing.NOT_KNOWN if self.cleaned_data["minutes_not_known"] or not minutes else int(minutes)

    @property
    def service_id(self) -> UUID | None:
        """The service that they were pointed to, if any."""
        said = self.cleaned_data["service"]
        return None if said == NO_SERVICE else UUID(said)


class RecordAdvice(GiveAdvice):
    """A question and its answer at once, as on the telephone."""

    page = "record_advice"
    asked_by = forms.ChoiceField(label="Who asked?", widget=forms.Select)
    asked_by_outside = text(
        "Their role and team (needed for somebody else)", hint="For example: health visitor, Northborough East",
        required=False, most=160,
    )  # fmt: skip
    question = text("What did they ask?", hint=NO_NAMES, rows=3)
    field_order = ("form_key", "asked_by", "asked_by_outside", "question", "advice", "minutes", "minutes_not_known",
                   "service", "follow_up_on")  # fmt: skip

    def __init__(self, *given: Any, askers: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["asked_by"].choices = [(NOBODY_OF_OURS, "Somebody else"), *askers]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Somebody asked."""
        said = super().clean()
        if said.get("asked_by") == NOBODY_OF_OURS and not said.get("asked_by_outside"):
            self.add_error("asked_by_outside", "Select who asked, or enter their role and team")
        return said

    @property
    def asker(self) -> UUID | None:
        """The colleague who asked, if it was one."""
        said = self.cleaned_data["asked_by"]
        return None if said == NOBODY_OF_OURS else UUID(said)


class FollowAdvice(DeskForm):
    """What came of advice."""

    page = "follow_advice"
    words = text("What came of it?", rows=3)
    outcome = forms.ChoiceField(label="And of the service?", required=False, widget=forms.RadioSelect)

    def __init__(self, *given: Any, service: str, **named: Any) -> None:
        super().__init__(*given, **named)
        if not service:
            del self.fields["outcome"]
            return
        words = [*SignpostOutcome, Missing.NOT_KNOWN]
        self.fields["outcome"].label = f"And of {service}?"
        self.fields["outcome"].choices = [(str(w), w.label) for w in words]  # type: ignore[attr-defined]

    @property
    def signpost(self) -> SignpostOutcome | Missing:
        """What came of the service, or why that cannot be said."""
        said = self.cleaned_data.get("outcome", "")
        if not said:
            return Missing.NOT_ASKED
        return Missing.NOT_KNOWN if said == Missing.NOT_KNOWN else SignpostOutcome(said)


class ReferFrom(DeskForm):
    """The council's number of a child, to begin a referral from a consultation."""

    page = "refer_from"
    number = text("Council's number for the child", hint="Any child of the family will do", most=60)


class SearchAdvice(forms.Form):
    """What to look for among the consultations that one sees. It is sent in the page, never in an address."""

    words = forms.CharField(label="Words", required=False, max_length=120, widget=forms.TextInput())
    discipline = forms.ChoiceField(
        label="Discipline", required=False, widget=forms.Select,
        choices=[("", "Every discipline"), *((str(d), d.label) for d in Discipline)],
    )  # fmt: skip
