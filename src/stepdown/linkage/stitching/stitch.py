"""Extracts of one kind, taken on different days, put together: the later knows better about the days it tells of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from stepdown.linkage.stitching.follow import Kept, follow, once
from stepdown.linkage.stitching.rules import StitchRule, Superseded
from stepdown.linkage.stitching.window import window

type Key = tuple[str, ActivityKind]

_ONE_SERIES = {ActivityKind.SHORT_BREAKS: ActivityKind.LOOKED_AFTER}
"""Kinds that a file keeps in one list, so that correcting one may make it the other."""


@dataclass(frozen=True, slots=True)
class Stitched:
    """The activities of the whole history, and every record that does not stand in it as it was written."""

    activities: tuple[Activity, ...]
    superseded: tuple[Superseded, ...]

    @property
    def counts(self) -> Mapping[StitchRule, int]:
        """How many records each rule touched; a rule that touched none is there with 0."""
        found = Counter(record.rule for record in self.superseded)
        return {rule: found[rule] for rule in StitchRule}


RECORDED_WITHIN = timedelta(days=90)
"""How late an end is written down at most: an assumption, to be named wherever figures rest on it."""


def stitch(extracts: Iterable[CaseExtract], recorded_within: timedelta = RECORDED_WITHIN) -> Stitched:
    """The history of extracts in any order. One alone is as it is written, less what it writes twice."""
    kept: dict[Key, list[Kept]] = {}
    superseded: list[Superseded] = []
    for extract in sorted(extracts, key=lambda e: e.as_at):
        _take_in(kept, superseded, extract, recorded_within)
    return Stitched(tuple(k.activity for series in kept.values() for k in series), tuple(superseded))


def _take_in(
    kept: dict[Key, list[Kept]], superseded: list[Superseded], extract: CaseExtract, recorded_within: timedelta
) -> None:
    said: defaultdict[Key, list[Activity]] = defaultdict(list)
    for activity in extract.activities:
        said[activity.child, _ONE_SERIES.get(activity.kind, activity.kind)].append(activity)
    windows = {kind: window(extract, kind) for kind in ActivityKind}
    there = {person.id for person in extract.people}
    for key in dict.fromkeys((*kept, *said)):
        told = windows[key[1]] if extract.tells_of_others or key[0] in there else None
        before = kept.get(key, [])
        after = [follow(k, said[key], told, recorded_within) for k in before]
        now = once(said[key], told.until if told else extract.as_at)
        outcomes = [*after, *now]
        kept[key] = [stands for stands, _ in outcomes if stands]
        superseded.extend(gone for _, gone in outcomes if gone)
