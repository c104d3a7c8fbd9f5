"""One measure as it was taken: answers, score, band, and how it moved since the last of the same kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.measures import Banded, Score, Unscored, band, change, shipped_instruments
from stepdown.domain.measures.scores import Scored
from stepdown.domain.measures.words import Respondent, WhyUnscored
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.observations import Measure
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class MeasureTaken:
    """One measure. ``band`` and ``change`` are in words, with their source; empty where nothing can be said."""

    family: UUID
    name: str
    instrument: str
    version: str
    respondent: Respondent
    point: Point
    taken_on: date
    answers: Mapping[str, float | Missing]
    score: float | None
    unscored_because: str
    band: str
    change: str


def measure_taken(who: Colleague, *, measure_id: UUID, at: datetime) -> MeasureTaken:
    """One measure of a family that one may see."""
    seen = families_seen_by(who, at.date())
    m = Measure.objects.filter(pk=measure_id, episode__family__in=seen).select_related("episode").first()
    if m is None:
        raise NotSeen
    check_may(who, Act.READ_OBSERVATIONS, family=m.episode.family_id, today=at.date())
    trail.note(Act.READ_OBSERVATIONS, by=who, at=at, about=m)
    return MeasureTaken(
        family=m.episode.family_id,
        name=names_of([m.person_id])[m.person_id],
        instrument=m.instrument,
        version=m.version,
        respondent=Respondent(m.respondent),
        point=Point(m.point),
        taken_on=m.taken_on,
        answers=_answers_of(m),
        score=m.score,
        unscored_because=m.unscored_because,
        band=_band(m),
        change=_change(m),
    )


def _answers_of(m: Measure) -> dict[str, float | Missing]:
    """What was answered, as it was."""
    return {item: Missing(a) if isinstance(a, str) else a for item, a in m.answers.items()}


def _scored(m: Measure) -> Scored:
    if m.score is None:
        return Unscored(WhyUnscored.ITEMS_MISSING, m.unscored_because)
    return Score(m.instrument, m.version, Respondent(m.respondent), m.score, 1, 1)


def _band(m: Measure) -> str:
    found = band(shipped_instruments()[m.instrument], _scored(m))
    if isinstance(found, Banded):
        return f"{found.band.label} ({found.cut_offs.label}: {found.cut_offs.source.cited()})"
    return found.says


def _change(m: Measure) -> str:
    same = Measure.objects.filter(
        person=m.person_id, instrument=m.instrument, version=m.version, respondent=m.respondent
    )
    earlier = same.filter(taken_on__lt=m.taken_on).order_by("-taken_on").first()
    if earlier is None:
        return ""
    moved = change(shipped_instruments()[m.instrument], _scored(earlier), _scored(m))
    since = f"since {earlier.taken_on:%-d %B %Y}"
    if moved.why is not None:
        return f"Cannot say {since}: {moved.why.label.lower()}"
    cited = f" ({moved.by.label}: {moved.by.source.cited()})" if moved.by else ""
    return f"{moved.kind.label} {since}{cited}"
