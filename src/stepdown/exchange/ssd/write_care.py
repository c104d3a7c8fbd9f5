"""The tables of care: episodes with their legal statuses, placements, and when children were missing."""

from collections.abc import Iterator, Mapping

from stepdown.domain.casework import EventKind
from stepdown.exchange.ssda903.written import PLACES, STATUSES, reason
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import Activity, ActivityKind

type Rows = Iterator[Mapping[str, object]]


def care(extract: CaseExtract, *, likely_codes: bool) -> Mapping[str, Rows]:
    """The tables ``cla_episodes``, ``legal_status`` and ``cla_placement``. Short breaks are known by their status.

    Without ``likely_codes`` a legal status and a reason are written only where the extract says them.
    """
    episodes = sorted((a for a in extract.activities if a.kind in STATUSES), key=lambda a: (a.child, a.started_on))
    return {
        "cla_episodes": (_episode(a, at, likely_codes=likely_codes) for at, a in enumerate(episodes, 1)),
        "legal_status": (
            _status(a, at) for at, a in enumerate(episodes, 1) if likely_codes or a.kind is ActivityKind.SHORT_BREAKS
        ),
        "cla_placement": (
            {
                "clap_cla_placement_id": f"PL{at}",
                "clap_person_id": one.child,
                "clap_cla_placement_start_date": one.started_on,
                "clap_cla_placement_type": PLACES[one.kind],
                "clap_cla_placement_end_date": one.ended_on,
            }
            for at, one in enumerate(extract.placements, 1)
        ),
    }


def absences(extract: CaseExtract) -> Rows:
    """The table ``missing``."""
    missing = [one for one in extract.happenings if one.kind is EventKind.MISSING]
    for at, one in enumerate(missing, 1):
        yield {
            "miss_table_id": f"M{at}",
            "miss_person_id": one.child,
            "miss_missing_episode_start_date": one.started_on,
            "miss_missing_episode_type": "M",
            "miss_missing_episode_end_date": one.ended_on,
        }


def _episode(activity: Activity, at: int, *, likely_codes: bool) -> Mapping[str, object]:
    return {
        "clae_cla_episode_id": f"CE{at}",
        "clae_person_id": activity.child,
        "clae_cla_episode_start_date": activity.started_on,
        "clae_cla_episode_start_reason": ("P" if activity.resumes else "S") if likely_codes else None,
        "clae_cla_episode_ceased_date": activity.ended_on,
        "clae_cla_episode_ceased_reason": reason(activity) if likely_codes or activity.left else None,
    }


def _status(activity: Activity, at: int) -> Mapping[str, object]:
    return {
        "lega_legal_status_id": f"LS{at}",
        "lega_person_id": activity.child,
        "lega_legal_status": STATUSES[activity.kind],
        "lega_legal_status_start_date": activity.started_on,
        "lega_legal_status_end_date": activity.ended_on,
    }
