"""A field of a plain form as the design system's component: label, hint, error and value where it expects them."""

from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.safestring import SafeString, mark_safe

from stepdown.web.design import component
from stepdown.web.forms.days import PARTS, DayWidget


def field_html(bound: BoundField, *, legend: str = "m", classes: str = "") -> SafeString:
    """One field. ``legend``: the size of its label, s, m, l or xl; plain for the body's size."""
    widget = bound.field.widget
    if widget.is_hidden:
        return bound.as_hidden()
    for kind, render in _RENDERERS:
        if isinstance(widget, kind):
            return render(bound, legend, classes)
    raise TypeError(f"no component shows a {type(widget).__name__}")


def error_summary(form: forms.Form) -> SafeString:
    """What is wrong with a form, at the top of its page, each line leading to the field that it is about."""
    if not form.errors:
        return mark_safe("")
    errors = [
        {"text": message, "href": f"#{_first_id(form, name)}"} if name in form.fields else {"text": message}
        for name, messages in form.errors.items()
        for message in messages
    ]
    return component("error-summary", {"titleText": "There is a problem", "errorList": errors})


def _first_id(form: forms.Form, name: str) -> str:
    bound = form[name]
    return (
        f"{bound.id_for_label or bound.auto_id}-day"
        if isinstance(bound.field.widget, DayWidget)
        else str(bound.auto_id)
    )


def _shared(bound: BoundField) -> dict[str, Any]:
    params: dict[str, Any] = {"id": bound.auto_id, "name": bound.html_name}
    if bound.help_text:
        params["hint"] = {"text": bound.help_text}
    if bound.errors:
        params["errorMessage"] = {"text": bound.errors[0]}
    return params


def _label(bound: BoundField, size: str) -> dict[str, Any]:
    optional = "" if bound.field.required else " (optional)"
    said = str(bound.label)
    text = said if optional in said or said.endswith(")") else f"{said}{optional}"
    return {"text": text, "classes": f"govuk-label--{size}"} if size != "plain" else {"text": text}


def _legend(bound: BoundField, size: str) -> dict[str, Any]:
    label = _label(bound, size)
    classes = f"govuk-fieldset__legend--{size}" if size != "plain" else ""
    return {"legend": {"text": label["text"], "classes": classes}}


def _input(bound: BoundField, size: str, classes: str) -> SafeString:
    attributes = bound.field.widget.attrs
    params = _shared(bound) | {"label": _label(bound, size), "value": _written(bound)}
    params["autocomplete"] = attributes.get("autocomplete", "off")
    width = f"govuk-input--width-{attributes['width']}" if "width" in attributes else ""
    params |= {"classes": f"{width} {classes}".strip(), "spellcheck": attributes.get("spellcheck", True)}
    if "inputmode" in attributes:
        params["inputmode"] = attributes["inputmode"]
    return component("input", params)


def _password(bound: BoundField, size: str, classes: str) -> SafeString:
    params = _shared(bound) | {"label": _label(bound, size), "classes": classes}
    params["autocomplete"] = bound.field.widget.attrs.get("autocomplete", "current-password")
    return component("password-input", params)


def _email(bound: BoundField, size: str, classes: str) -> SafeString:
    params = _shared(bound) | {"label": _label(bound, size), "classes": classes, "value": _written(bound)}
    return component("input", params | {"type": "email", "autocomplete": "username", "spellcheck": False})


def _file(bound: BoundField, size: str, classes: str) -> SafeString:
    params = _shared(bound) | {"label": _label(bound, size), "classes": classes}
    attributes = bound.field.widget.attrs
    several = {"multiple": "multiple"} if attributes.get("multiple") else {}
    return component("file-upload", params | {"attributes": {"accept": attributes.get("accept", "")} | several})


def _textarea(bound: BoundField, size: str, classes: str) -> SafeString:
    attributes = bound.field.widget.attrs
    params = _shared(bound) | {"label": _label(bound, size), "value": _written(bound), "classes": classes}
    return component(
        "textarea", params | {"rows": attributes.get("rows", 4), "spellcheck": attributes.get("spellcheck", True)}
    )


def _select(bound: BoundField, size: str, classes: str) -> SafeString:
    chosen = str(_written(bound))
    items = [{"value": str(v), "text": str(t), "selected": str(v) == chosen} for v, t in _choices(bound)]
    return component("select", _shared(bound) | {"label": _label(bound, size), "items": items, "classes": classes})


def _radios(bound: BoundField, size: str, classes: str) -> SafeString:
    chosen = str(_written(bound))
    items = [{"value": str(v), "text": str(t), "checked": str(v) == chosen} for v, t in _choices(bound) if v != ""]
    return component("radios", _named(bound) | {"fieldset": _legend(bound, size), "items": items, "classes": classes})


def _checkboxes(bound: BoundField, size: str, classes: str) -> SafeString:
    chosen = {str(v) for v in bound.value() or ()}
    items = [{"value": str(v), "text": str(t), "checked": str(v) in chosen} for v, t in _choices(bound)]
    return component(
        "checkboxes", _named(bound) | {"fieldset": _legend(bound, size), "items": items, "classes": classes}
    )


def _checkbox(bound: BoundField, _size: str, classes: str) -> SafeString:
    item: dict[str, Any] = {"value": "yes", "text": str(bound.label), "checked": bool(bound.value())}
    if bound.help_text:
        item["hint"] = {"text": bound.help_text}
    params = _named(bound) | {"items": [item], "classes": f"govuk-checkboxes--small {classes}".strip()}
    return component("checkboxes", {k: v for k, v in params.items() if k != "hint"})


def _day(bound: BoundField, size: str, classes: str) -> SafeString:
    value = bound.value()
    parts = (value.day, value.month, value.year) if hasattr(value, "year") else tuple(value or ("", "", ""))
    error = " govuk-input--error" if bound.errors else ""
    items = [
        {
            "id": f"{bound.auto_id}-{part}",
            "name": f"{bound.html_name}-{part}",
            "label": part.capitalize(),
            "value": str(written),
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{error}",
        }
        for part, written in zip(PARTS, parts, strict=True)
    ]
    shared = {k: v for k, v in _shared(bound).items() if k != "name"}
    return component("date-input", shared | {"fieldset": _legend(bound, size), "items": items, "classes": classes})


def _named(bound: BoundField) -> dict[str, Any]:
    shared = _shared(bound)
    return shared | {"idPrefix": shared.pop("id")}


def _written(bound: BoundField) -> Any:
    value = bound.value()
    return "" if value is None else value


def _choices(bound: BoundField) -> Any:
    return getattr(bound.field, "choices", ())


_RENDERERS = (
    (DayWidget, _day),
    (forms.PasswordInput, _password),
    (forms.EmailInput, _email),
    (forms.CheckboxSelectMultiple, _checkboxes),  # a kind of RadioSelect, so it is asked for first
    (forms.RadioSelect, _radios),
    (forms.Select, _select),
    (forms.FileInput, _file),
    (forms.Textarea, _textarea),
    (forms.CheckboxInput, _checkbox),
    (forms.TextInput, _input),
)
