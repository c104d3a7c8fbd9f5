"""A finished document is filed to the council's record of each child, once, and that it was is kept."""

from collections.abc import Sequence
from datetime import datetime

from stepdown.domain.documents import FiledHow
from stepdown.domain.lifecycle.note import NoteState
from stepdown.domain.people import MemberRole
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.documents import Document, Filing
from stepdown.records.models.people import Person


@action(Act.FILE_DOCUMENT)
def file_document(
    *, by: Colleague, at: datetime, document: Document, children: Sequence[Person], how: FiledHow, reference: str = ""
) -> Document:
    """Say that a finished document was put on the council's record of these children."""
    check_may(by, Act.FILE_DOCUMENT, family=document.whose_family(), today=at.date())
    if document.state == NoteState.UNFINISHED:
        raise Refusal("Finish the document before it is filed.", family=document.whose_family())
    roles = (MemberRole.CHILD, MemberRole.UNBORN_CHILD)
    of_episode = set(document.episode.members.filter(role__in=roles).values_list("person_id", flat=True))
    if not children or any(c.pk not in of_episode for c in children):
        raise Refusal("Choose the children on whose record it was put.", family=document.whose_family())
    if document.filings.filter(child__in=children).exists():
        raise Refusal("It is on the record of one of these children already.", family=document.whose_family())
    Filing.objects.bulk_create(
        Filing(document=document, child=c, how=how, reference=reference.strip(), filed_by=by, filed_at=at)
        for c in children
    )
    return document
