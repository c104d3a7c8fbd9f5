"""What must be right before a file is written: each thing wrong is a sentence."""

from collections.abc import Iterator

from lxml import etree

from stepdown.exchange.refi_qda.guids import is_guid
from stepdown.exchange.refi_qda.plain_text import MARK
from stepdown.exchange.refi_qda.references import crossed
from stepdown.exchange.refi_qda.schema import against_schema
from stepdown.exchange.refi_qda.shape.sources import TextSource

_GUIDS = frozenset(
    ("guid", "targetGUID", "originGUID", "creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID")
)


def tree_problems(root: etree._Element) -> Iterator[str]:
    """What the schema, our form of GUIDs and the references between things have against a tree."""
    yield from (message for _, message in against_schema(root))
    for each in root.iter("*"):
        for name, guid in each.items():
            if name in _GUIDS and not is_guid(guid):
                yield f"{etree.QName(each).localname}, {name}: {guid!r} is not a GUID in lower case without braces."
    yield from (message for _, message in crossed(root))


def text_problems(text: TextSource) -> Iterator[str]:
    """What is wrong with a text and the places in it."""
    called = f"The text {text.name or text.guid!r}"
    if text.text is None:
        yield f"{called} has no words. Give them, or leave the source out."
        return
    if "\r" in text.text or text.text.startswith(MARK):
        yield f"{called} has line ends or a mark at its start that are not exchanged. Use with_line_feeds."
    if "\0" in text.text or not _is_unicode(text.text):
        yield f"{called} holds characters that no text file can keep. Take them out."
    for selection in text.selections:
        if not 0 <= selection.start <= selection.end <= len(text.text):
            place = f"{selection.start} to {selection.end}"
            yield f"{called} has {len(text.text)} characters, and a selection is of {place}. Mend its place."


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
