"""What is written about a family for others: the list, and one document with where it was filed."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind, FiledHow
from stepdown.domain.lifecycle.note import NoteState
from stepdown.domain.people import MemberRole
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.documents import Document
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class FilingRow:
    """That it was put on the record of one child."""

    child: UUID
    name: str
    how: FiledHow
    reference: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document."""

    id: UUID
    family: UUID
    kind: DocumentKind
    discipline: str
    first_day: date
    last_day: date
    parts: tuple[tuple[str, str], ...]
    state: NoteState
    version: int
    by: str
    filings: tuple[FilingRow, ...]
    not_filed: tuple[tuple[UUID, str], ...]

    @property
    def title(self) -> str:
        """What it is called."""
        if self.kind is DocumentKind.CHAPTER:
            return f"{self.discipline}, {self.first_day:%B %Y}"
        return f"{self.kind.label}, {self.first_day:%-d %B %Y} to {self.last_day:%-d %B %Y}"


def documents_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[DocumentRow, ...]:
    """Every document of the family, the latest first."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_DOCUMENT, family=family.pk, today=at.date())
    trail.note(Act.READ_DOCUMENT, by=who, at=at, about=family)
    return _rows(list(_whole().filter(episode__family=family)))


def document(who: Colleague, *, document_id: UUID, at: datetime) -> DocumentRow:
    """One document."""
    seen = families_seen_by(who, at.date())
    found = list(_whole().filter(pk=document_id, episode__family__in=seen))
    if not found:
        raise NotSeen
    check_may(who, Act.READ_DOCUMENT, family=found[0].episode.family_id, today=at.date())
    trail.note(Act.READ_DOCUMENT, by=who, at=at, about=found[0])
    return _rows(found)[0]


def _whole() -> QuerySet[Document]:
    return Document.objects.select_related("episode", "begun_by").prefetch_related(
        "filings__filed_by", "episode__members"
    )


def _rows(documents: list[Document]) -> tuple[DocumentRow, ...]:
    children = {d.pk: _children(d) for d in documents}
    names = names_of(child for held in children.values() for child in held)
    return tuple(_row(d, children[d.pk], names) for d in documents)


def _children(d: Document) -> list[UUID]:
    roles = (MemberRole.CHILD, MemberRole.UNBORN_CHILD)
    return [m.person_id for m in d.episode.members.all() if m.role in roles]


def _row(d: Document, children: list[UUID], names: dict[UUID, str]) -> DocumentRow:
    filings = tuple(
        FilingRow(f.child_id, names.get(f.child_id, ""), FiledHow(f.how), f.reference, f.filed_by.name, f.filed_at)
        for f in d.filings.all()
    )
    filed = {f.child for f in filings}
    return DocumentRow(
        id=d.pk,
        family=d.episode.family_id,
        kind=DocumentKind(d.kind),
        discipline=Discipline(d.discipline).label if d.discipline else "",
        first_day=d.first_day,
        last_day=d.last_day,
        parts=tuple((part["heading"], part["words"]) for part in d.parts),
        state=NoteState(d.state),
        version=d.version,
        by=d.begun_by.name,
        filings=filings,
        not_filed=tuple((one, names[one]) for one in children if one not in filed),
    )
