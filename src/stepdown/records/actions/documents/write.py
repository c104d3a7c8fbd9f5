"""A document is drafted from the record by rule, gone on with by its writer, and finished."""

from collections.abc import Sequence
from datetime import date, datetime

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind
from stepdown.domain.lifecycle.note import NOTE, NoteState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.conflict import Conflict
from stepdown.records.actions.documents.draft import drafted_parts
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.documents import Document
from stepdown.records.models.episodes import Episode


@action(Act.BEGIN_DOCUMENT)
def begin_document(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    kind: DocumentKind,
    first_day: date,
    last_day: date,
    discipline: Discipline | None = None,
) -> Document:
    """Begin a document with what the record says of these days; the chapter of a month is begun once."""
    check_may(by, Act.BEGIN_DOCUMENT, family=episode.family_id, today=at.date())
    if last_day < first_day:
        raise Refusal("The last day comes before the first.", family=episode.family_id)
    if kind is DocumentKind.CHAPTER:
        if discipline is None:
            raise Refusal("Say of which discipline the chapter is.", family=episode.family_id)
        begun = episode.documents.filter(kind=kind, discipline=discipline, first_day=first_day).first()
        if begun is not None:
            raise Refusal("This month's chapter has been begun. Go on with it.", family=episode.family_id)
    return Document.objects.create(
        episode=episode,
        kind=kind,
        discipline=discipline or "",
        first_day=first_day,
        last_day=last_day,
        parts=drafted_parts(episode, discipline=discipline, first_day=first_day, last_day=last_day),
        begun_by=by,
        begun_at=at,
        changed_by=by,
    )


@action(Act.CHANGE_DOCUMENT)
def change_document(
    *, by: Colleague, at: datetime, document: Document, version: int, words: Sequence[str], is_finished: bool
) -> Document:
    """Go on with a document's parts, or finish it. Conflict where somebody else has changed it since."""
    check_may(by, Act.CHANGE_DOCUMENT, family=document.whose_family(), today=at.date())
    held = Document.objects.select_for_update().get(pk=document.pk)
    state = NOTE.after(NoteState(held.state), "finish" if is_finished else "write")
    if held.version != version:
        theirs = {f"part_{n}": part["words"] for n, part in enumerate(held.parts)}
        raise Conflict(held.changed_by.name, held.version, theirs)
    if len(words) != len(held.parts):
        raise Refusal("This document has other parts by now. Open it again.", family=document.whose_family())
    held.parts = [part | {"words": said.strip()} for part, said in zip(held.parts, words, strict=True)]
    held.state, held.version, held.changed_by = state, version + 1, by
    held.finished_at = at if is_finished else None
    held.save()
    return held
