"""Making XML: an element with its attributes, and values as XML Schema writes them."""

from datetime import datetime
from decimal import Decimal

from lxml import etree

from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.shape.audit import Audit
from stepdown.exchange.refi_qda.shape.sources import Given, VariableValue
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal


def document(name: str, namespace: str) -> etree._Element:
    """The element that holds all others."""
    return etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace})


def add(parent: etree._Element, name: str, words: str | None = None, /, **attributes: str | None) -> etree._Element:
    """An element at the end of ``parent``, in its namespace; an attribute that is None is left out.

    ExportRefusal where a text holds what XML cannot: a control character, or half of a character.
    """
    made = etree.SubElement(parent, parent.tag[: parent.tag.index("}") + 1] + name)
    try:
        for attribute, value in attributes.items():
            if value is not None:
                made.set(attribute, value)
        made.text = words
    except ValueError as fault:
        raise ExportRefusal((_cannot_be_written(name, words, attributes),)) from fault
    return made


def add_described(parent: etree._Element, description: str | None) -> None:
    """A description, where there is one."""
    if description is not None:
        add(parent, "Description", description)


def add_references(parent: etree._Element, name: str, targets: tuple[Guid, ...]) -> None:
    """An element of that name for each thing that is pointed at."""
    for target in targets:
        add(parent, name, targetGUID=target)


def add_values(parent: etree._Element, values: tuple[VariableValue, ...]) -> None:
    """The values of variables."""
    for each in values:
        made = add(parent, "VariableValue")
        add(made, "VariableRef", targetGUID=each.variable)
        if each.value is not None:
            add(made, _value_element(each.value), written(each.value))


def audited(audit: Audit) -> dict[str, str | None]:
    """The attributes that say who made a thing and who changed it."""
    return {
        "creatingUser": audit.made_by,
        "creationDateTime": moment(audit.made_at),
        "modifyingUser": audit.changed_by,
        "modifiedDateTime": moment(audit.changed_at),
    }


def moment(at: datetime | None) -> str | None:
    """A moment as XML Schema writes it; None stays None."""
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def written(value: Given) -> str:
    """A value as XML Schema writes it: numbers without exponents, moments with their zone where they have one."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return str(moment(value))
    return str(value)


def _value_element(value: Given) -> str:
    for kind, name in _VALUE_ELEMENTS.items():
        if isinstance(value, kind):
            return name
    return "DateValue"


_VALUE_ELEMENTS = {
    str: "TextValue",
    bool: "BooleanValue",
    int: "IntegerValue",
    Decimal: "FloatValue",
    datetime: "DateTimeValue",
}
"""In this order: a bool is an int to Python, and a moment is a date."""


def _cannot_be_written(name: str, words: str | None, attributes: dict[str, str | None]) -> str:
    said = next((repr(v[:40]) for v in (words, *attributes.values()) if v and not v.isprintable()), "a text")
    return f"{name}: {said} holds a control character that XML cannot carry. Take it out and export again."
