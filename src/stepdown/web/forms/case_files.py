"""The forms of case files: sending them, deciding who is who, and taking them back."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from stepdown.exchange.extracts import FileKind
from stepdown.exchange.sending import HOW_TO_SEND
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.matching.decisions import Verdict
from stepdown.web.forms.base import DeskForm, several_words, text
from stepdown.web.forms.several_files import SeveralFilesField


class LookThrough(DeskForm):
    """Files of any of the kinds. Each kind has a field of its own, by the kind's word with underscores."""

    page = "look_through"
    assumed = several_words(
        "On days of which no file tells, no child was",
        (ActivityKind.EARLY_HELP, ActivityKind.LOOKED_AFTER),
        hint="A level is not known while a higher one may have been, and no return tells of everything: none tells of "
        "early help. What you tick is assumed, and that it was assumed is shown",
        required=False,
    )

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for kind, how in HOW_TO_SEND.items():
            self.fields[_name(kind)] = SeveralFilesField(
                accept=",".join(how.endings), label=kind.label, help_text=how.words, required=False
            )

    @property
    def kinds(self) -> list[forms.BoundField]:
        """The field of each kind."""
        return [self[_name(kind)] for kind in HOW_TO_SEND]

    def sent(self) -> "dict[FileKind, list[UploadedFile[bytes]]]":
        """The files of each kind of which there are any."""
        return {kind: files for kind in HOW_TO_SEND if (files := self.cleaned_data[_name(kind)])}

    def assumed_none(self) -> tuple[ActivityKind, ...]:
        """What is assumed not to have been where no file tells."""
        return tuple(ActivityKind(kind) for kind in self.cleaned_data["assumed"])

    def clean(self) -> dict[str, Any]:
        """Something must be sent, and no two files of a kind under one name."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned[_name(kind)] for kind in HOW_TO_SEND):
            self.add_error(_name(next(iter(HOW_TO_SEND))), "Select the files of at least one kind")
        for kind in HOW_TO_SEND:
            names = [str(file.name) for file in cleaned.get(_name(kind)) or ()]
            if len(set(names)) < len(names):
                self.add_error(_name(kind), "Two of these files have the same name: put the year before each")
        return cleaned


def _name(kind: FileKind) -> str:
    return kind.replace("-", "_")


class DecideMatch(DeskForm):
    """Whether two children are one, and why."""

    page = "decide_match"
    verdict = forms.ChoiceField(label="Are they one child?", widget=forms.RadioSelect)
    reason = text("How do you know?", hint="Others read this when they ask who decided it", rows=2, most=300)

    def __init__(self, *given: Any, is_decided: bool, **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [(str(Verdict.ACCEPTED), "Yes, the same child"), (str(Verdict.REFUSED), "No, two children")]
        again = [(str(Verdict.TAKEN_BACK), "Open again: take the decision back")] if is_decided else []
        self.fields["verdict"].choices = again or choices  # type: ignore[attr-defined]


class TakeBackFiles(DeskForm):
    """Why case files are taken back."""

    page = "take_back_files"
    reason = text("Why are they taken back?", rows=2, most=300)
