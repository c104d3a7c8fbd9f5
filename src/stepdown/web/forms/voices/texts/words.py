"""The forms of words that are in the project: looked for over all texts, and corrected in one turn."""

from django import forms

from stepdown.web.forms.base import DeskForm, text


class FindWords(DeskForm):
    """Words to look for. They are sent in the body of a page, never in its address: they may tell of somebody."""

    page = "find_words"
    words = text("Words", hint="One word or several that stand together. Capitals and accents make no difference")
    goes_on = forms.BooleanField(
        label="The last word may go on", help_text="So that support also finds supportive", required=False
    )


class CorrectTurn(DeskForm):
    """What was said in a turn, and why it is corrected. ``version``: of the text that is corrected."""

    page = "correct_turn"
    version = forms.IntegerField(widget=forms.HiddenInput)
    words = text(
        "What was said",
        hint="Write pseudonyms in [square brackets], never a real name",
        rows=8,
        most=200_000,
    )
    reason = text("Why is it corrected?", hint="Such as: misheard, checked against the recording")


class TakeUpAnswers(DeskForm):
    """To bring the answers to a question in. Nothing is asked."""

    page = "bring_in_answers"


class DropText(DeskForm):
    """To delete a text that waits. Nothing is asked."""

    page = "drop_text"


class BringTextIn(DeskForm):
    """To bring a text in that was read as it will stand. Nothing is asked."""

    page = "read_text"
