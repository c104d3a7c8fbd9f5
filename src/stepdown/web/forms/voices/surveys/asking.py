"""The forms of one question and of one page: what is asked, what can be answered, and when it is shown."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.surveys.authoring.conditions import Condition
from stepdown.surveys.authoring.ready_made import READY_MADE
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.web.forms.base import DeskForm, one_word, text

ALWAYS, BY_EXPRESSION = "always", "by expression"
NO_LIST, LIST, READY = "none", "list ", "ready "
"""That there are no choices; and what stands before the name of a list, of the questionnaire or ready-made."""
NEW_PAGE = "new page"

CHOSEN_KINDS = (QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF)
WRITABLE_KINDS = tuple(kind for kind in QuestionKind if kind is not QuestionKind.WORKED_OUT)


def _tick(label: str, hint: str = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=hint, required=False)


class Shown(DeskForm):
    """When something is shown: always, for one answer to an earlier question, or as an expression says."""

    shown_if = forms.ChoiceField(label="When is it shown?", initial=ALWAYS)
    expression = text(
        "Expression", required=False, most=2000,
        hint="Only if you chose it above, as XLSForm writes it: ${helps} = 'disagree' and ${weeks} > 4",
    )  # fmt: skip

    def __init__(self, *given: Any, conditions: Iterable[Condition], **named: Any) -> None:
        super().__init__(*given, **named)
        simple = [(one.expression, f"Only if {one.words}") for one in conditions]
        choices = [(ALWAYS, "Always"), *simple, (BY_EXPRESSION, "As an expression says, for experts")]
        self.fields["shown_if"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def each_language(self, questionnaire: Questionnaire, *names: str) -> None:
        """A box for each further language after the one in the first."""
        self.others = questionnaire.languages[1:]
        for name in names:
            field = self.fields[name]
            for language in self.others:
                rows = field.widget.attrs.get("rows", 0)
                self.fields[f"{name}_{language}"] = text(f"{field.label} ({language})", rows=rows, required=False)

    @staticmethod
    def initial_of_condition(relevant: str | None, conditions: Iterable[Condition]) -> dict[str, str]:
        """What the two fields begin with."""
        if relevant is None or relevant in {one.expression for one in conditions}:
            return {"shown_if": relevant or ALWAYS, "expression": ""}
        return {"shown_if": BY_EXPRESSION, "expression": relevant}

    def clean(self) -> dict[str, Any]:
        """Whoever chooses the expression writes it."""
        said = super().clean() or self.cleaned_data
        if said.get("shown_if") == BY_EXPRESSION and not said.get("expression"):
            self.add_error("expression", "Write the expression, or select another time at which it is shown")
        return said

    def relevant(self) -> str | None:
        """The condition as an expression; None for always."""
        said: str = self.cleaned_data["shown_if"]
        written: str = self.cleaned_data["expression"]
        return {ALWAYS: None, BY_EXPRESSION: written}.get(said, said)


class AskQuestion(Shown):
    """One question."""

    page = "ask_question"
    label = text("The question", rows=2, hint="Or the statement to agree with, or the text to read")
    kind = one_word("What sort of answer does it take?", WRITABLE_KINDS)
    hint = text("Hint under it", rows=2, required=False)
    choices = forms.ChoiceField(
        label="Choices", help_text="Only where the answer is one or several of some choices", initial=NO_LIST
    )
    new_choices = text("Or write the choices", rows=4, required=False, hint="One on each line")
    as_list = _tick("Let the choices drop down in a list")
    required = _tick("An answer is needed", "Respondents cannot go on without one. Use it seldom")
    unit = text("What does the number count?", required=False, hint="Such as hours a week", most=60)
    is_time_saved = _tick("It is the time that the work saved the respondent", "A cost scenario can then use it")

    def __init__(self, *given: Any, questionnaire: Questionnaire, **named: Any) -> None:
        super().__init__(*given, **named)
        held = [(f"{LIST}{name}", _list_words(questionnaire, name)) for name in questionnaire.lists]
        ready = [(f"{READY}{name}", f"Ready-made: {words}") for name, (words, _) in READY_MADE.items()]
        self.fields["choices"].choices = [(NO_LIST, "None"), *held, *ready]  # type: ignore[attr-defined]
        self.each_language(questionnaire, "label", "hint")
        words = [f"{name}{code}" for name in ("label", "hint") for code in ("", *(f"_{o}" for o in self.others))]
        self.order_fields(["onto", *words, "kind", "choices", "new_choices", "as_list", "required", "unit",
                           "is_time_saved", "shown_if", "expression"])  # fmt: skip

    @staticmethod
    def initial_of(questionnaire: Questionnaire, question: Question) -> dict[str, Any]:
        """What the form begins with."""
        first, *others = questionnaire.languages
        said = {f"{key}_{code}": getattr(question, key).get(code, "") for key in ("label", "hint") for code in others}
        same = {key: getattr(question, key) for key in ("kind", "as_list", "required", "is_time_saved")}
        words = {key: getattr(question, key).get(first, "") for key in ("label", "hint")}
        chosen = f"{LIST}{question.choices}" if question.choices else NO_LIST
        return said | same | words | {"choices": chosen, "unit": question.unit or ""}

    def clean(self) -> dict[str, Any]:
        """A question with choices has some, from one place."""
        said = super().clean()
        has_list, writes = said.get("choices") not in (None, NO_LIST), bool(said.get("new_choices"))
        if said.get("kind") in set(CHOSEN_KINDS) and not has_list and not writes:
            self.add_error("choices", "Select a list of choices, or write them")
        if has_list and writes:
            self.add_error("new_choices", "Select a list or write the choices, not both")
        return said


class AddQuestion(AskQuestion):
    """A new question, and the page that it goes onto."""

    page = "add_question"
    says = "ask_question"
    onto = forms.ChoiceField(label="On which page?", initial=NEW_PAGE)

    def __init__(self, *given: Any, questionnaire: Questionnaire, **named: Any) -> None:
        super().__init__(*given, questionnaire=questionnaire, **named)
        pages = [(page.name, page_words(questionnaire, page)) for page in questionnaire.pages]
        self.fields["onto"].choices = [(NEW_PAGE, "A new page, after all others"), *pages]  # type: ignore[attr-defined]


class ChangePage(Shown):
    """The heading of a page, the part it belongs to, and when it is shown."""

    page = "change_page"
    title = text("Heading", required=False, hint="Leave it empty where one question is the heading")
    section = text("Part of the questionnaire", required=False, hint="Pages with the same part are told together")

    def __init__(self, *given: Any, questionnaire: Questionnaire, **named: Any) -> None:
        super().__init__(*given, **named)
        self.each_language(questionnaire, "title", "section")
        self.order_fields(["title", "section"])


class Move(DeskForm):
    """Which question or page moves, and which way. Each button has a form of its own."""

    page = "move"
    what = forms.ChoiceField(choices=[("question", "Question"), ("page", "Page")], widget=forms.HiddenInput)
    name = forms.CharField(max_length=200, widget=forms.HiddenInput)
    way = forms.ChoiceField(choices=[("up", "Up"), ("down", "Down")], widget=forms.HiddenInput)


def page_words(questionnaire: Questionnaire, page: Page) -> str:
    """What a page is called where its questionnaire is written."""
    place = questionnaire.pages.index(page) + 1
    title = questionnaire.said(page.title) or questionnaire.said(page.questions[0].label)
    return f"Page {place}: {title}" if title else f"Page {place}"


def _list_words(questionnaire: Questionnaire, name: str) -> str:
    labels = [questionnaire.said(choice.label) for choice in questionnaire.lists[name]]
    return f"{', '.join(labels[:3])}{' …' if len(labels) > 3 else ''}"
