"""Care: who was looked after at the second point, among those at risk of being accommodated and among all."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from stepdown.domain.missing import ObservationState
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.infer.figures import Part, share
from stepdown.evaluation.reduce.counts import Counts, Standing
from stepdown.evaluation.sections.change import REACHED
from stepdown.evaluation.sections.movement import DEFINITION
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Relation, Result, Tally

_CARE = SafeguardingLevel.LOOKED_AFTER
_LEVELS = frozenset(SafeguardingLevel)

type Choice = Callable[[Standing], bool]


def care(counts: Counts, study: Study) -> Part:
    """Figures of children whose level is known at both points: only they can be said to have entered or left care."""
    first, second = study.compare.first, study.compare.second
    known = [
        s
        for s in counts.standings
        if s.dimension == "all"
        and s.episode_state in REACHED[second]
        and s.at[first] in _LEVELS
        and s.at[second] in _LEVELS
    ]

    def at_risk(s: Standing) -> bool:
        return s.at_risk == ObservationState.PRESENT

    def in_care_before(s: Standing) -> bool:
        return s.at[first] == _CARE

    def in_care_after(s: Standing) -> bool:
        return s.at[second] == _CARE

    when, after = first.label.lower(), second.label.lower()
    risk_known = [s for s in known if ObservationState(s.at_risk).is_known]
    risk = _share("care.at_risk", f"At risk of being accommodated {when}", risk_known, at_risk, everyone=known)
    looked_after = _share(f"care.looked_after_{second}", f"Looked after {after}", known, in_care_after)
    return Part.of(
        risk,
        looked_after,
        _share(
            "care.at_risk_not_looked_after",
            f"Not looked after {after}, of those at risk {when}",
            [s for s in known if at_risk(s)],
            lambda s: not in_care_after(s),
        ),
        _share(
            "care.newly_looked_after",
            f"Newly looked after {after}, of those not looked after {when}",
            [s for s in known if not in_care_before(s)],
            in_care_after,
        ),
        _share(
            "care.left_care",
            f"No longer looked after {after}, of those looked after {when}",
            [s for s in known if in_care_before(s)],
            lambda s: not in_care_after(s),
        ),
        Relation("care.at_risk_not_looked_after#known", (risk.id,)),
        # Looked after now: those newly so, and those who were and have not left.
        Relation(looked_after.id, ("care.newly_looked_after", "care.left_care#rest")),
        Relation(f"{looked_after.id}#known", ("care.newly_looked_after#known", "care.left_care#known")),
        Relation(f"{looked_after.id}#known", ("movement.stepped_down#known",)),
    )


def _share(
    id_: str, label: str, among: Iterable[Standing], those: Choice, everyone: Iterable[Standing] | None = None
) -> Result:
    group = list(among)
    known = sum(s.units for s in group)
    total = known if everyone is None else sum(s.units for s in everyone)
    base = Tally(known=known, not_known=total - known, total=total)
    return share(id_, label, "child", DEFINITION, replace(base, numerator=sum(s.units for s in group if those(s))))
