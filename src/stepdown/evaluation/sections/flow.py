"""The participant flow: families and children at every step, and why some were left out."""

from stepdown.domain.casework import EpisodeState
from stepdown.evaluation.infer.figures import Part, count
from stepdown.evaluation.reduce.counts import Counts, Members
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Relation, Result

DEFINITION = "cohort/considered_families.sql; cohort/considered_people.sql"
_UNITS = {"family": "families", "child": "children"}


def flow(counts: Counts, study: Study) -> Part:
    """Referred, left out by each rule in the study's order, included, and where the included families stand."""
    return Part.of(_named(counts, study), *(_steps(counts, study, unit) for unit in _UNITS))


def _named(counts: Counts, study: Study) -> Part:
    """Children named in a referral but not counted as the family's, with the reason."""
    named = _figure("flow.named.children", "Children named in referrals", "child", _sum(counts, "child"))
    not_counted = [
        _figure(
            f"flow.not_counted.{rule}.children",
            rule.label,
            "child",
            sum(m.units for m in counts.members if m.unit == "child" and m.person_rule == rule),
        )
        for rule in study.cohort.people_left_out
    ]
    parts = ("flow.referred.children", *(r.id for r in not_counted))
    return Part.of(named, *not_counted, Relation(named.id, parts))


def _steps(counts: Counts, study: Study, unit: str) -> Part:
    units = _UNITS[unit]
    members = [m for m in counts.members if m.unit == unit and m.person_rule is None]
    referred = _figure(f"flow.referred.{units}", f"Referred {units}", unit, _total(members))
    included = _figure(f"flow.included.{units}", f"Included {units}", unit, _total([m for m in members if m.included]))
    left_out = [
        _figure(
            f"flow.left_out.{rule}.{units}", rule.label, unit, _total([m for m in members if m.family_rule == rule])
        )
        for rule in study.cohort.families_left_out
    ]
    standing = [
        _figure(
            f"flow.{state}.{units}",
            state.label,
            unit,
            _total([m for m in members if m.included and m.episode_state == state]),
        )
        for state in EpisodeState
    ]
    return Part.of(
        referred,
        *left_out,
        included,
        *standing,
        Relation(referred.id, (*(r.id for r in left_out), included.id)),
        Relation(included.id, tuple(r.id for r in standing)),
    )


def _figure(id_: str, label: str, unit: str, units: int) -> Result:
    return count(id_, label, unit, DEFINITION, units)


def _total(members: list[Members]) -> int:
    return sum(m.units for m in members)


def _sum(counts: Counts, unit: str) -> int:
    return sum(m.units for m in counts.members if m.unit == unit)
