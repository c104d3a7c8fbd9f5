"""From an evaluation's results to the inputs of a business case; CostRefusal where they cannot carry one."""

from collections.abc import Mapping
from datetime import date

from stepdown.costs.inputs.inputs import UNBORN, AtRisk, Change, Eligible, Inputs, Step, Work
from stepdown.costs.inputs.sound import contradictions
from stepdown.costs.refusal import CostRefusal
from stepdown.domain.disciplines import Discipline
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.results.result import Findings, Result

type Results = Mapping[str, Result]

DAYS_A_MONTH = 365.25 / 12
_BELOW_CARE = tuple(level for level in SafeguardingLevel if level is not SafeguardingLevel.LOOKED_AFTER)


def read_inputs(findings: Findings) -> Inputs:
    """The counts that the costs rest on."""
    results = findings.by_id()
    if wrong := list(contradictions(results)):
        raise CostRefusal("The results contradict themselves. " + ". ".join(wrong) + ".")
    header = findings.header
    dataset, study = header["dataset"], header["study"]
    if not isinstance(dataset, dict) or not isinstance(study, dict):
        raise CostRefusal("The results do not say which dataset and which study they come from.")
    return Inputs(
        at_risk=_at_risk(results),
        eligible=_eligible(results),
        steps=read_steps(results),
        work=read_work(results),
        changes=read_changes(results),
        pilot_months=_months(study["period"]),
        digest=str(dataset["digest"]),
        title=str(study["study"]["title"]),
    )


def _count(results: Results, id_: str) -> int:
    number = results[id_].tally.numerator if id_ in results else None
    if number is None:
        raise CostRefusal(
            f"The results have no count {id_}, on which the business case rests. "
            "Make them anew with this version's 'stepdown evaluate', and give its internal/results.json."
        )
    return number


def _at_risk(results: Results) -> AtRisk:
    children = _count(results, "care.at_risk")
    return AtRisk(children, children - _count(results, "care.at_risk_not_looked_after"))


def _eligible(results: Results) -> Eligible:
    """Children already looked after at referral are not among them: they cannot avoid entry."""
    entered = _count(results, "care.at_risk_entered")
    children = results["care.at_risk_entered"].tally.known or 0
    by_age = {_age(word): n for word, n in _table(results, "care.eligible_age").items()}
    not_known = by_age.pop(None, 0)
    if sum(by_age.values()) + not_known != children:
        raise CostRefusal(f"The results count {children} children who could enter care, and other numbers by age.")
    families = {int(word): n for word, n in _table(results, "care.eligible_families").items()}
    in_families = sum(size * number for size, number in families.items())
    if families and in_families != children:
        raise CostRefusal(
            f"The results count {children} children who could enter care, and {in_families} in their families."
        )
    return Eligible(
        children=children,
        entered=entered,
        by_age={age: n for age, n in by_age.items() if age is not None},
        age_not_known=not_known,
        by_level={SafeguardingLevel(word): n for word, n in _table(results, "care.eligible_level").items()},
        families=families,
    )


def _age(word: str) -> int | None:
    return UNBORN if word == "unborn" else None if word == "not_known" else int(word)


def _table(results: Results, table: str) -> dict[str, int]:
    """The counts of a table of one axis, by category; those of nobody are left out."""
    found = (r for r in results.values() if r.table == table)
    return {next(iter(r.categories.values())): r.tally.numerator for r in found if r.tally.numerator}


def read_steps(results: Results) -> tuple[Step, ...]:
    """Every move between two levels below care that somebody made."""
    return tuple(
        Step(before, after, number)
        for before in _BELOW_CARE
        for after in _BELOW_CARE
        if before is not after and (number := _number(results, f"movement.matrix.{before}.{after}"))
    )


def _number(results: Results, id_: str) -> int:
    """A count that is nought where the results do not have it, as a table leaves out rows of nobody."""
    return (results[id_].tally.numerator or 0) if id_ in results else 0


def read_work(results: Results) -> Work:
    """The team's work; CostRefusal where the families are not counted."""
    minutes = {d: _estimate(results, f"work.minutes.{d}.total") for d in Discipline}
    return Work(
        families_included=_count(results, "flow.included.families"),
        families_closed=_count(results, "flow.closed.families"),
        families_open=_count(results, "flow.open.families"),
        children_included=_count(results, "flow.included.children"),
        mean_months_open=_estimate(results, "work.months_open.mean"),
        minutes={d: m for d, m in minutes.items() if m is not None},
        contacts=_number(results, "work.contacts"),
        emergencies=_number(results, "work.contact_purpose.emergency"),
        emergency_minutes=_estimate(results, "work.emergency_minutes.total"),
    )


def _estimate(results: Results, id_: str) -> float | None:
    return results[id_].estimate if id_ in results else None


def read_changes(results: Results) -> dict[str, Change]:
    """Every factor's change, by its stem."""
    resolved = [id_ for id_ in results if id_.startswith("change.") and id_.endswith(".resolved")]
    return {stem: _change(results, stem) for stem in (id_.removesuffix(".resolved") for id_ in resolved)}


def _change(results: Results, stem: str) -> Change:
    resolved = results[f"{stem}.resolved"]
    return Change(
        resolved.unit, resolved.tally.numerator or 0, _number(results, f"{stem}.emerged"), resolved.tally.known or 0
    )


def _months(period: Mapping[str, str]) -> float:
    """The months of the referral window, both ends included."""
    first, last = (date.fromisoformat(period[name]) for name in ("referred_from", "referred_to"))
    return ((last - first).days + 1) / DAYS_A_MONTH
