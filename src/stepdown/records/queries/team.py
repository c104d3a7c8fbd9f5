"""The team at a glance: caseload by discipline, families without a key worker or long unseen, and what is missing."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Sum

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.clocks.working_time import day_begins
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.roles import Role
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation
from stepdown.records.models.contacts import Contact
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.families import FamilyMember
from stepdown.records.models.observations import Observation
from stepdown.records.models.referrals import SpecialismRequest

DRIFT_AFTER_DAYS = 21
"""Days without anybody of the family being seen after which an open family is listed: a local default."""

_NOTHING = (None, None)


@dataclass(frozen=True, slots=True)
class Caseload:
    """One discipline: colleagues, the open families they work with, requests that wait, and hours of the last month.

    Minutes are None where none was recorded: that is not nought.
    """

    discipline: Discipline
    colleagues: int
    families: int
    waiting: int
    contact_minutes: int | None
    travel_minutes: int | None
    consultation_minutes: int | None


@dataclass(frozen=True, slots=True)
class Drifting:
    """An open family that nobody has seen for long, or ever."""

    family: UUID
    family_reference: str
    key_worker: str
    last_seen_on: date | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the evaluation needs and the record does not say yet, and where to mend it."""

    family: UUID
    family_reference: str
    what: str
    page: str


@dataclass(frozen=True, slots=True)
class TeamView:
    """The team at a glance."""

    caseloads: tuple[Caseload, ...]
    without_key_worker: tuple[Drifting, ...]
    drifting: tuple[Drifting, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class FieldUse:
    """How often an optional field has been filled: one that nobody fills should go."""

    label: str
    filled: int
    of: int


def team(who: Colleague, *, at: datetime) -> TeamView:
    """For the manager of the team."""
    check_may(who, Act.READ_TEAM, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="team")
    open_now = Episode.objects.filter(
        team=who.team_id, closed_on__isnull=True, family__in=families_seen_by(who, at.date())
    )
    episodes = list(_for_team(open_now))
    return TeamView(
        caseloads=tuple(_caseloads(who, at)),
        without_key_worker=tuple(_drifting(e) for e in episodes if not _key(e)),
        drifting=tuple(_drifting(e) for e in episodes if _is_adrift(e, at.date())),
        gaps=_gaps(episodes),
    )


def unused_fields(who: Colleague, *, since: date, at: datetime) -> tuple[FieldUse, ...]:
    """How often each optional field of contacts has been filled since a day, the least used first."""
    check_may(who, Act.READ_TEAM, today=at.date())
    contacts = Contact.objects.filter(episode__team=who.team_id, started_at__gte=day_begins(since))
    filled = {
        "Minutes": Q(minutes__isnull=False),
        "Minutes of travel": Q(travel_minutes__isnull=False),
        "Where": ~Q(place=""),
        "Note": ~Q(note=""),
        "Summary": ~Q(summary=""),
        "Not planned": Q(is_unplanned=True),
        "Significant": Q(is_significant=True),
        "Speaks of somebody outside the family": Q(is_about_third_party=True),
        "Why the family does not know": ~Q(not_shared_because=""),
    }
    counts = contacts.aggregate(
        total=Count("pk"), **{f"n{i}": Count("pk", filter=q) for i, q in enumerate(filled.values())}
    )
    rows = [FieldUse(label, counts[f"n{i}"], counts["total"]) for i, label in enumerate(filled)]
    return tuple(sorted(rows, key=lambda r: r.filled))


def _for_team(episodes: QuerySet[Episode]) -> QuerySet[Episode]:
    seen = Max("contacts__started_at", filter=Q(contacts__result__in=("seen", "partly")))
    return (
        episodes.select_related("family")
        .prefetch_related("involvements__colleague")
        .annotate(last_seen=seen)
        .order_by("family__reference")
    )


def _key(e: Episode) -> str:
    key = [i for i in e.involvements.all() if i.role == InvolvementRole.KEY and i.ended_on is None]
    return key[0].colleague.name if key else ""


def _last_seen(e: Episode) -> date | None:
    seen: datetime | None = getattr(e, "last_seen", None)
    return seen.date() if seen else None


def _is_adrift(e: Episode, today: date) -> bool:
    since = _last_seen(e) or e.opened_on or e.index_on
    return (today - since).days >= DRIFT_AFTER_DAYS


def _drifting(e: Episode) -> Drifting:
    return Drifting(e.family_id, e.family.reference, _key(e), _last_seen(e))


def _caseloads(who: Colleague, at: datetime) -> list[Caseload]:
    colleagues = Colleague.objects.filter(team=who.team_id, is_active=True, role=Role.PRACTITIONER)
    disciplines = [Discipline(d) for d in colleagues.values_list("discipline", flat=True).distinct().order_by() if d]
    people = _counted(colleagues, "discipline", Count("pk"))
    now = Involvement.objects.filter(episode__team=who.team_id, ended_on__isnull=True, episode__closed_on__isnull=True)
    families = _counted(now, "discipline", Count("episode", distinct=True))
    waits = SpecialismRequest.objects.filter(
        referral__team=who.team_id, state__in=(RequestState.ACCEPTED, RequestState.WAITING_CAPACITY)
    )
    waiting = _counted(waits, "discipline", Count("pk"))
    month = Contact.objects.filter(episode__team=who.team_id, started_at__gte=at - timedelta(days=28))
    minutes = {
        row["discipline"]: (row["m"], row["t"])
        for row in month.order_by().values("discipline").annotate(m=Sum("minutes"), t=Sum("travel_minutes"))
    }
    advice = Consultation.objects.filter(team=who.team_id, asked_at__gte=at - timedelta(days=28))
    advised = {row["discipline"]: row["m"] for row in advice.order_by().values("discipline").annotate(m=Sum("minutes"))}
    every = sorted({*disciplines, *(Discipline(d) for d in waiting)}, key=lambda d: d.label)
    return [
        Caseload(
            discipline=d,
            colleagues=people.get(d, 0),
            families=families.get(d, 0),
            waiting=waiting.get(d, 0),
            contact_minutes=minutes.get(d, _NOTHING)[0],
            travel_minutes=minutes.get(d, _NOTHING)[1],
            consultation_minutes=advised.get(d),
        )
        for d in every
    ]


def _counted(rows: QuerySet[Any], by: str, count: Count) -> dict[str, int]:
    return {row[by]: row["n"] for row in rows.order_by().values(by).annotate(n=count)}


def _gaps(episodes: list[Episode]) -> tuple[Gap, ...]:
    """What the evaluation will miss: facts that nobody asked, and families of whom nothing was observed at referral."""
    families = [e.family_id for e in episodes]
    references = {e.family_id: e.family.reference for e in episodes}
    not_asked = Q(person__born_on_missing=Missing.NOT_ASKED) | Q(person__sex_missing=Missing.NOT_ASKED)
    members = FamilyMember.objects.filter(family__in=families, ended_on__isnull=True)
    asked_nothing = members.filter(not_asked).order_by().values("family").annotate(n=Count("pk"))
    at_referral = Observation.objects.filter(episode=OuterRef("pk"), point=Point.AT_REFERRAL)
    observed_of = Episode.objects.filter(Exists(at_referral), pk__in=[e.pk for e in episodes])
    observed = set(observed_of.values_list("family", flat=True))
    gaps = [
        Gap(
            row["family"],
            references[row["family"]],
            f"Date of birth or sex not asked of {row['n']} {'person' if row['n'] == 1 else 'people'}",
            "people",
        )
        for row in asked_nothing
    ]
    gaps += [
        Gap(family, references[family], "Nothing observed at referral yet", "observations")
        for family in families
        if family not in observed
    ]
    return tuple(sorted(gaps, key=lambda g: (g.family_reference, g.what)))
