"""The series from assessments as rows of ``observations``, for a team's children who were linked with the council's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from stepdown.dataset.told import Row
from stepdown.domain.missing import ObservationState
from stepdown.linkage.assessed.concordance import Concordance, concordance
from stepdown.linkage.assessed.series import SOURCE, Observed, of_child, of_family
from stepdown.linkage.assessed.states import Episode
from stepdown.linkage.extract.records import Assessment


@dataclass(frozen=True, slots=True)
class Supported:
    """One episode of the team with a family, and which of the family's children are linked, by the team's ids."""

    episode_id: str
    family_id: str
    referred_on: date
    closed_on: date | None
    children: tuple[str, ...]


def supported(
    episodes: Iterable[Row], referrals: Iterable[Row], children: Iterable[Row], linked: Iterable[str]
) -> tuple[Supported, ...]:
    """The episodes with a linked child. The day of referral is the episode's own where it has one."""
    received = {row["referral_id"]: cast(date, row["received_at"]) for row in referrals}
    there = set(linked)
    of_family: defaultdict[object, list[str]] = defaultdict(list)
    for child in children:
        if child["child_id"] in there:
            of_family[child["family_id"]].append(str(child["child_id"]))
    return tuple(
        _supported(row, received, of_family[row["family_id"]]) for row in episodes if of_family[row["family_id"]]
    )


def _supported(row: Row, received: Mapping[object, date], children: Sequence[str]) -> Supported:
    on = row["index_on"] or received[row["referral_id"]]
    return Supported(
        str(row["episode_id"]),
        str(row["family_id"]),
        on.date() if hasattr(on, "date") else cast(date, on),
        cast("date | None", row["closed_on"]),
        tuple(children),
    )


def observations(
    episodes: Iterable[Supported], assessments: Mapping[str, Sequence[Assessment]], who: Mapping[str, str]
) -> Iterator[Row]:
    """A row for each factor of each linked child, and of each family with one.

    ``who``: the council's id of each of the team's.
    """
    for episode in episodes:
        found = {child: assessments.get(who[child], ()) for child in episode.children}
        points = [Episode(child, episode.referred_on, episode.closed_on) for child in episode.children]
        for point in points:
            yield from (_row(episode, observed) for observed in of_child(found[point.child], point))
        yield from (_row(episode, observed) for observed in of_family(episode.family_id, found, points))


def _row(episode: Supported, observed: Observed) -> Row:
    closed = observed.at_closure if episode.closed_on else ObservationState.NOT_APPLICABLE
    return {
        "subject": str(observed.subject),
        "subject_id": observed.subject_id,
        "episode_id": episode.episode_id,
        "factor": observed.factor,
        "source": SOURCE,
        "at_referral": str(observed.at_referral),
        "at_engagement": str(ObservationState.NOT_ASKED),
        "at_closure": str(closed),
        "at_follow_up": str(ObservationState.NOT_ASKED),
    }


def compared(
    practitioners: Iterable[Row], assessed: Iterable[Row], point: str = "at_referral"
) -> Sequence[Concordance]:
    """Where practitioners and assessments say the same of a child or family at a point, a row a factor."""
    return concordance(_states(practitioners, point), _states(assessed, point))


def _states(rows: Iterable[Row], point: str) -> dict[tuple[str, str], ObservationState]:
    units = ((f"{row['episode_id']} {row['subject_id']}", str(row["factor"]), str(row[point])) for row in rows)
    return {(unit, factor): ObservationState(state) for unit, factor, state in units}
