"""The tags of the desk: components, fields, and how values are written on a page."""

from datetime import date, datetime
from typing import Any

from django import forms, template
from django.forms import BoundField
from django.utils import timezone
from django.utils.safestring import SafeString

from stepdown.domain.missing import Missing
from stepdown.web import design, fields

register = template.Library()


@register.simple_tag
def govuk(name: str, /, **params: Any) -> SafeString:
    """One component of the design system from its parameters."""
    return design.component(name, params)


@register.simple_tag
def field(bound: BoundField, /, legend: str = "m", classes: str = "") -> SafeString:
    """One field of a form."""
    return fields.field_html(bound, legend=legend, classes=classes)


@register.simple_tag
def problems(form: forms.Form, /) -> SafeString:
    """What is wrong with a form."""
    return fields.error_summary(form)


@register.simple_tag
def tag(words: str, colour: str = "grey") -> SafeString:
    """A tag: words first, its colour only beside them."""
    return design.component("tag", {"text": words, "classes": f"govuk-tag--{colour}"})


@register.simple_tag
def button(words: str, kind: str = "", **more: Any) -> SafeString:
    """A button that ignores a double press."""
    classes = f"govuk-button--{kind}" if kind else ""
    return design.component("button", {"text": words, "classes": classes, "preventDoubleClick": True} | more)


@register.simple_tag
def link_button(words: str, href: str, kind: str = "") -> SafeString:
    """A link that looks like a button, to a page where something begins."""
    classes = f"govuk-button--{kind}" if kind else ""
    return design.component("button", {"text": words, "href": href, "classes": classes})


@register.filter
def day(value: date | None) -> str:
    """27 March 2026; empty for no day."""
    return "" if value is None else f"{_local(value):%-d %B %Y}"


@register.filter
def moment(value: datetime | None) -> str:
    """27 March 2026 at 4:32pm, as GOV.UK writes it; empty for none."""
    if value is None:
        return ""
    local = _local(value)
    return f"{local:%-d %B %Y} at {local:%-I:%M}{local:%p}".replace("AM", "am").replace("PM", "pm").replace(":00", "")


@register.filter
def in_fours(written: str) -> str:
    """A key or a code in groups of four, as somebody types it."""
    return " ".join(written[i : i + 4] for i in range(0, len(written), 4))


@register.filter
def hours(minutes: int | None) -> str:
    """Minutes as hours and minutes; that none were recorded is said."""
    if minutes is None:
        return "None recorded"
    whole, rest = divmod(minutes, 60)
    return f"{whole} h {rest:02} min" if whole else f"{rest} min"


@register.filter
def said(value: object) -> str:
    """Yes, no, a label or a text; a missing reason in words: a gap is never blank."""
    if value is True:
        return "Yes"
    if value is False:
        return "No"
    if value in list(Missing):
        return Missing(str(value)).label
    if value in ("", None):
        return Missing.NOT_ASKED.label
    return str(getattr(value, "label", value))


def _local(value: Any) -> Any:
    return timezone.localtime(value) if isinstance(value, datetime) else value
