"""The forms of the plan, of documents and of supervision."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind, FiledHow
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.risk_view import RiskView
from stepdown.records.queries.documents import DocumentRow
from stepdown.records.queries.supervision import FamilyDue
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField

Named = Iterable[tuple[Any, str]]
NOBODY = ("", "Nobody yet: a colleague wrote it")


def _rating(label: str, *, required: bool = True) -> forms.ChoiceField:
    choices = [(str(n), str(n)) for n in range(11)] + [(str(Missing.NOT_KNOWN), "Not known")]
    return forms.ChoiceField(
        label=label, choices=choices if required else [("", "Not asked"), *choices], required=required
    )


def rating_of(said: str) -> int | Missing:
    """A rating, or why there is none."""
    if not said:
        return Missing.NOT_ASKED
    return Missing.NOT_KNOWN if said == Missing.NOT_KNOWN else int(said)


class WriteGoal(DeskForm):
    """A goal in the family's words."""

    page = "goal"
    words = text("The goal, in their words", rows=2)
    whose = forms.ChoiceField(label="Whose goal is it?", widget=forms.RadioSelect)
    set_by = forms.ChoiceField(label="Who set it?", widget=forms.RadioSelect, required=False)
    baseline = _rating("How near is it today, 0 to 10?", required=False)

    def __init__(self, *given: Any, people: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [(str(one), name) for one, name in people]
        self.fields["whose"].choices = [("family", "The family's"), *choices]  # type: ignore[attr-defined]
        self.fields["set_by"].choices = [*choices, ("nobody", NOBODY[1])]  # type: ignore[attr-defined]


class RateGoal(DeskForm):
    """How near a goal is."""

    page = "rate"
    rating = _rating("How near is it, 0 (not at all) to 10 (there)?")
    rated_by = forms.ChoiceField(label="Who says so?", required=False)
    point = forms.ChoiceField(
        label="Is this one of the points of the evaluation?",
        choices=[("", "No"), *((str(p), p.label) for p in Point)],
        required=False,
    )
    on = DayField(label="On which day")

    def __init__(self, *given: Any, people: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [("", "Not said"), *((str(one), name) for one, name in people)]
        self.fields["rated_by"].choices = choices  # type: ignore[attr-defined]


class MoveGoal(DeskForm):
    """What became of a goal."""

    page = "move_goal"
    move = forms.ChoiceField(label="What became of it?", widget=forms.RadioSelect)
    why = text("Who wants that, and why?", required=False, most=300)

    def __init__(self, *given: Any, moves: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["move"].choices = [(name, words[0].upper() + words[1:]) for name, words in moves]  # type: ignore[attr-defined]


class PlanAction(DeskForm):
    """Who will do what."""

    page = "plan_action"
    what = text("What will be done?", most=300)
    whose = forms.ChoiceField(label="Who will do it?", widget=forms.RadioSelect)
    by_when = DayField(label="By when", required=False)

    def __init__(self, *given: Any, people: Named, colleagues: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        family = [(f"member {one}", name) for one, name in people]
        self.fields["whose"].choices = [*family, *((f"colleague {one}", name) for one, name in colleagues)]  # type: ignore[attr-defined]


class WriteSection(DeskForm):
    """A discipline's section of the plan."""

    page = "section"
    words = text("What we do together, in words that the family can read", rows=6)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class RaiseIssue(DeskForm):
    """Something raised for the family."""

    page = "issue"
    issue = text("What is raised?", rows=3)
    raised_with = text("With whom?", hint="An organisation and a role", most=160)
    raised_on = DayField(label="On which day")


class MoveIssue(DeskForm):
    """An answer, or what came of it."""

    page = "move_issue"
    move = forms.ChoiceField(label="What happened?", widget=forms.RadioSelect)
    words = text("In a few words", rows=2)

    def __init__(self, *given: Any, moves: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["move"].choices = [(name, words[0].upper() + words[1:]) for name, words in moves]  # type: ignore[attr-defined]


class BeginDocument(DeskForm):
    """What is to be written, over which days."""

    page = "begin_document"
    kind = one_word("What do you write?", DocumentKind)
    first_day = DayField(label="From")
    last_day = DayField(label="To")


class ChangeDocument(DeskForm):
    """The parts of a document."""

    page = "document"
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, document: DocumentRow, **named: Any) -> None:
        super().__init__(*given, **named)
        self.parts = [f"part_{n}" for n, _ in enumerate(document.parts)]
        for name, (heading, words) in zip(self.parts, document.parts, strict=True):
            self.fields[name] = text(heading, rows=5, required=False)
            self.fields[name].initial = words
        self.fields["version"].initial = document.version

    def words(self) -> list[str]:
        """Each part's words."""
        return [self.cleaned_data[name] for name in self.parts]


class FileDocument(DeskForm):
    """On whose record a document was put."""

    page = "file_document"
    children = forms.MultipleChoiceField(label="On whose record?", widget=forms.CheckboxSelectMultiple)
    how = one_word("How?", FiledHow)
    reference = text("The council's reference for it", required=False, most=120)

    def __init__(self, *given: Any, children: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [(str(one), name) for one, name in children]
        self.fields["children"].choices = choices  # type: ignore[attr-defined]
        self.fields["children"].initial = [one for one, _ in choices]


class OpenSession(DeskForm):
    """A session of supervision."""

    page = "session"
    held_on = DayField(label="On which day")
    present = forms.MultipleChoiceField(label="Who is there?", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *given: Any, colleagues: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["present"].choices = [(str(one), name) for one, name in colleagues]  # type: ignore[attr-defined]


class Discuss(DeskForm):
    """What is said of one family: a view a discipline, where they differ, and up to three decisions."""

    page = "discuss"
    DECISIONS = 3
    summary = text("What was said, in a few sentences", rows=4)
    disagreement = text("Where do you see it differently?", rows=2, required=False)

    def __init__(self, *given: Any, family: FamilyDue, colleagues: Named, **named: Any) -> None:
        super().__init__(*given, **named)
        self.disciplines: tuple[Discipline, ...] = family.disciplines
        for discipline in self.disciplines:
            self.fields[f"view_{discipline}"] = one_word(
                f"View of {discipline.label.lower()}", RiskView, required=False
            )
            self.fields[f"words_{discipline}"] = text(f"Why, {discipline.label.lower()}?", required=False, most=300)
        owners = [("", "Nobody"), *((str(one), name) for one, name in colleagues)]
        for n in range(1, self.DECISIONS + 1):
            self.fields[f"decision_{n}"] = text(f"Decision {n}", required=False, most=300)
            self.fields[f"owner_{n}"] = forms.ChoiceField(label="Whose", choices=owners, required=False)
            self.fields[f"due_{n}"] = DayField(label="By which day", required=False)

    def clean(self) -> dict[str, Any]:
        """A decision has an owner and a day."""
        said = super().clean() or self.cleaned_data
        for n in range(1, self.DECISIONS + 1):
            if said.get(f"decision_{n}") and not said.get(f"owner_{n}"):
                self.add_error(f"owner_{n}", f"Select whose decision {n} is")
            if said.get(f"decision_{n}") and not said.get(f"due_{n}") and f"due_{n}" not in self.errors:
                self.add_error(f"due_{n}", f"Enter the day by which decision {n} is to be done")
        return said

    def views(self) -> dict[Discipline, tuple[RiskView, str]]:
        """Each discipline's view that was said."""
        said = self.cleaned_data
        return {d: (RiskView(said[f"view_{d}"]), said[f"words_{d}"]) for d in self.disciplines if said[f"view_{d}"]}

    def decided(self) -> list[tuple[str, UUID, Any]]:
        """Each decision: words, owner, day."""
        said = self.cleaned_data
        numbers = [n for n in range(1, self.DECISIONS + 1) if said[f"decision_{n}"]]
        return [(said[f"decision_{n}"], UUID(said[f"owner_{n}"]), said[f"due_{n}"]) for n in numbers]
