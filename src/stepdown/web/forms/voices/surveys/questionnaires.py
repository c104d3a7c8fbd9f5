"""The forms of a questionnaire as a whole: begun, uploaded, described and agreed."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.days import DayField

NEW, NONE = "new one", "none of them"
"""In place of a questionnaire's name: one that is not there yet. In place of a question's: that none asks for it."""

_ORIGIN = "An instrument with its source, or who wrote them. It stands in the report"


class BeginQuestionnaire(DeskForm):
    """A questionnaire that is written here."""

    page = "begin_questionnaire"
    title = text("Title", hint="What respondents see first")
    origin = text("Where do its questions come from?", hint=_ORIGIN, required=False)


class UploadForm(DeskForm):
    """A questionnaire that was written elsewhere, as an XLSForm."""

    page = "upload_questionnaire"
    file = forms.FileField(
        label="XLSForm",
        help_text="A workbook (.xlsx) from Excel, KoboToolbox, ODK or Survey123, or the same as CSV",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )
    which = forms.ChoiceField(label="Which questionnaire is it?", widget=forms.RadioSelect, initial=NEW)
    origin = text("Where do its questions come from?", hint=_ORIGIN, required=False)

    def __init__(self, *given: Any, held: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [(NEW, "A new one"), *((name, f"A new version of “{title}”") for name, title in held)]
        self.fields["which"].choices = choices  # type: ignore[attr-defined]  # a choice field


class AboutQuestionnaire(DeskForm):
    """What a questionnaire is called, where it comes from, and which question asks for the role."""

    page = "about_questionnaire"
    title = text("Title", hint="What respondents see first")
    origin = text("Where do its questions come from?", hint=_ORIGIN, required=False)
    role_question = forms.ChoiceField(
        label="Which question asks for the respondent's role?",
        help_text="Answers are counted by it, and the response rate is told for each role",
        initial=NONE,
    )

    def __init__(self, *given: Any, questionnaire: Questionnaire, **named: Any) -> None:
        super().__init__(*given, **named)
        asked = [q for q in questionnaire.questions() if q.kind is QuestionKind.ONE_OF]
        choices = [(q.name, questionnaire.said(q.label) or q.name) for q in asked]
        self.fields["role_question"].choices = [(NONE, "None of them"), *choices]  # type: ignore[attr-defined]
        self.others = questionnaire.languages[1:]
        for language in self.others:
            self.fields[f"title_{language}"] = text(f"Title ({language})", required=False)

    @staticmethod
    def initial_of(questionnaire: Questionnaire) -> dict[str, Any]:
        """What the form begins with."""
        titles = {
            f"title_{language}": questionnaire.title.get(language, "") for language in questionnaire.languages[1:]
        }
        return titles | {
            "title": questionnaire.said(questionnaire.title),
            "origin": questionnaire.origin or "",
            "role_question": questionnaire.role_question or NONE,
        }


class SignOff(DeskForm):
    """By whom a version was agreed, and when."""

    page = "sign_off_questionnaire"
    who = text("Who agreed it?", hint="A funder, a steering group or a person, as they are to be named in the report")
    on = DayField(label="Day on which they agreed")

    def __init__(self, *given: Any, today: date, **named: Any) -> None:
        super().__init__(*given, **named)
        self.today = today

    def clean_on(self) -> date:
        """The day, which is not still to come."""
        said: date = self.cleaned_data["on"]
        if said > self.today:
            raise forms.ValidationError("This day is still to come. Enter the day on which it was agreed")
        return said
