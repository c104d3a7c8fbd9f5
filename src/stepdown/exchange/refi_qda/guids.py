"""GUIDs: the names by which everything in a file points at everything else, always in one form."""

import re
from uuid import UUID, uuid5

type Guid = str
"""A GUID in lower case and without braces."""

_STEPDOWN = UUID("9f4b0c1e-3a52-5d0b-8f6e-6b1d9a7c2e40")
_CANONICAL = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def guid_of(project: str, kind: str, key: str) -> Guid:
    """The GUID of one thing of a project: always the same one, so that a repeated export can be recognised."""
    return str(uuid5(uuid5(_STEPDOWN, project), f"{kind}\n{key}"))


def tidied(written: str) -> str:
    """A GUID as a file may write it (in braces, in capitals) in the form of ours; other text as it stands."""
    return written.strip("{} \t\r\n").lower()


def is_guid(text: str) -> bool:
    """Whether ``text`` is a GUID in the form of ours."""
    return _CANONICAL.fullmatch(text) is not None
