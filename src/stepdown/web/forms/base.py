"""What every form of the desk is: plain, with the key of its page, and with messages from one table."""

from collections.abc import Iterable
from typing import Any, ClassVar, cast
from uuid import UUID

from django import forms
from django.http import QueryDict

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.records.actions.conflict import Conflict
from stepdown.web.messages import MESSAGES
from stepdown.web.scan import refuse_what_the_scanner_refuses


class DeskForm(forms.Form):
    """A form of the desk. ``page`` is its name among the drafts; ``form_key`` is drawn when it is opened.

    Its messages stand in the table under ``page``, or under ``says`` where it shares those of another.
    """

    page: ClassVar[str] = ""
    says: ClassVar[str] = ""
    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for name, field in self.fields.items():
            key = f"{self.says or self.page}.{name}"
            if field.required:
                field.error_messages["required"] = MESSAGES[key]
            if isinstance(field, forms.ChoiceField) and key in MESSAGES:
                field.error_messages["invalid_choice"] = MESSAGES[key]

    def clean(self) -> dict[str, Any]:
        """What was sent; nothing of it is taken where the virus scanner refuses one of the files."""
        refuse_what_the_scanner_refuses(self.files)
        return super().clean() or self.cleaned_data

    conflict: Conflict | None = None
    """What somebody else wrote meanwhile, where the page was refused for it."""

    def meet(self, conflict: Conflict) -> None:
        """Show what somebody else wrote; the next sending goes on from their version."""
        self.conflict = conflict
        again = cast(QueryDict, self.data).copy()
        again["version"] = str(conflict.version)
        self.data = again

    @property
    def both(self) -> list[tuple[str, str]]:
        """Each text of theirs with its field's label, for the page."""
        theirs = self.conflict.theirs if self.conflict else {}
        return [(str(self.fields[name].label), words) for name, words in theirs.items()]

    @property
    def key(self) -> UUID | None:
        """The key of the page that was sent."""
        return self.cleaned_data.get("form_key")


def text(label: str, *, hint: str = "", required: bool = True, rows: int = 0, most: int = 0) -> forms.CharField:
    """A line of text, or with ``rows`` an area of it."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    longest = most or (20_000 if rows else 200)
    return forms.CharField(label=label, help_text=hint, required=required, widget=widget, max_length=longest)


def whole(label: str, *, hint: str = "", required: bool = True, most: int = 10_000) -> forms.IntegerField:
    """A whole number from nought."""
    return forms.IntegerField(
        label=label,
        help_text=hint,
        required=required,
        min_value=0,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "width": 4}),
        error_messages={"invalid": f"{label} must be a whole number, such as 45"},
    )


def one_word(label: str, words: Iterable[Word], *, hint: str = "", required: bool = True) -> forms.ChoiceField:
    """One of the words, as radios."""
    choices = [(str(w), w.label) for w in words]
    return forms.ChoiceField(label=label, help_text=hint, required=required, choices=choices, widget=forms.RadioSelect)


def several_words(label: str, words: Iterable[Word], *, hint: str = "", required: bool = True) -> Any:
    """Some of the words, as checkboxes."""
    choices = [(str(w), w.label) for w in words]
    return forms.MultipleChoiceField(
        label=label, help_text=hint, required=required, choices=choices, widget=forms.CheckboxSelectMultiple
    )


YES_NO_NOT_KNOWN = (("yes", "Yes"), ("no", "No"), (str(Missing.NOT_KNOWN), "Not known"))


def yes_no_not_known(label: str, *, hint: str = "", required: bool = True) -> forms.TypedChoiceField:
    """Yes, no, or that it is not known; left alone it was not asked."""
    return forms.TypedChoiceField(
        label=label,
        help_text=hint,
        required=required,
        choices=YES_NO_NOT_KNOWN,
        widget=forms.RadioSelect,
        coerce=lambda said: Missing.NOT_KNOWN if said == Missing.NOT_KNOWN else said == "yes",
        empty_value=Missing.NOT_ASKED,
    )
