"""The forms of a family: who works with it, its people, its tasks."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.identity import Channel, ContactSafety, IdentifierScheme, NameKind, RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, MemberRole, ParentRole, Sex
from stepdown.records.actions.people.facts import Facts
from stepdown.web.forms.base import DeskForm, one_word, text, yes_no_not_known
from stepdown.web.forms.days import DayField

Choices = Iterable[tuple[str, str]]


class Search(forms.Form):
    """Whom or what to find."""

    q = forms.CharField(label="Name, date of birth or reference", max_length=120, widget=forms.TextInput())


class OfColleagues(DeskForm):
    """A form that chooses among colleagues."""

    colleague = forms.ChoiceField(label="Colleague", widget=forms.RadioSelect)

    def __init__(self, *given: Any, colleagues: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["colleague"].choices = list(colleagues)  # type: ignore[attr-defined]


class Involve(OfColleagues):
    """Bring a colleague in."""

    page = "involve"
    role = one_word(
        "What will they be to the family?",
        (InvolvementRole.CONSULTANT, InvolvementRole.SUPERVISOR, InvolvementRole.SECONDARY, InvolvementRole.REVIEWER),
    )


class ChangeKeyWorker(OfColleagues):
    """Another key worker."""

    page = "change_key"
    why = text("Why does the key worker change?", rows=2)


class ChangeCouncilWorker(OfColleagues):
    """The social worker who holds the case."""

    page = "change_council_worker"


class EndPart(DeskForm):
    """Why a colleague's part ends."""

    page = "end_part"
    why = text("Why does it end?", rows=2)


class WriteTask(OfColleagues):
    """Something to do."""

    page = "task"
    what = text("What is to be done?", most=300)
    due_on = DayField(label="By which day")


class EndTask(DeskForm):
    """What became of a task."""

    page = "end_task"
    outcome = text("What came of it?", rows=2, required=False)


class SnoozeTask(DeskForm):
    """Until when a task is put off, and why."""

    page = "snooze_task"
    until = DayField(label="Put off until")
    why = text("Why is it put off?", rows=2)


class PersonFacts(DeskForm):
    """What is known of a person. What is left alone was not asked; each question can be answered with not known."""

    page = "person"
    given = text("Forename", required=False, most=120)
    family = text("Surname", required=False, most=120)
    born_on = DayField(label="Date of birth", required=False)
    born_on_not_known = forms.BooleanField(label="The date of birth is not known", required=False)
    expected_on = DayField(label="Expected date of birth", required=False, help_text="For an unborn child")
    sex = forms.ChoiceField(label="Sex", required=False, widget=forms.RadioSelect)
    ethnicity = forms.ChoiceField(label="Ethnic group", required=False, widget=forms.RadioSelect)
    disabled = yes_no_not_known("Disabled?", required=False)
    language = text("First language", required=False, most=60)
    needs_interpreter = yes_no_not_known("Needs an interpreter?", required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        not_known = (str(Missing.NOT_KNOWN), Missing.NOT_KNOWN.label)
        for name, words in (("sex", Sex), ("ethnicity", EthnicGroup)):
            self.fields[name].choices = [*((str(w), w.label) for w in words), not_known]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A person has a name of some kind."""
        said = super().clean() or self.cleaned_data
        if not (said.get("given") or said.get("family")):
            self.add_error("family", "Enter a forename or a surname")
        return said

    def facts(self) -> Facts:
        """What was said, gaps with their reasons."""
        said = self.cleaned_data
        born = said["born_on"] or (Missing.NOT_KNOWN if said["born_on_not_known"] else Missing.NOT_ASKED)
        interpreter = said["needs_interpreter"]
        return Facts(
            given=said["given"],
            family=said["family"],
            known={
                "born_on": born,
                "sex": _or_why(said["sex"]),
                "ethnicity": _or_why(said["ethnicity"]),
                "disabled": said["disabled"],
            },
            expected_on=said["expected_on"],
            language=said["language"],
            needs_interpreter=None if isinstance(interpreter, Missing) else interpreter,
        )


class AddPerson(PersonFacts):
    """A person who joins the family."""

    page = "add_person"
    role = one_word("What are they in the family?", MemberRole)
    parent_role = forms.ChoiceField(
        label="If a parent or carer, which?",
        choices=[("", "Not a parent or carer"), *((str(w), w.label) for w in ParentRole)],
        required=False,
        widget=forms.Select,
    )
    same_address = yes_no_not_known("Lives at the family's address?")


class RecordName(DeskForm):
    """Another name of a person."""

    page = "name"
    given = text("Forename", required=False, most=120)
    surname = text("Surname", required=False, most=120)
    kind = one_word("What is it?", (NameKind.ALIAS, NameKind.FORMER))


class RecordNumber(DeskForm):
    """What a scheme calls a person."""

    page = "number"
    scheme = one_word("Whose number is it?", IdentifierScheme)
    value = text("The number", most=60)
    source = text("Where is it from?", hint="For example: the school, a letter from the hospital", most=120)


class Move(DeskForm):
    """Where a person lives now."""

    page = "move"
    lines = text("Address", rows=3)
    postcode = text("Postcode", required=False, most=10)
    since = DayField(label="Lives there since")
    is_confidential = forms.BooleanField(
        label="This address is confidential",
        help_text="It is never printed, exported or shown to another parent",
        required=False,
    )
    lives_with = forms.ChoiceField(label="Lives with", required=False, widget=forms.Select)

    def __init__(self, *given: Any, others: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["lives_with"].choices = [("", "Nobody of the family"), *others]  # type: ignore[attr-defined]


class SafeContactForm(DeskForm):
    """Whether one way of reaching a person is safe."""

    page = "safe_contact"
    channel = one_word("Which way?", Channel)
    safety = one_word("Is it safe?", ContactSafety)
    value = text("Number or address", required=False)
    note = text("When or how", hint="For example: weekdays before 3pm, never leave a message", required=False)


class MergePerson(DeskForm):
    """Which other record is of the same person, and how one knows."""

    page = "merge_person"
    other = forms.ChoiceField(label="Which record is of the same person?", widget=forms.RadioSelect)
    reason = text("How do you know?", rows=2)

    def __init__(self, *given: Any, others: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["other"].choices = list(others)  # type: ignore[attr-defined]


class OfTwo(DeskForm):
    """A form about two people of the family."""

    other = forms.ChoiceField(label="Person", widget=forms.RadioSelect)

    def __init__(self, *given: Any, others: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["other"].choices = list(others)  # type: ignore[attr-defined]


class Relate(OfTwo):
    """What this person is to another."""

    page = "relate"
    kind = one_word("This person is", RelationshipKind)
    parental_responsibility = yes_no_not_known("With parental responsibility?", required=False)


class RaiseWall(OfTwo):
    """Who must learn nothing of this person."""

    page = "wall"
    reason = text("Why must they learn nothing of each other?", rows=2)


class LiftWall(DeskForm):
    """Why a wall is no longer needed."""

    page = "lift_wall"
    reason = text("Why is it safe now?", rows=2)


def _or_why(said: str) -> object:
    if not said:
        return Missing.NOT_ASKED
    return Missing.NOT_KNOWN if said == Missing.NOT_KNOWN else said
