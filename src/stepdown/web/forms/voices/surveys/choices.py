"""The form of a list of choices: a row each."""

from collections.abc import Iterator
from typing import Any

from django import forms

from stepdown.domain.missing import Missing
from stepdown.surveys.questionnaire.questionnaire import Choice, Questionnaire
from stepdown.surveys.questionnaire.words import Side
from stepdown.web.forms.base import DeskForm, text

BLANK_ROWS = 3
MOST_ROWS = 100
"""Choices of a list that is changed here; a longer one is changed in its file."""

BESIDE = ("place", "side", "means", "only")


class ChangeList(DeskForm):
    """The choices of a list, with some blank rows for more. A row without words is taken out."""

    page = "change_list"

    def __init__(self, *given: Any, questionnaire: Questionnaire, choices: tuple[Choice, ...], **named: Any) -> None:
        super().__init__(*given, **named)
        self.languages, self.numbers = questionnaire.languages, range(1, len(choices) + BLANK_ROWS + 1)
        for number in self.numbers:
            self._add_row(number, choices[number - 1] if number <= len(choices) else None)

    def _add_row(self, number: int, choice: Choice | None) -> None:
        for language in self.languages:
            said = f" ({language})" if len(self.languages) > 1 else ""
            field = text(f"Words{said}", required=False)
            field.initial = choice.label.get(language, "") if choice else ""
            self.fields[f"label_{language}_{number}"] = field
        self.fields |= {f"{name}_{number}": field for name, field in _beside(number, choice).items()}

    def rows(self) -> Iterator[tuple[int, list[forms.BoundField], list[forms.BoundField]]]:
        """Each row: its number, its words, and what stands beside them."""
        for number in self.numbers:
            words = [self[f"label_{language}_{number}"] for language in self.languages]
            yield number, words, [self[f"{name}_{number}"] for name in BESIDE]

    def said(self, number: int) -> dict[str, Any]:
        """What one row says."""
        said = self.cleaned_data
        label = {code: said[f"label_{code}_{number}"] for code in self.languages if said[f"label_{code}_{number}"]}
        return {"label": label} | {name: said[f"{name}_{number}"] for name in BESIDE}


def _beside(number: int, choice: Choice | None) -> dict[str, forms.Field]:
    sides = [("none", "No scale"), *((str(side), side.label) for side in Side)]
    reasons = [("none", "An answer"), *((str(why), f"No answer: {why.label.lower()}") for why in Missing)]
    return {
        "place": _place(number),
        "side": _select("Place on a scale", sides, choice.side if choice else None),
        "means": _select("It is", reasons, choice.means if choice else None),
        "only": forms.BooleanField(label="Chosen alone", required=False, initial=bool(choice and choice.only)),
    }


def _place(number: int) -> forms.IntegerField:
    wrong = f"The order of choice {number} must be a whole number, such as {number}"
    return forms.IntegerField(
        label="Order", min_value=1, max_value=MOST_ROWS * 10, initial=number,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "width": 3}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong),
    )  # fmt: skip


def _select(label: str, choices: list[tuple[str, str]], initial: object) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, initial=initial or "none",
        error_messages={"required": f"Select what stands under “{label}”"},
    )  # fmt: skip
