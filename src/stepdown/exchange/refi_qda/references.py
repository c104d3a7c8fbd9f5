"""What the schema cannot say: every GUID is given once, and what points at something points at a thing of its kind."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from stepdown.exchange.refi_qda.guids import tidied

_SOURCES = ("TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource")
_TEXTS = ("Representation", "TextDescription", "Transcript", "Note")
_IN_TEXTS = ("PlainTextSelection", "TranscriptSelection")

_GIVEN_ONCE = {
    "users": ("User",),
    "codes": ("Code",),
    "variables": ("Variable",),
    "cases": ("Case",),
    "sources and notes": (*_SOURCES, *_TEXTS),
    "selections": _IN_TEXTS,
    "codings": ("Coding",),
    "sets": ("Set",),
    "links": ("Link",),
}
"""A passage of a PDF has the GUID of the same passage in the PDF's text, as the standard's own example shows."""

_POINTS_AT = {
    "CodeRef": ("Code",),
    "MemberCode": ("Code",),
    "NoteRef": ("Note",),
    "MemberNote": ("Note",),
    "SourceRef": _SOURCES,
    "MemberSource": _SOURCES,
    "SelectionRef": (*_IN_TEXTS, "PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection"),
    "VariableRef": ("Variable",),
}
_USERS = frozenset(("creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"))


def crossed(root: etree._Element) -> Iterator[tuple[int | None, str]]:
    """Each GUID that two things of a kind have, and each that points at nothing: the line, and a sentence."""
    for kind, names in _GIVEN_ONCE.items():
        for guid, times in Counter(_guids(root, names)).items():
            if times > 1:
                yield None, f"{times} {kind} have the GUID {guid}."
    for name, targets in _POINTS_AT.items():
        known = set(_guids(root, targets))
        for each in root.iter(f"{{*}}{name}"):
            target = tidied(each.get("targetGUID") or each.get("guid") or "")
            if target not in known:
                yield each.sourceline, f"{name} points at {target}, and there is no such {targets[0]}."
    yield from _unknown_users(root)


def _guids(root: etree._Element, names: tuple[str, ...]) -> list[str]:
    return [tidied(each.get("guid", "")) for each in root.iter(*(f"{{*}}{name}" for name in names))]


def _unknown_users(root: etree._Element) -> Iterator[tuple[int | None, str]]:
    users = set(_guids(root, ("User",)))
    for each in root.iter("*"):
        for name, user in each.items():
            if name in _USERS and tidied(user) not in users:
                yield each.sourceline, f"{name} names {user}, and there is no such User."
