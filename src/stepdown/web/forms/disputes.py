"""The forms for what somebody says is wrong in the record, and for what became of it."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.domain.disputes import DisputeOutcome, SaidBy
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField


class RecordDispute(DeskForm):
    """Who says what. ``observed``: the factors to choose from, where it is about what was observed."""

    page = "dispute"
    factor = forms.ChoiceField(label="What was observed", widget=forms.Select)
    said_by = one_word("Who says so?", SaidBy)
    who = text("Who is it? (if that is not clear)", required=False, most=160)
    said_on = DayField(label="Day on which they said it")
    words = text("What do they say is wrong?", hint="In their own words, and what would be right", rows=4)

    def __init__(self, *given: Any, observed: Iterable[tuple[str, str]] = (), **named: Any) -> None:
        super().__init__(*given, **named)
        choices = list(observed)
        if choices:
            self.fields["factor"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["factor"]


class AnswerDispute(DeskForm):
    """What became of it."""

    page = "answer_dispute"
    outcome = one_word("What became of it?", [o for o in DisputeOutcome if o is not DisputeOutcome.OPEN])
    words = text("Where was it corrected, or why was it not?", hint="Whoever reads the entry reads this", rows=3)
