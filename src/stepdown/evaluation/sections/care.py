"""Care: who was looked after at the second point, among those at risk of being accommodated and among all."""

from collections import Counter

from stepdown.domain.missing import ObservationState
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.infer.figures import Part, share, tally, with_share
from stepdown.evaluation.infer.reach import families_asked
from stepdown.evaluation.reduce.counts import Counts, Standing
from stepdown.evaluation.sections.change import REACHED
from stepdown.evaluation.sections.eligible import Choice, among, eligible, entries
from stepdown.evaluation.sections.movement import DEFINITION
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Relation, Result

_CARE = SafeguardingLevel.LOOKED_AFTER
_LOOKED_AFTER = "care.looked_after"
_LEVELS = frozenset(SafeguardingLevel)


def care(counts: Counts, study: Study) -> Part:
    """Figures of children whose level is known at both points: only they can be said to have entered or left care."""
    known = _known_at_both(counts, study)
    before = [s for s in known if s.at[study.compare.first] == _CARE]
    not_before = [s for s in known if s.at[study.compare.first] != _CARE]
    at_risk = [s for s in known if s.at_risk == ObservationState.PRESENT]
    second = study.compare.second
    when, after = study.compare.first.label.lower(), second.label.lower()

    def looked_after(s: Standing) -> bool:
        return s.at[second] == _CARE

    def elsewhere(s: Standing) -> bool:
        return s.at[second] != _CARE

    def said(asked: str, label: str, group: list[Standing], those: Choice) -> Result:
        id_ = f"{asked}_{second}" if asked == _LOOKED_AFTER else asked
        found = among(id_, label, group, those)
        return with_share(found, families_asked(counts.clusters_of("child", asked)), study.intervals)

    newly = f"Newly looked after {after}, of those not looked after {when}"
    left = f"No longer looked after {after}, of those looked after {when}"
    kept_out = f"Not looked after {after}, of those at risk {when}"
    return Part.of(
        with_share(_at_risk(known, when), families_asked(counts.clusters_of("child", "care.at_risk")), study.intervals),
        said(_LOOKED_AFTER, f"Looked after {after}", known, looked_after),
        said("care.at_risk_not_looked_after", kept_out, at_risk, elsewhere),
        said("care.newly_looked_after", newly, not_before, looked_after),
        said("care.left_care", left, before, elsewhere),
        *_sums(f"care.looked_after_{second}"),
        entries(before, not_before, looked_after, when, after),
        eligible(counts),
    )


def _known_at_both(counts: Counts, study: Study) -> list[Standing]:
    first, second = study.compare.first, study.compare.second
    return [
        s
        for s in counts.standings
        if s.dimension == "all"
        and s.episode_state in REACHED[second]
        and s.at[first] in _LEVELS
        and s.at[second] in _LEVELS
    ]


def _at_risk(known: list[Standing], when: str) -> Result:
    """The only figure whose base lacks some: a child may have a level and not be observed for the risk."""
    states: Counter[str] = Counter()
    for s in known:
        states[s.at_risk] += s.units
    label = f"At risk of being accommodated {when}"
    return share("care.at_risk", label, "child", DEFINITION, tally(states, ObservationState.PRESENT))


def _sums(looked_after: str) -> tuple[Relation, ...]:
    """Looked after now are those newly so, and those who were and have not left."""
    return (
        Relation("care.at_risk_not_looked_after#known", ("care.at_risk",)),
        Relation(looked_after, ("care.newly_looked_after", "care.left_care#rest")),
        Relation(f"{looked_after}#known", ("care.newly_looked_after#known", "care.left_care#known")),
        Relation(f"{looked_after}#known", ("movement.stepped_down#known",)),
    )
