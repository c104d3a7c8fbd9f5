"""The form of an information sheet."""

from typing import Any

from django import forms

from stepdown.themes.project.events.people import SheetIssued
from stepdown.themes.project.words import ConsentItem, ParticipantKind
from stepdown.web.forms.base import DeskForm, one_word, several_words, text
from stepdown.web.forms.days import DayField


class IssueSheet(DeskForm):
    """A version of a sheet, as it is given to people."""

    page = "issue_sheet"
    sheet = forms.SlugField(widget=forms.HiddenInput)
    """Which sheet it is a version of."""
    title = text("Title")
    audience = one_word("For whom is it?", ParticipantKind)
    words = text(
        "What it says",
        rows=14,
        hint="Who asks, why and what for; that they can stop at any time and until when their words can be taken out; "
        "and that answers to a survey without names cannot be found again",
    )
    items = several_words("What does it ask them to agree to?", ConsentItem)
    needed = several_words("Without which of these can nobody take part?", ConsentItem, required=False)
    distress_protocol = text(
        "What happens if it upsets them",
        required=False,
        rows=4,
        hint="For families and young people: who stops, who stays with them, who is told",
    )
    support = text(
        "Who can help them",
        required=False,
        rows=4,
        hint="For families and young people: services with their numbers and hours, also at night",
    )
    issued_on = DayField(label="From which day is it used?")

    @staticmethod
    def initial_of(last: SheetIssued) -> dict[str, object]:
        """What the fields hold of the version before."""
        names = ("sheet", "title", "audience", "words", "items", "needed", "distress_protocol", "support")
        return {name: getattr(last, name) for name in names}

    def clean(self) -> dict[str, Any]:
        """What is needed is asked, and families and young people are told what helps."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not set(said.get("needed", ())) <= set(said.get("items", ())):
            self.add_error("needed", "Tick only what the sheet asks them to agree to")
        if said.get("audience") not in (None, str(ParticipantKind.STAFF)):
            for name, words in (
                ("distress_protocol", "Write what happens if it upsets them"),
                ("support", "Write who can help them"),
            ):
                if not said.get(name, "").strip():
                    self.add_error(name, words)
        return said

    def issued(self) -> SheetIssued:
        """The sheet. Its version is counted when it is written down."""
        said = self.cleaned_data
        as_written = ("sheet", "title", "words", "distress_protocol", "support", "issued_on")
        return SheetIssued(
            **{name: said[name] for name in as_written},
            version=1,
            audience=ParticipantKind(said["audience"]),
            items=tuple(item for item in ConsentItem if item in said["items"]),
            needed=tuple(item for item in ConsentItem if item in said["needed"]),
        )
