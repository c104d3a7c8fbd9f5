"""Pages as somebody with a mind of their own sends them: each form of a page found, filled in, and sent anywhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.urls import URLPattern, get_resolver
from lxml import html
from lxml.html import HtmlElement

from tests.web.addresses import patterns

Value = str | list[str]
OF_THE_PAGE = ("csrfmiddlewaretoken", "form_key", "version")
"""Fields that the page itself gives its value."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is sent: where to, what it holds, and the names of those fields in which somebody writes freely."""

    to: str
    holds: dict[str, Value]
    written: tuple[str, ...]
    files: tuple[str, ...] = field(default=())

    def with_each(self, value: Callable[[str], Value]) -> dict[str, Value]:
        """What it holds, with another value in each field in which somebody writes."""
        return self.holds | {name: value(name) for name in self.written}


def forms_of(page: str, *, at: str) -> list[Form]:
    """The forms of a page that are sent by POST, filled in with the first that each field offers."""
    found = html.fromstring(page).iterfind(".//form[@method]")
    return [_form(one, at) for one in found if one.get("method", "").lower() == "post"]


def pattern_of(name: str) -> URLPattern:
    """The entry of an address in the table."""
    return next(p for p in patterns(get_resolver()) if p.name == name)


def _form(form: HtmlElement, at: str) -> Form:
    holds: dict[str, Value] = {}
    written: list[str] = []
    files: list[str] = []
    for one in _fields(form):
        name, kind = one.get("name"), one.get("type", "text") if one.tag == "input" else one.tag
        if kind == "file":
            files.append(name)
        elif kind in ("radio", "checkbox"):
            holds.setdefault(name, one.get("value", "on"))
        elif kind == "select":
            holds[name] = next((o.get("value") for o in one.iter("option") if o.get("value")), "")
        elif kind == "hidden" or name in OF_THE_PAGE:
            holds[name] = one.get("value") or ""
        elif kind != "submit":
            written.append(name)
            holds[name] = one.get("value") or (one.text or "").strip() or _plausible(name, one)
    return Form(form.get("action") or at, holds, tuple(written), tuple(files))


def _fields(form: HtmlElement) -> Iterator[HtmlElement]:
    return (one for one in form.iter("input", "textarea", "select") if one.get("name"))


def _plausible(name: str, one: HtmlElement) -> str:
    """Something that the field may take: a day of the story, a number, or words."""
    ending = name.rpartition("-")[2]
    days = {"day": "3", "month": "3", "year": "2026"}
    return days.get(ending) or ("1" if one.get("inputmode") == "numeric" else "Something else")
