"""The forms of names: what becomes of the places that may tell who somebody is, many at once or one alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import format_html

from stepdown.themes.bringing_in.names import SameWords
from stepdown.web.design import component
from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.voices.people.register import KINDS

ACCEPT, OTHER, LEAVE = "accept", "other", "leave"
CHOICE = "choice-"
"""What can be decided. A choice is followed by its number."""

_MISSING = {OTHER: "Write what stands there instead", LEAVE: "Say why it can stay: it is kept with the decision"}
"""What is said where the box of a way is empty."""

IN_REGISTER = frozenset(kind for kind, _ in KINDS)
"""The kinds of which the register has names."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of some places. ``words`` is None where they stay. ``is_entered``: also in the register."""

    group: SameWords
    words: str | None
    reason: str
    is_entered: bool


class DecideNames(DeskForm):
    """Several groups of places, each decided or left for later."""

    page = "decide_names"
    version = forms.IntegerField(widget=forms.HiddenInput)
    must = False
    """Whether each must be decided."""

    def __init__(self, *given: Any, groups: Iterable[SameWords], **named: Any) -> None:
        super().__init__(*given, **named)
        self.groups = tuple(groups)
        for group in self.groups:
            self._add(group)

    def _add(self, group: SameWords) -> None:
        place, asked = group.place, "Select what becomes of these words"
        way = forms.ChoiceField(choices=_ways(group), required=self.must, initial=_way_taken(group))
        way.error_messages |= {"required": asked, "invalid_choice": asked}
        said = text("The other words, or why it can stay", required=False, most=300)
        said.initial = _said_before(group)
        self.fields |= {f"way-{place}": way, f"said-{place}": said}
        if can_be_entered(group):
            self.fields[f"enter-{place}"] = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Other words are written, and a reason is given."""
        said = super().clean() or self.cleaned_data
        for group in self.groups:
            way, name = said.get(f"way-{group.place}"), f"said-{group.place}"
            if way in _MISSING and name not in self.errors and not said.get(name):
                self.add_error(name, _MISSING[way])
        return said

    def decided(self) -> tuple[Decided, ...]:
        """What was decided; of the rest nothing was said."""
        found = (_decided(group, self.cleaned_data) for group in self.groups)
        return tuple(one for one in found if one is not None)

    def radios(self, group: SameWords) -> str:
        """The ways of one group."""
        way = self[f"way-{group.place}"]
        items = [{"value": value, "text": words, "checked": way.value() == value} for value, words in _ways(group)]
        legend = {"text": f"What becomes of “{group.words}”?", "classes": "govuk-fieldset__legend--s"}
        return component("radios", {
            "idPrefix": way.auto_id, "name": way.html_name, "items": items, "classes": "govuk-radios--small",
            "errorMessage": {"text": way.errors[0]} if way.errors else None, "fieldset": {"legend": legend},
        })  # fmt: skip

    def box(self, group: SameWords) -> str:
        """The box for other words, or for the reason why the words can stay."""
        bound: BoundField = self[f"said-{group.place}"]
        return component("input", {
            "id": bound.auto_id, "name": bound.html_name, "value": bound.value() or "", "autocomplete": "off",
            "label": {"html": _label(str(bound.label), group)}, "spellcheck": True,
            "errorMessage": {"text": bound.errors[0]} if bound.errors else None,
        })  # fmt: skip

    def box_to_enter(self, group: SameWords) -> str:
        """The box with which the words also go into the register; empty where they cannot."""
        if f"enter-{group.place}" not in self.fields:
            return ""
        bound = self[f"enter-{group.place}"]
        words = f"Also enter “{group.words}” in the register, so that it stands for the same everywhere"
        item = {"value": "yes", "text": words, "checked": bool(bound.value())}
        shared = {"idPrefix": bound.auto_id, "name": bound.html_name, "classes": "govuk-checkboxes--small"}
        return component("checkboxes", shared | {"items": [item]})


class DecidePlace(DecideNames):
    """One group, of which all places are decided anew or only one."""

    page = "decide_place"
    must = True
    ALL, ONE = "all", "one"

    def __init__(self, *given: Any, groups: Iterable[SameWords], **named: Any) -> None:
        super().__init__(*given, groups=groups, **named)
        (group,) = self.groups
        if len(group.suspects) > 1:
            count = len(group.suspects)
            self.fields["scope"] = forms.ChoiceField(
                label="For which places?",
                choices=[(self.ONE, "This place alone"), (self.ALL, f"All {count} places where it is the same so far")],
                initial=self.ONE,
                widget=forms.RadioSelect,
                error_messages={"required": "Select for which places"},
            )

    @property
    def is_for_all(self) -> bool:
        """Whether all places of the group are meant."""
        return self.cleaned_data.get("scope") == self.ALL


def can_be_entered(group: SameWords) -> bool:
    """Whether the words are a name that the register could have and does not."""
    suggestion = group.suggestion
    return suggestion.kind in IN_REGISTER and suggestion.kind.in_brackets in (suggestion.proposed, *suggestion.choices)


def _ways(group: SameWords) -> list[tuple[str, str]]:
    suggestion = group.suggestion
    proposed = [(ACCEPT, f"Put {suggestion.proposed} there")] if suggestion.proposed else []
    choices = [(f"{CHOICE}{number}", f"It is {words}") for number, words in enumerate(suggestion.choices)]
    return [*proposed, *choices, (OTHER, "Put other words there"), (LEAVE, "Leave it as it is")]


def _way_taken(group: SameWords) -> str:
    """The way that leads to what was decided before; empty where nothing was."""
    if group.choice is None:
        return ""
    if group.choice.words is None:
        return LEAVE
    put = f"[{group.choice.words}]"
    if put == group.suggestion.proposed:
        return ACCEPT
    if put in group.suggestion.choices:
        return f"{CHOICE}{group.suggestion.choices.index(put)}"
    return OTHER


def _said_before(group: SameWords) -> str:
    """The other words or the reason that was given before."""
    known = group.choice
    return {OTHER: known.words or "", LEAVE: known.reason}.get(_way_taken(group), "") if known else ""


def _decided(group: SameWords, said: dict[str, Any]) -> Decided | None:
    way, written = said.get(f"way-{group.place}"), said.get(f"said-{group.place}", "")
    is_entered = bool(said.get(f"enter-{group.place}"))
    if not way:
        return None
    if way == LEAVE:
        return Decided(group, None, written, is_entered=False)
    if way == OTHER:
        return Decided(group, written, "", is_entered)
    chosen = group.suggestion.choices
    words = group.suggestion.proposed if way == ACCEPT else chosen[int(way.removeprefix(CHOICE))]
    return Decided(group, words or "", "", is_entered)


def _label(words: str, group: SameWords) -> str:
    return format_html('{}<span class="govuk-visually-hidden"> (“{}”)</span>', words, group.words)
