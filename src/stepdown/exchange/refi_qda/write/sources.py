"""Sources and notes with their selections and codings."""

from collections.abc import Mapping

from lxml import etree

from stepdown.exchange.refi_qda.guids import Guid, guid_of
from stepdown.exchange.refi_qda.shape.sources import Coding, MediaSource, Selection, Source, TextSource
from stepdown.exchange.refi_qda.shape.words import RECORDINGS
from stepdown.exchange.refi_qda.write.elements import add, add_described, add_references, add_values, audited, moment
from stepdown.exchange.refi_qda.xml_names import INTERNAL, MEDIA_SOURCES, MEDIA_TEXTS


def add_source(parent: etree._Element, source: Source) -> None:
    """A source of any kind."""
    if isinstance(source, TextSource):
        add_text(parent, "TextSource", source)
        return
    name = MEDIA_SOURCES[source.kind]
    holder = add(parent, name, guid=source.guid, name=source.name, **audited(source.audit))
    add_described(holder, source.description)
    for text in source.texts:
        _add_media_text(holder, source, text)
    _add_what_is_said_of_the_whole(holder, source)


def add_text(parent: etree._Element, name: str, source: TextSource, *, inline: bool = False) -> None:
    """A text under the name that it has in its place; its words are in a file of their own, or inline."""
    holder = _text_holder(parent, name, source, inline=inline)
    if inline:
        add(holder, "PlainTextContent", source.text)
    for selection in source.selections:
        span = {"startPosition": str(selection.start), "endPosition": str(selection.end)}
        _add_selection(holder, "PlainTextSelection", selection, span)
    _add_what_is_said_of_the_whole(holder, source)


def file_name(text: TextSource) -> str:
    """What the file of a text is called."""
    return f"{text.guid}.txt"


def _text_holder(parent: etree._Element, name: str, source: TextSource, *, inline: bool = False) -> etree._Element:
    path = None if inline else INTERNAL + file_name(source)
    holder = add(parent, name, guid=source.guid, name=source.name, plainTextPath=path, **audited(source.audit))
    add_described(holder, source.description)
    return holder


def _add_media_text(parent: etree._Element, source: MediaSource, text: TextSource) -> None:
    name = MEDIA_TEXTS[source.kind]
    if source.kind in RECORDINGS:
        _add_transcript(parent, name, text)
    else:
        add_text(parent, name, text)


def _add_transcript(parent: etree._Element, name: str, text: TextSource) -> None:
    """A transcript's selections run from one point to another; a point for each position where one begins or ends."""
    holder = _text_holder(parent, name, text)
    for position in sorted({place for s in text.selections for place in (s.start, s.end)}):
        add(holder, "SyncPoint", guid=_point(text, position), position=str(position))
    for selection in text.selections:
        span = {"fromSyncPoint": _point(text, selection.start), "toSyncPoint": _point(text, selection.end)}
        _add_selection(holder, "TranscriptSelection", selection, span)
    add_references(holder, "NoteRef", text.notes)


def _point(text: TextSource, position: int) -> Guid:
    return guid_of(text.guid, "sync point", str(position))


def _add_selection(parent: etree._Element, name: str, selection: Selection, span: Mapping[str, str]) -> None:
    holder = add(parent, name, guid=selection.guid, name=selection.name, **span, **audited(selection.audit))
    add_described(holder, selection.description)
    _add_codings(holder, selection.codings)
    add_references(holder, "NoteRef", selection.notes)


def _add_what_is_said_of_the_whole(holder: etree._Element, source: Source) -> None:
    _add_codings(holder, source.codings)
    add_references(holder, "NoteRef", source.notes)
    add_values(holder, source.values)


def _add_codings(parent: etree._Element, codings: tuple[Coding, ...]) -> None:
    for coding in codings:
        holder = add(parent, "Coding", guid=coding.guid, creatingUser=coding.by, creationDateTime=moment(coding.at))
        add(holder, "CodeRef", targetGUID=coding.code)
        add_references(holder, "NoteRef", coding.notes)
