"""What a family agreed to tell a service, for the team: the words, and who reads them there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.handed_over import handovers_received_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.handovers import Handover
from stepdown.records.queries.receiving import LetterRow


@dataclass(frozen=True, slots=True)
class LetterStands:
    """The letter of a handover; None where none stands. ``readers``: who at the service has an account here.

    ``read_by``: those of them to whom it is shown now.
    """

    letter: LetterRow | None
    readers: tuple[str, ...]
    read_by: tuple[str, ...]


def letter_of(who: Colleague, *, handover_id: UUID, at: datetime) -> LetterStands:
    """Of a handover of a family that one sees: it is shown where the handover is, whose reading is audited."""
    found = Handover.objects.filter(pk=handover_id, episode__family__in=families_seen_by(who, at.date()))
    handover = found.select_related("episode").first()
    if handover is None:
        raise NotSeen
    check_may(who, Act.READ_FAMILY, family=handover.episode.family_id, today=at.date())
    letter = handover.letters.filter(ended_at__isnull=True).select_related("written_by").first()
    readers = Colleague.objects.filter(
        services__service=handover.service_id, services__ended_at__isnull=True, is_active=True
    ).select_related("team")
    seen = [c for c in readers if handovers_received_by(c, at.date()).filter(pk=handover.pk).exists()]
    return LetterStands(LetterRow.of(letter) if letter else None, _names(readers), _names(seen))


def _names(colleagues: Iterable[Colleague]) -> tuple[str, ...]:
    return tuple(c.name for c in colleagues)
