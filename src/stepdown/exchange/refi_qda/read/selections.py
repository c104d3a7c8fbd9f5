"""Selections in texts and the codings on them."""

from collections.abc import Mapping

from lxml import etree

from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.counting import Counting
from stepdown.exchange.refi_qda.read.part import Part
from stepdown.exchange.refi_qda.read.values import audit, described, moment, own_guid, pointed_at, sound, targets, whole
from stepdown.exchange.refi_qda.rulers import line_feeds
from stepdown.exchange.refi_qda.shape.sources import Coding, Selection

type Span = tuple[int, int]


def read_selections(part: Part, kept: str | None, counting: Counting) -> tuple[Selection, ...]:
    """The selections that lie within the text; the others are left, told."""
    points = _points(part)
    by = counting.ruler_of(part.element, kept or "")
    length = len(line_feeds(kept or ""))
    found = []
    for each in part.each("PlainTextSelection", "TranscriptSelection"):
        span = _span(each, points)
        start, end = (by.ours(place) for place in span) if span else (0, -1)
        if kept is not None and 0 <= start <= end <= length:
            found.append(_selection(each, start, end))
        else:
            _leave(each, span, has_text=kept is not None)
    return tuple(found)


def _leave(part: Part, span: Span | None, *, has_text: bool) -> None:
    """A text that is not there has been told of once, and not again for each selection."""
    if span is None:
        part.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, value="a place that is not given")
    elif has_text:
        part.leave(rules.OUTSIDE_TEXT, Why.OUTSIDE_TEXT, value=f"{span[0]} to {span[1]}")
    else:
        part.reader.account.leave(part.element, Why.NO_TEXT)


def _selection(part: Part, start: int, end: int) -> Selection:
    selection = Selection(
        guid=own_guid(part, "selection"),
        start=start,
        end=end,
        name=part.says("name"),
        description=described(part),
        codings=read_codings(part),
        notes=targets(part, "NoteRef", part.reader.given["note"]),
        audit=audit(part),
    )
    if selection.is_memo:
        part.remark(rules.MEMOS)
    return selection


def _span(part: Part, points: Mapping[Guid, etree._Element]) -> Span | None:
    """Where a selection begins and ends as the file counts; None where it does not say so in numbers."""
    if part.name == "TranscriptSelection":
        ends = [_place(part, points.get(sound(part.says(end) or ""))) for end in ("fromSyncPoint", "toSyncPoint")]
    else:
        ends = [whole(part.says(end)) for end in ("startPosition", "endPosition")]
    start, end = ends
    return None if start is None or end is None else (start, end)


def _points(part: Part) -> Mapping[Guid, etree._Element]:
    """The points of a transcript by GUID. They are taken where a selection begins or ends; their times never are."""
    points = part.element.iterchildren("{*}SyncPoint")
    return {sound(point.get("guid", "")): point for point in points}


def _place(part: Part, point: etree._Element | None) -> int | None:
    """The position of the point at which a selection begins or ends."""
    if point is None:
        return None
    taken = Part(point, part.reader)
    taken.says("guid")
    return whole(taken.says("position"))


def read_codings(part: Part) -> tuple[Coding, ...]:
    """The codings on an element; those with a code that is not in the file are left, told."""
    known = part.reader.given
    found = []
    for each in part.each("Coding"):
        reference = each.one("CodeRef")
        written = (reference.says("targetGUID") if reference is not None else None) or ""
        if (code := sound(written)) not in known["code"]:
            each.leave(rules.NO_TARGET, Why.NO_TARGET, value=written)
            continue
        found.append(
            Coding(
                guid=own_guid(each, "coding"),
                code=code,
                by=pointed_at(each, "creatingUser", known["user"]),
                at=moment(each, "creationDateTime"),
                notes=targets(each, "NoteRef", known["note"]),
            )
        )
    return tuple(found)
