"""The forms of the counts and of the matrix: what is shown, and the summary of a cell."""

from collections.abc import Mapping
from typing import ClassVar

from django import forms

from stepdown.themes.sources import SourceKind
from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.voices.framework import Choices

EVERY, PEOPLE, CODINGS, THEMES = "every", "people", "codings", "themes"
KINDS = [(EVERY, "Every kind of source"), *((str(kind), kind.label) for kind in SourceKind)]


class Shown(forms.Form):
    """What a table shows. It is sent in the address: it names nobody, and a table can be returned to.

    What the address does not say, and what it says wrongly, is as it is at first.
    """

    first: ClassVar[dict[str, str]] = {"kind": EVERY}
    kind = forms.ChoiceField(label="Kind of source", choices=KINDS)

    def __init__(self, said: Mapping[str, str], **more: Choices) -> None:
        """``more``: further choices of a field, by its name."""
        super().__init__({})
        for name, choices in more.items():
            self.fields[name].choices = [*self._choices(name), *choices]  # type: ignore[attr-defined]
        known = {name: {value for value, _ in self._choices(name)} for name in self.first}
        self.data = {name: said[name] if said.get(name) in known[name] else self.first[name] for name in self.first}

    def _choices(self, name: str) -> Choices:
        return list(self.fields[name].choices)  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str:
        """What was chosen."""
        return str(self.data[name])

    @property
    def source_kind(self) -> SourceKind | None:
        """The kind that was chosen; None for every one."""
        return None if self.chosen("kind") == EVERY else SourceKind(self.chosen("kind"))


class ChooseCounts(Shown):
    """Which counts are shown."""

    first: ClassVar[dict[str, str]] = {"kind": EVERY, "count": PEOPLE}
    count = forms.ChoiceField(label="Count", choices=[(PEOPLE, "People who spoke of it"), (CODINGS, "Codings")])


class ChooseMatrix(Shown):
    """Which columns the matrix has, and whose rows."""

    first: ClassVar[dict[str, str]] = {"of": THEMES, "kind": EVERY}
    of = forms.ChoiceField(label="Columns", choices=[(THEMES, "The themes")])
    field_order = ("of", "kind")

    @property
    def code(self) -> str | None:
        """The code whose codes make the columns; None for the themes."""
        return None if self.chosen("of") == THEMES else self.chosen("of")


class Summarise(DeskForm):
    """What a participant says under a code, in the analyst's words. ``version``: of the summary that was read."""

    page = "cell"
    words = text("What do they say of it, in your words?", rows=8)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
