"""A family's record goes, from every table: rows, what points to them, unsent pages, the council's mirrored lines."""

import json
from collections import Counter
from typing import Any
from uuid import UUID

from django.db.models import Model, Q

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.lifecycle.disposal import DisposalState
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.referrals.begin import PAGE
from stepdown.records.kept import Kept
from stepdown.records.models.audit import Submission
from stepdown.records.models.council import CouncilDate, CouncilPerson
from stepdown.records.models.drafts import Draft
from stepdown.records.models.families import Family
from stepdown.records.models.keeping import Disposal
from stepdown.records.models.people import STANDS, Identifier, Merge, Person
from stepdown.records.whole_record import WholeRecord

_COUNCILS = (IdentifierScheme.COUNCIL_CHILD, IdentifierScheme.COUNCIL_PERSON)


def erase(family: Kept) -> dict[str, int]:
    """Take the record away for good; how many rows of what have gone. The audit stays: it holds references alone."""
    _never_joined(family.family)
    whole = WholeRecord(Family.objects.get(pk=family.family))
    gone: Counter[str] = Counter(_mirrored(whole, family.authorities))
    gone["draft"] += _unsent(whole)
    Disposal.objects.filter(family=family.family, state=DisposalState.TURNED_DOWN).delete()
    _cut(whole)
    for table in whole.in_order():
        keys = whole.rows[table]
        gone[table._meta.model_name or ""] += len(keys)
        _loosen(table, keys)
        table._default_manager.filter(pk__in=keys).delete()
    return {name: count for name, count in gone.items() if count}


def _never_joined(family: UUID) -> None:
    """What was said of its people and others being the same, and is not so now: it holds no two records together."""
    people = Person.objects.filter(memberships__family=family)
    theirs = Q(kept__in=people) | Q(merged__in=people)
    Merge.objects.filter(theirs).exclude(STANDS).delete()


def _mirrored(whole: WholeRecord, authorities: tuple[str, ...]) -> dict[str, int]:
    """The council's own lines of the family and its dates, as last imported: the next extract may bring them again."""
    numbers = Identifier.objects.filter(person__in=whole.people, scheme__in=_COUNCILS).values_list("value", flat=True)
    extracts = {"extract__authority__in": authorities}
    mine = CouncilPerson.objects.filter(council_id__in=list(numbers), **extracts)
    families = set(mine.values_list("council_family", flat=True))
    people = CouncilPerson.objects.filter(council_family__in=families, **extracts)
    known = {*numbers, *people.values_list("council_id", flat=True)}
    dates, _ = CouncilDate.objects.filter(council_id__in=known, **extracts).delete()
    Draft.objects.filter(page=PAGE, subject__in=families).delete()
    lines, _ = people.delete()
    return {"councilperson": lines, "councildate": dates}


def _unsent(whole: WholeRecord) -> int:
    """What colleagues were writing about it, and the keys of pages that were sent: each names a row that goes."""
    sent = [key for key, made in Submission.objects.values_list("key", "made_id") if whole.names_one_of(made)]
    pages = set(sent)
    for draft in Draft.objects.iterator():
        if whole.names_one_of(f"{draft.subject} {json.dumps(draft.fields)}"):
            pages.add(draft.pk)
    Submission.objects.filter(pk__in=sent).delete()
    count, _ = Draft.objects.filter(pk__in=pages).delete()
    return count


def _cut(whole: WholeRecord) -> None:
    for (table, column), keys in whole.cut.items():
        if keys and not table._meta.get_field(column).null:
            raise Refusal("Another family's record hangs on this one. Take the two apart first.")
        table._default_manager.filter(pk__in=keys).update(**{column: None})


def _loosen(table: type[Model], keys: set[Any]) -> None:
    """Rows of one table that point to each other: they go one after another, so first they let go."""
    for one in table._meta.get_fields():
        if one.concrete and one.related_model is table:
            table._default_manager.filter(pk__in=keys).update(**{one.name: None})
