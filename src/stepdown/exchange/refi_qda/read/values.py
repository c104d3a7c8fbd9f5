"""The values that any element may have: its GUID, what it points at, who made it and when, its description."""

import re
from collections.abc import Container
from datetime import datetime

from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.guids import Guid, guid_of, is_guid, tidied
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.part import Part
from stepdown.exchange.refi_qda.shape.audit import Audit

_COLOUR = re.compile(r"#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")


def own_guid(part: Part, kind: str) -> Guid:
    """The element's GUID; one made for it where it has none, no sound one, or that of another thing of its kind."""
    written = part.says("guid") or ""
    given = part.reader.given[kind]
    guid = tidied(written)
    if not is_guid(guid):
        part.remark(rules.NO_GUID)
        guid = sound(written) if written else guid_of("without guid", kind, str(len(given)))
    if guid in given:
        part.remark(rules.SAME_GUID, guid)
        guid = guid_of(guid, kind, str(len(given)))
    given.add(guid)
    return guid


def sound(written: str) -> Guid:
    """A GUID in the form of ours; for other text a GUID that is always the same, so that references still hold."""
    guid = tidied(written)
    return guid if is_guid(guid) else guid_of("unsound guid", "", guid)


def pointed_at(part: Part, attribute: str, known: Container[Guid]) -> Guid | None:
    """What an attribute points at; None, told, where that was not read or nothing is said."""
    written = part.says(attribute)
    if not written:
        return None
    guid = sound(written)
    if guid in known:
        return guid
    part.leave(rules.NO_TARGET, Why.NO_TARGET, attribute, written)
    return None


def targets(part: Part, name: str, known: Container[Guid]) -> tuple[Guid, ...]:
    """What the references of that name within an element point at. Those to something that was not read are left."""
    found = []
    for reference in part.each(name):
        written = reference.says("targetGUID") or reference.says("guid") or ""
        if (guid := sound(written)) in known:
            found.append(guid)
        else:
            reference.leave(rules.NO_TARGET, Why.NO_TARGET, value=written)
    return tuple(found)


def audit(part: Part, suffix: str = "") -> Audit:
    """Who made the element and when; on a project the names of the users' attributes end in GUID."""
    users = part.reader.given["user"]
    return Audit(
        pointed_at(part, f"creatingUser{suffix}", users),
        moment(part, "creationDateTime"),
        pointed_at(part, f"modifyingUser{suffix}", users),
        moment(part, "modifiedDateTime"),
    )


def moment(part: Part, attribute: str) -> datetime | None:
    """A date and time; None, told, where it is not one."""
    written = part.says(attribute)
    at = as_moment(written) if written else None
    if written and at is None:
        part.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, attribute, written)
    return at


def as_moment(written: str) -> datetime | None:
    """A date and time as XML Schema writes it; None where it is none."""
    if not _MOMENT.fullmatch(written.strip()):
        return None
    try:
        return datetime.fromisoformat(written.strip())
    except ValueError:
        return None


def whole(written: str | None) -> int | None:
    """A whole number; None where nothing or something else is written."""
    try:
        return None if written is None else int(written)
    except ValueError:
        return None


def colour(part: Part) -> str | None:
    """A colour; None, told, where it is not one."""
    written = (part.says("color") or "").strip()
    if written and not _COLOUR.fullmatch(written):
        part.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, "color", written)
        return None
    return written or None


def described(part: Part) -> str | None:
    """The description, as an element or, as some programs write it, as an attribute."""
    element = part.one("Description")
    return element.words() if element is not None else part.says("description")


def named(part: Part) -> str:
    """A name that every such element must have; empty, told, where it has none."""
    name = part.says("name")
    if not name:
        part.remark(rules.NO_NAME)
    return name or ""
