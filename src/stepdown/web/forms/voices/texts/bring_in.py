"""The forms with which a text comes: the file or the words, what is known of it, and who speaks in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, WaitingText
from stepdown.themes.sources import SourceKind
from stepdown.web.forms.base import DeskForm, one_word, text, whole
from stepdown.web.forms.days import DayField

LARGEST = 16 * 1024 * 1024
"""Bytes of a file: many times the longest talk in any word processor."""
LONGEST = 1_500_000
"""Characters of pasted words: some sixty hours of talk."""

LATER = "later"
"""What is chosen of a label of which nobody can say yet who it is."""

FORMATS = ".docx,.odt,.rtf,.txt,.vtt,.srt,.pdf"
TALKS = (SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP, SourceKind.SURVEY)


class TextDetails(DeskForm):
    """What is known of a text."""

    page = "text_details"
    kind = one_word("What is it?", TALKS)
    title = text("Title", hint="A name that tells nobody apart, such as Interview 4")
    held_on = DayField(label="Day on which it was held", required=False)
    minutes = whole("How many minutes did it take?", required=False, most=6_000)
    delete_by = DayField(
        label="Day by which the recording must be deleted",
        help_text="If there was a recording. Stepdown never has it, and reminds you to delete it where it lies",
        required=False,
    )

    def __init__(self, *given: Any, today: date, **named: Any) -> None:
        super().__init__(*given, **named)
        self.today = today

    def clean_held_on(self) -> date | None:
        """The day, which has been."""
        said: date | None = self.cleaned_data["held_on"]
        if said and said > self.today:
            raise forms.ValidationError("This day is still to come. Enter the day on which it was held")
        return said

    def clean(self) -> dict[str, Any]:
        """A recording is deleted after it was made."""
        said = super().clean() or self.cleaned_data
        held_on, delete_by = said.get("held_on"), said.get("delete_by")
        if held_on and delete_by and delete_by < held_on:
            self.add_error("delete_by", "Enter a day after the one on which it was held")
        return said

    @staticmethod
    def initial_of(known: WaitingText) -> dict[str, object]:
        """What the fields hold of a text that waits."""
        return {
            "kind": str(known.source_kind), "title": known.title, "held_on": known.held_on, "minutes": known.minutes,
            "delete_by": known.recording_delete_by,
        }  # fmt: skip

    def told(self) -> dict[str, Any]:
        """What was written, as a text that waits has it."""
        said = self.cleaned_data
        return {
            "source_kind": SourceKind(said["kind"]), "title": said["title"].strip(), "held_on": said["held_on"],
            "minutes": said["minutes"], "recording_delete_by": said["delete_by"],
        }  # fmt: skip


class ChangeDetails(TextDetails):
    """The same, of a text that waits. ``version``: of the text as the page was opened with it."""

    page = "change_details"
    says = "text_details"
    version = forms.IntegerField(widget=forms.HiddenInput)


class BringIn(TextDetails):
    """A file, or the words themselves."""

    page = "bring_in_text"
    says = "text_details"
    file = forms.FileField(
        label="A file (or paste the words below)",
        help_text="Word (.docx), OpenDocument (.odt), .rtf, .txt, captions (.vtt or .srt) or .pdf",
        required=False,
        widget=forms.FileInput(attrs={"accept": FORMATS}),
    )
    pasted = text(
        "The words (if there is no file)",
        hint="Begin each turn on a line of its own, with who speaks and a colon, such as INT:",
        required=False,
        rows=8,
        most=LONGEST,
    )
    field_order = ("kind", "title", "file", "pasted", "held_on", "minutes", "delete_by")

    def clean_file(self) -> Any:
        """The file, if it is not so large that it can be no transcript."""
        sent = self.cleaned_data["file"]
        if sent and sent.size > LARGEST:
            raise forms.ValidationError(
                f"The file has more than {LARGEST // 1024 // 1024} megabytes, and a transcript has fewer than one. "
                "Take pictures out of it, or save it as .txt, and send that"
            )
        return sent

    def clean(self) -> dict[str, Any]:
        """One of the two, and not both."""
        said = super().clean()
        if not self.errors.keys() & {"file", "pasted"}:
            if said.get("file") and said.get("pasted"):
                self.add_error("pasted", "Take the file away or leave this empty: one text comes in at a time")
            if not said.get("file") and not said.get("pasted"):
                self.add_error("file", "Select a file, or paste the words below")
        return said


class WhoSpeaks(DeskForm):
    """Who each label is. The fields are numbered: a label may be a name, and stands in no address and no field's."""

    page = "who_speaks"
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *given: Any,
        labels: Iterable[str],
        people: Iterable[tuple[str, str]],
        said: Mapping[str, str | None],
        **named: Any,
    ) -> None:
        """``said``: what is known or proposed of each label."""
        super().__init__(*given, **named)
        self.labels = tuple(labels)
        choices = [
            (LATER, "Not said yet"),
            *people,
            (INTERVIEWER, "The interviewer"),
            (NOBODY, "Nobody who takes part"),
        ]
        for number, label in enumerate(self.labels):
            self.fields[f"who-{number}"] = forms.ChoiceField(
                label=f"Who is “{label}”?",
                choices=choices,
                initial=said.get(label),
                widget=forms.Select,
                error_messages=dict.fromkeys(("required", "invalid_choice"), "Select who it is"),
            )

    def speakers(self) -> dict[str, str]:
        """Label → who it is, of those that were said."""
        found = {label: self.cleaned_data[f"who-{number}"] for number, label in enumerate(self.labels)}
        return {label: str(who) for label, who in found.items() if who != LATER}


class AnotherSpeaker(DeskForm):
    """A label that was read as words."""

    page = "another_speaker"
    version = forms.IntegerField(widget=forms.HiddenInput)
    label = text("Label, as it stands before the colon", most=60)


class ReadLabels(DeskForm):
    """Beginnings of lines that may be speakers, each to be ticked where it is one."""

    page = "read_labels"
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, possible: Iterable[str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["labels"] = forms.MultipleChoiceField(
            label="Which of these are speakers?",
            help_text="They were read as words that were said",
            choices=[(label, label) for label in possible],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )


class OfVersion(DeskForm):
    """A page that asks nothing but to go on, with the version of the text that it was opened with."""

    page = "text_version"
    version = forms.IntegerField(widget=forms.HiddenInput)
