"""The forms of coding: a stretch and its code, a coding given another code, moved or split, memos, quotes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms

from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.voices.framework import NEW, THEME, Choices

NO_AREA, EVERY = "none", "every"


class Position(forms.TypedChoiceField):
    """A place of a text. Whether it is still one is for the action to say: a page can be sent twice."""

    def __init__(self, label: str) -> None:
        super().__init__(label=label, coerce=int, widget=forms.Select)

    def valid_value(self, value: str) -> bool:
        """Every number may be sent."""
        return str(value).isdecimal()


class CodeWords(DeskForm):
    """A stretch of a text chosen in a turn, from the beginning of one sentence or word to the end of another.

    ``version``: of the text that the page was opened with.
    """

    page = "code_words"
    version = forms.IntegerField(widget=forms.HiddenInput)
    first = Position("From")
    last = Position("To the end of")
    code = forms.ChoiceField(label="Code", widget=forms.Select)
    new_name = text("Name of the new code (if you chose a new one)", required=False)
    under = forms.ChoiceField(label="Where does the new code stand? (if you chose a new one)", required=False)

    def __init__(
        self, *given: Any, firsts: Choices, lasts: Choices, codes: Choices, places: Choices, **named: Any
    ) -> None:
        """``places``: the codes under which a new one can stand."""
        super().__init__(*given, **named)
        _offer(self, first=firsts, last=lasts, code=[("", "Select a code"), *codes, (NEW, "A new code, named below")])
        _offer(self, under=[(THEME, "As a theme"), *((code, f"Under {words}") for code, words in places)])

    def clean(self) -> dict[str, Any]:
        """The stretch has a beginning before its end, and a code that is there or is named."""
        said = super().clean() or self.cleaned_data
        if {"first", "last"} <= said.keys() and said["first"] >= said["last"]:
            self.add_error("last", "Select an end that comes after the beginning")
        if said.get("code") == NEW and not said.get("new_name"):
            self.add_error("new_name", "Name the new code, or select one that is there")
        if said.get("code") not in (NEW, None, "") and said.get("new_name"):
            self.add_error("new_name", "Leave the name empty, or select “A new code, named below”")
        return said

    def needs_no_code(self) -> None:
        """The words are to be a quote: no code is asked for."""
        self.fields["code"].required = False

    @property
    def new_code(self) -> str:
        """The name of the new code; empty where one is chosen that is there."""
        return str(self.cleaned_data["new_name"]).strip()

    @property
    def parent(self) -> str | None:
        """The code under which a new one stands; None for a theme."""
        return None if self.cleaned_data["under"] in (THEME, "") else str(self.cleaned_data["under"])


class CodeSelection(DeskForm):
    """A stretch that was selected in the text itself, where scripts run. ``code`` is typed, or ``new_name`` is."""

    page = "code_selection"
    version = forms.IntegerField(widget=forms.HiddenInput)
    selection = forms.CharField(
        widget=forms.HiddenInput, error_messages={"required": "Select words of the text first"}, max_length=60
    )
    code = text("Code", required=False)
    new_name = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    asks_code = True

    def clean(self) -> dict[str, Any]:
        """A code is typed, or a new one named."""
        said = super().clean() or self.cleaned_data
        if self.asks_code and not said.get("code") and not said.get("new_name"):
            self.add_error("code", "Type a code")
        return said

    def needs_no_code(self) -> None:
        """The words are to be a quote: no code is asked for."""
        self.asks_code = False

    @property
    def new_code(self) -> str:
        """The name of the new code; empty where one is typed that is there."""
        return str(self.cleaned_data["new_name"]).strip()

    parent: ClassVar[None] = None
    """Where a new code stands: by itself, until somebody moves it."""


class FilterCodings(forms.Form):
    """Which codings are shown. It is sent in the address: it names nobody who takes part.

    What the address does not say, and what it says wrongly, is every one.
    """

    code = forms.ChoiceField(label="Only codings of", widget=forms.Select)
    coder = forms.ChoiceField(label="Only codings by", widget=forms.Select)

    def __init__(self, said: Mapping[str, str], *, codes: Choices, coders: Choices) -> None:
        offered = {"code": [(EVERY, "Every code"), *codes], "coder": [(EVERY, "Every coder"), *coders]}
        kept = {name: said.get(name, EVERY) if said.get(name) in dict(offered[name]) else EVERY for name in offered}
        super().__init__(kept, auto_id="filter_%s")
        _offer(self, **offered)

    def chosen(self, name: str) -> str:
        """What was chosen; empty for every one."""
        said = str(self.data[name])
        return "" if said == EVERY else said


class GoToTurn(forms.Form):
    """The number of a turn whose words are to be coded."""

    turn = forms.IntegerField(label="Turn", widget=forms.TextInput(attrs={"inputmode": "numeric", "width": 4}))

    def __init__(self, *given: Any, turns: int, **named: Any) -> None:
        super().__init__(*given, **named)
        self.turns = turns
        self.fields["turn"].error_messages |= {"required": self._range, "invalid": self._range}

    @property
    def _range(self) -> str:
        return f"Enter the number of a turn, from 1 to {self.turns}"

    def clean_turn(self) -> int:
        """The number, of a turn that there is."""
        said: int = self.cleaned_data["turn"]
        if not 1 <= said <= self.turns:
            raise forms.ValidationError(self._range)
        return said


class Recode(DeskForm):
    """Another code for a coding."""

    page = "recode"
    code = forms.ChoiceField(label="Give it another code", widget=forms.Select)

    def __init__(self, *given: Any, codes: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _offer(self, code=[("", "Select a code"), *codes])


class OfCoding(DeskForm):
    """A button on a coding: to take it away, or to leave it where a correction put it. Nothing is asked."""

    page = "of_coding"


class MoveCoding(DeskForm):
    """The words on which a coding belongs after its text was corrected."""

    page = "move_coding"
    version = forms.IntegerField(widget=forms.HiddenInput)
    first = Position("From")
    last = Position("To the end of")

    def __init__(self, *given: Any, firsts: Choices, lasts: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _offer(self, first=firsts, last=lasts)

    def clean(self) -> dict[str, Any]:
        """The stretch has a beginning before its end."""
        said = super().clean() or self.cleaned_data
        if {"first", "last"} <= said.keys() and said["first"] >= said["last"]:
            self.add_error("last", "Select an end that comes after the beginning")
        return said


class SplitCoding(DeskForm):
    """Where a coding is split, and the code of what comes after."""

    page = "split_coding"
    version = forms.IntegerField(widget=forms.HiddenInput)
    first = Position("Where does the second stretch begin?")
    code = forms.ChoiceField(label="Code of the second stretch", widget=forms.Select)

    def __init__(self, *given: Any, firsts: Choices, codes: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _offer(self, first=firsts, code=codes)


class TextMemo(DeskForm):
    """A note about a text or a coding."""

    page = "text_memo"
    words = text("Memo", rows=6)


class ChangeTextMemo(TextMemo):
    """The same note, later; empty words take it away."""

    page = "change_text_memo"
    words = text("Memo", hint="Leave it empty to take the memo away", rows=6, required=False)


class ChooseQuote(DeskForm):
    """A stretch as it may be printed. ``version``: of the text that it was chosen in."""

    page = "choose_quote"
    version = forms.IntegerField(widget=forms.HiddenInput)
    words = text(
        "The words as they are printed",
        hint="Put … where you leave words out, and [brackets] around words that you put in. Nothing else may change",
        rows=5,
    )
    area = forms.ChoiceField(label="For which key area of interest?", widget=forms.Select)

    def __init__(self, *given: Any, areas: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _offer(self, area=[(NO_AREA, "None yet"), *areas])

    @property
    def area_id(self) -> str | None:
        """The area that was chosen."""
        said = str(self.cleaned_data["area"])
        return None if said == NO_AREA else said


class UndoInText(DeskForm):
    """The entry that is taken back: the one that the page tells of, whatever was done meanwhile."""

    page = "undo_in_text"
    entry = forms.IntegerField(widget=forms.HiddenInput)


def _offer(form: forms.Form, **choices: Sequence[tuple[str, str]] | Iterable[tuple[str, str]]) -> None:
    for name, offered in choices.items():
        form.fields[name].choices = list(offered)  # type: ignore[attr-defined]  # choice fields, all of them
