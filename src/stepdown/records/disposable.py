"""Whether a family's record can be disposed of today, and what stands in the way."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.domain.retention.until import CannotTell, Until, is_due, kept_until
from stepdown.records.access.refusal import Refusal
from stepdown.records.kept import Kept, kept
from stepdown.records.models.case_files import CaseFileMatch
from stepdown.records.models.families import Family
from stepdown.records.models.keeping import LegalHold
from stepdown.records.retention_table import retention_table


def kept_of(family: UUID) -> Kept:
    """What bears on how long one family is kept."""
    return next(kept(Family.objects.filter(pk=family)))


def holds_of(family: Kept) -> QuerySet[LegalHold]:
    """The holds that hold it now: its own, and those on everything of its authority."""
    everything = Q(family__isnull=True, authority__in=family.authorities)
    return LegalHold.objects.filter(Q(family=family.family) | everything, lifted_at__isnull=True)


def until_if_disposable(family: Kept, today: date) -> Until:
    """By what its time has come. Refusal with everything that stands in the way."""
    until = kept_until(family.known, retention_table())
    if isinstance(until, CannotTell):
        because = "; ".join(why.label.lower() for why in until.because)
        raise Refusal(f"How long it is kept cannot be told: {because}.", family=family.family)
    if not is_due(until, today):
        raise Refusal(f"It is kept until {until.on:%-d %B %Y}: {until.rule.label.lower()}.", family=family.family)
    if holds_of(family).exists():
        raise Refusal(
            "A legal hold is on this record. It is lifted first, by information governance.", family=family.family
        )
    waiting = CaseFileMatch.objects.filter(case_files__state=CaseFilesState.WAITING)
    if waiting.filter(child__memberships__family=family.family).exists():
        raise Refusal("Case files that wait may be of a child of this family. Bring them in or drop them first.",
                      family=family.family)  # fmt: skip
    return until
