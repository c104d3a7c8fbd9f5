"""Users, variables, cases and the values that cases and sources have."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.part import Part
from stepdown.exchange.refi_qda.read.values import as_moment, described, named, own_guid, sound, targets
from stepdown.exchange.refi_qda.shape.project import Case, User, Variable
from stepdown.exchange.refi_qda.shape.sources import Given, VariableValue
from stepdown.exchange.refi_qda.shape.words import VariableType
from stepdown.exchange.refi_qda.xml_names import VARIABLE_TYPES

_TYPES = {name: kind for kind, name in VARIABLE_TYPES.items()}
_VALUES = ("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue")
_YES_NO = {"true": True, "1": True, "false": False, "0": False}
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?")


def read_users(root: Part) -> tuple[User, ...]:
    """Those who code."""
    return tuple(
        User(own_guid(part, "user"), part.says("name"), part.says("id")) for part in root.within("Users", "User")
    )


def read_variables(root: Part) -> tuple[Variable, ...]:
    """The variables; one of a type that is not known takes text."""
    return tuple(
        Variable(own_guid(part, "variable"), named(part), _type(part), described(part))
        for part in root.within("Variables", "Variable")
    )


def _type(part: Part) -> VariableType:
    written = part.says("typeOfVariable") or ""
    if written not in _TYPES:
        part.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, "typeOfVariable", written)
    return _TYPES.get(written, VariableType.TEXT)


def read_cases(root: Part, sources: set[Guid]) -> tuple[Case, ...]:
    """The cases, with those of their sources and selections that were read."""
    given = root.reader.given
    return tuple(
        Case(
            guid=own_guid(part, "case"),
            name=part.says("name"),
            description=described(part),
            codes=targets(part, "CodeRef", given["code"]),
            values=read_values(part),
            sources=targets(part, "SourceRef", sources),
            selections=targets(part, "SelectionRef", given["selection"]),
        )
        for part in root.within("Cases", "Case")
    )


def read_values(part: Part) -> tuple[VariableValue, ...]:
    """The values of an element; those of a variable that is not in the file are left, told."""
    found = []
    for each in part.each("VariableValue"):
        reference = each.one("VariableRef")
        written = (reference.says("targetGUID") if reference is not None else None) or ""
        if (variable := sound(written)) in part.reader.given["variable"]:
            found.append(VariableValue(variable, _value(each)))
        else:
            each.leave(rules.NO_TARGET, Why.NO_TARGET, value=written)
    return tuple(found)


def _value(part: Part) -> Given | None:
    """The value; None where none is given, or, told, where it cannot be understood."""
    element = part.one(*_VALUES)
    if element is None:
        return None
    words = element.words()
    value = words if element.name == "TextValue" else _understood(element.name, words.strip())
    if value is None:
        element.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, value=words)
    return value


def _understood(name: str, words: str) -> Given | None:
    try:
        match name:
            case "BooleanValue":
                return _YES_NO.get(words.lower())
            case "IntegerValue":
                return int(words)
            case "FloatValue":
                number = Decimal(words)
                return number if number.is_finite() else None
            case "DateValue":
                day = _DATE.fullmatch(words)
                return date.fromisoformat(day[1]) if day else None
            case _:
                return as_moment(words)
    except (ValueError, InvalidOperation):
        return None
