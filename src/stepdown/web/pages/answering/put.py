"""One question as a respondent sees it: a component of the design system, with what the form holds and what is wrong.

An id on the page is that of the field with ``q-`` before it, so that no question takes an id of the page itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString

from stepdown.surveys.questionnaire.questionnaire import Question, Said
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.problem import Problem
from stepdown.surveys.routing.reading.dates import PARTS, part_field
from stepdown.surveys.routing.route import Route
from stepdown.surveys.routing.wording import say
from stepdown.web.design import component
from stepdown.web.pages.answering.languages import direction

NO_NAMES = "Leave out names, and anything else that would tell who somebody is."
_HINTS = {
    QuestionKind.LONG_TEXT: NO_NAMES,
    QuestionKind.SEVERAL_OF: "Select all that apply.",
    QuestionKind.DATE: "For example, 27 3 2026",
}
"""What stands under a question where its author wrote no hint."""


@dataclass(frozen=True, slots=True)
class Put:
    """A question as it is put. ``held``: what the form holds, by field. ``is_heading``: it is the page's heading."""

    route: Route
    question: Question
    language: str
    held: Mapping[str, Sequence[str]]
    problem: Problem | None = None
    is_heading: bool = False

    @property
    def spoken(self) -> str:
        """The language in which it is put: the first, where it is not translated."""
        return self.language if self.language in self.question.label else self.route.questionnaire.languages[0]

    @property
    def direction(self) -> str:
        """In which direction that language is written."""
        return direction(self.spoken)

    @property
    def html(self) -> SafeString:
        """The question on the page."""
        return _SHOWN[self.question.kind](self)

    def words(self, said: Said) -> SafeString:
        """Words with their line breaks, safe to stand on a page whoever wrote them."""
        return SafeString(escape(say(self.route, said, self.language)).replace("\n", "<br>"))

    def value(self, field: str | None = None) -> str:
        """What the form holds in a field that has one value."""
        values = self.held.get(field or self.question.name, ())
        return values[-1] if values else ""

    def shared(self) -> dict[str, Any]:
        """What every component takes: its name, its hint, and what is wrong."""
        params: dict[str, Any] = {"name": self.question.name}
        if hint := self.words(self.question.hint) or self._default_hint():
            params["hint"] = {"html": hint}
        if self.problem:
            params["errorMessage"] = {"text": self.problem.sentence}
        if self.question.choices and not self.route.offered.get(self.question.name):
            params["formGroup"] = {"attributes": {"id": f"q-{self.question.name}"}}  # where a problem leads to
        return params

    def named(self, kind: str) -> dict[str, Any]:
        """Its label or legend: the heading of the page, or one of several questions."""
        classes = f"{kind}--{'l' if self.is_heading else 's'}"
        return {"html": self.words(self.question.label), "classes": classes, "isPageHeading": self.is_heading}

    def _default_hint(self) -> str:
        return f"In {self.question.unit}" if self.question.unit else _HINTS.get(self.question.kind, "")


def field_id(field: str) -> str:
    """The id of a field on the page."""
    return f"q-{field}"


def fields_of(question: str) -> tuple[str, ...]:
    """Every field that a question can have on the page."""
    return (question, *(part_field(question, part) for part in PARTS))


def link_to(put: Put) -> str:
    """Where the line about a problem leads: the field that it is about, or the first of the question."""
    field = put.problem.field if put.problem else put.question.name
    is_whole_date = put.question.kind is QuestionKind.DATE and field == put.question.name
    return f"#{field_id(part_field(field, PARTS[0]) if is_whole_date else field)}"


def _note(put: Put) -> SafeString:
    return SafeString(f'<p class="govuk-body">{put.words(put.question.label)}</p>')  # words() has escaped it


def _input(put: Put, *, inputmode: str = "", width: str = "") -> SafeString:
    params = put.shared() | {"id": field_id(put.question.name), "label": put.named("govuk-label")}
    params |= {"value": put.value(), "autocomplete": "off", "classes": width}
    return component("input", params | ({"inputmode": inputmode} if inputmode else {"spellcheck": True}))


def _whole_number(put: Put) -> SafeString:
    return _input(put, inputmode="numeric", width="govuk-input--width-5")


def _decimal(put: Put) -> SafeString:
    return _input(put, inputmode="decimal", width="govuk-input--width-5")


def _long_text(put: Put) -> SafeString:
    params = put.shared() | {"id": field_id(put.question.name), "label": put.named("govuk-label")}
    return component("textarea", params | {"value": put.value(), "rows": 6, "spellcheck": True, "autocomplete": "off"})


def _date(put: Put) -> SafeString:
    error = " govuk-input--error" if put.problem else ""
    items = [
        {
            "id": field_id(part_field(put.question.name, part)),
            "name": part_field(put.question.name, part),
            "label": part.capitalize(),
            "value": put.value(part_field(put.question.name, part)),
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{error}",
        }
        for part in PARTS
    ]
    params = {key: value for key, value in put.shared().items() if key != "name"}
    params |= {"id": field_id(put.question.name), "items": items}
    return component("date-input", params | {"fieldset": {"legend": put.named("govuk-fieldset__legend")}})


def _choices(put: Put) -> list[dict[str, Any]]:
    held = set(put.held.get(put.question.name, ()))
    return [
        {"value": choice.name, "html": put.words(choice.label), "checked": choice.name in held, "only": choice.only}
        for choice in put.route.offered[put.question.name]
    ]


def _one_of(put: Put) -> SafeString:
    if put.question.as_list:
        return _list(put)
    items = _choices(put)
    if any(item["checked"] for item in items) and not put.question.required:
        items += [{"divider": "or"}, {"value": "", "text": "I take my answer back"}]
    return _group(put, "radios", items)


def _several_of(put: Put) -> SafeString:
    offered = _choices(put)
    together = [item for item in offered if not item["only"]]
    alone = [item | {"behaviour": "exclusive"} for item in offered if item["only"]]
    return _group(put, "checkboxes", [*together, *([{"divider": "or"}] if together and alone else []), *alone])


def _agree(put: Put) -> SafeString:
    label = put.words(put.question.label)
    return _group(put, "checkboxes", [{"value": "yes", "html": label, "checked": bool(put.value())}], has_legend=False)


def _group(put: Put, kind: str, items: list[dict[str, Any]], *, has_legend: bool = True) -> SafeString:
    params = put.shared() | {"idPrefix": field_id(put.question.name), "items": items}
    if has_legend:
        params["fieldset"] = {"legend": put.named("govuk-fieldset__legend")}
    return component(kind, params)


def _list(put: Put) -> SafeString:
    offered = put.route.offered[put.question.name]
    items = [{"value": "", "text": "Select one"}]
    items += [{"value": c.name, "text": say(put.route, c.label, put.language)} for c in offered]
    params = put.shared() | {"id": field_id(put.question.name), "label": put.named("govuk-label")}
    return component("select", params | {"items": items, "value": put.value()})


_SHOWN: Mapping[QuestionKind, Callable[[Put], SafeString]] = {
    QuestionKind.NOTE: _note,
    QuestionKind.TEXT: _input,
    QuestionKind.LONG_TEXT: _long_text,
    QuestionKind.WHOLE_NUMBER: _whole_number,
    QuestionKind.DECIMAL: _decimal,
    QuestionKind.DATE: _date,
    QuestionKind.ONE_OF: _one_of,
    QuestionKind.SEVERAL_OF: _several_of,
    QuestionKind.AGREE: _agree,
}
"""What is worked out is never put."""
