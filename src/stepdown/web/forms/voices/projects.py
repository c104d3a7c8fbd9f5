"""The forms of a project itself: to begin one, to change it, and who works in it."""

from collections.abc import Sequence
from uuid import UUID

from django import forms

from stepdown.themes.project.words import Approach, ProjectRole
from stepdown.web.forms.base import DeskForm, one_word, text, whole


class BeginProject(DeskForm):
    """What a project is."""

    page = "begin_project"
    title = text("Title")
    question = text("What question does it answer?", rows=3)
    approach = one_word("How will the words be analysed?", Approach)
    smallest_group = whole(
        "Smallest group that is shown apart",
        hint="Groups with fewer people are shown together, so that nobody can be recognised",
        most=50,
    )


class ChangeProject(BeginProject):
    """The same, later."""

    page = "change_project"
    says = "begin_project"


class GivePart(DeskForm):
    """A colleague and the part that they get."""

    page = "give_part"
    colleague = forms.ChoiceField(label="Colleague", widget=forms.Select)
    role = one_word("What are they in this project?", ProjectRole)

    def __init__(self, *given: object, colleagues: Sequence[tuple[UUID, str]], **named: object) -> None:
        super().__init__(*given, **named)
        choices = [("", "Select a colleague"), *((str(pk), words) for pk, words in colleagues)]
        self.fields["colleague"].choices = choices  # type: ignore[attr-defined]  # a choice field
