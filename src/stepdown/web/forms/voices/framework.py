"""The forms of the framework: a code is made, changed, moved, merged, split, retired; a memo about it; an undoing."""

from collections.abc import Sequence
from typing import Any

from django import forms

from stepdown.themes.project.events.framework import CodeText
from stepdown.themes.project.words import CodeOrigin
from stepdown.web.forms.base import DeskForm, one_word, text

type Choices = Sequence[tuple[str, str]]
"""What can be chosen: an id and its words."""

THEME, KEEP, NEW = "theme", "keep", "new"
"""What can be chosen in the place of a code: to stand as a theme, to leave the order, to make a new one."""

TEXTS = ("name", "definition", "include", "exclude", "example", "guide_question")
"""What a code says of itself, in the order of the form."""


class ChangeCode(DeskForm):
    """What a code says of itself."""

    page = "change_code"
    says = "make_code"
    name = text("Name")
    definition = text("What does it mean?", rows=3, required=False)
    include = text("When is it given?", rows=2, required=False)
    exclude = text("When is it not given?", rows=2, required=False)
    example = text("Example", hint="In words by which nobody can be recognised", rows=2, required=False)
    guide_question = text("Question of the interview guide that it answers", required=False, most=300)
    holds_only = forms.BooleanField(
        label="It only holds other codes", help_text="Passages are then coded with the codes under it", required=False
    )

    def code_text(self) -> CodeText:
        """What was written."""
        return CodeText(**{name: self.cleaned_data[name].strip() for name in TEXTS})


class MakeCode(ChangeCode):
    """The same, with where the code stands and where it comes from."""

    page = "make_code"
    parent = forms.ChoiceField(label="Where does it stand?", widget=forms.Select)
    origin = one_word("Where does it come from?", CodeOrigin)
    field_order = ("name", "parent", "origin", *TEXTS[1:], "holds_only", "form_key")

    def __init__(self, *given: Any, codes: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["parent"].choices = [(THEME, "As a theme"), *_under(codes)]  # type: ignore[attr-defined]


class MoveCode(DeskForm):
    """Where a code stands, and in front of which other."""

    page = "move_code"
    parent = forms.ChoiceField(label="Where does it stand?", widget=forms.Select)
    before = forms.ChoiceField(
        label="In front of which code?", help_text="One that stands in the same place", widget=forms.Select
    )

    def __init__(self, *given: Any, codes: Choices, parents: dict[str, str], **named: Any) -> None:
        """``parents``: where each code stands now; ``THEME`` for a theme."""
        super().__init__(*given, **named)
        self.parents = parents
        self.fields["parent"].choices = [(THEME, "As a theme"), *_under(codes)]  # type: ignore[attr-defined]
        self.fields["before"].choices = [(KEEP, "Leave the order as it is"), *codes]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The code in front of which it is put stands in the same place."""
        said = super().clean() or self.cleaned_data
        before = said.get("before")
        if before not in (None, KEEP) and self.parents[before] != said.get("parent"):
            self.add_error("before", "Select a code that stands in the place that you chose above")
        return said


class MergeCode(DeskForm):
    """The code into which another is merged."""

    page = "merge_code"
    into = forms.ChoiceField(label="Into which code?", widget=forms.Select)

    def __init__(self, *given: Any, codes: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["into"].choices = [("", "Select a code"), *codes]  # type: ignore[attr-defined]


class Passages(forms.MultipleChoiceField):
    """Passages to choose. Whether they are still coded so is for the action to say: a page can be sent twice."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: str) -> bool:  # noqa: ARG002  # Django's
        """Every passage may be sent."""
        return True


class SplitCode(DeskForm):
    """Which passages get another code, and which: one that is there, or a new one beside the code that is split."""

    page = "split_code"
    codings = Passages(label="Which passages?")
    into = forms.ChoiceField(label="Which code do they get?", widget=forms.Select)
    new_name = text("Name of the new code (if you chose a new one)", required=False)

    def __init__(self, *given: Any, codings: Choices, codes: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["codings"].choices = codings  # type: ignore[attr-defined]
        self.fields["into"].choices = [(NEW, "A new code, named below"), *codes]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A code is chosen or named, and not both."""
        said = super().clean() or self.cleaned_data
        if said.get("into") == NEW and not said.get("new_name"):
            self.add_error("new_name", "Name the new code, or select one that is there")
        if said.get("into") != NEW and said.get("new_name"):
            self.add_error("new_name", "Leave the name empty, or select “A new code, named below”")
        return said


class WriteMemo(DeskForm):
    """A note about a code."""

    page = "code_memo"
    words = text("Memo", rows=6)


class ChangeMemo(WriteMemo):
    """The same note, later; empty words take it away."""

    page = "change_code_memo"
    words = text("Memo", hint="Leave it empty to take the memo away", rows=6, required=False)


class UndoLast(DeskForm):
    """Which entry is taken back: the one that the page tells of, whatever was done meanwhile."""

    page = "undo_last"
    says = "undo_last"
    entry = forms.IntegerField(widget=forms.HiddenInput)


def _under(codes: Choices) -> list[tuple[str, str]]:
    return [(code, f"Under {words}") for code, words in codes]
