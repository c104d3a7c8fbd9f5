"""The children who could enter care, and what the business case asks of them: entries, ages, levels, families.

All of it is internal: in a small service most of these counts are of one to five children.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.infer.figures import Part, count, share
from stepdown.evaluation.reduce.counts import Counts, Standing
from stepdown.evaluation.sections.movement import DEFINITION
from stepdown.results.result import Relation, Result, Tally

ELIGIBLE = "definitions/eligible_children.sql"
_CARE = SafeguardingLevel.LOOKED_AFTER

type Choice = Callable[[Standing], bool]


def among(id_: str, label: str, group: Iterable[Standing], those: Choice) -> Result:
    """The share of a group of children, each with a level at both points, that a choice holds for."""
    found = list(group)
    known = sum(s.units for s in found)
    chosen = sum(s.units for s in found if those(s))
    return share(id_, label, "child", DEFINITION, Tally(numerator=chosen, known=known, total=known))


def _internal(id_: str, label: str, group: Iterable[Standing], those: Choice) -> Result:
    return replace(among(id_, label, group, those), internal=True)


def entries(before: list[Standing], not_before: list[Standing], those: Choice, when: str, after: str) -> Part:
    """Entries into care and returns from it, of the children at risk and of all others, and how they make up the whole.

    ``before`` were looked after at the first point and ``not_before`` were not; ``those`` are looked after at the
    second.
    """

    def elsewhere(s: Standing) -> bool:
        return not those(s)

    entered, left = f"Newly looked after {after}, of", f"No longer looked after {after}, of"
    at_risk, others = f"those at risk and {{}} {when}", f"those not at risk and {{}} {when}"
    return Part.of(
        _internal("care.at_risk_entered", f"{entered} {at_risk.format(_NOT)}", _at_risk(not_before), those),
        _internal("care.others_entered", f"{entered} {others.format(_NOT)}", _not(not_before), those),
        _internal("care.at_risk_left_care", f"{left} {at_risk.format(_YES)}", _at_risk(before), elsewhere),
        _internal("care.others_left_care", f"{left} {others.format(_YES)}", _not(before), elsewhere),
        *_SUMS,
    )


_YES, _NOT = "looked after", "not looked after"


def _at_risk(standings: Iterable[Standing]) -> list[Standing]:
    return [s for s in standings if s.at_risk == ObservationState.PRESENT]


def _not(standings: Iterable[Standing]) -> list[Standing]:
    return [s for s in standings if s.at_risk != ObservationState.PRESENT]


_SUMS = (
    Relation("care.at_risk", ("care.at_risk_entered#known", "care.at_risk_left_care#known")),
    Relation("care.at_risk_not_looked_after", ("care.at_risk_entered#rest", "care.at_risk_left_care")),
    Relation("care.newly_looked_after", ("care.at_risk_entered", "care.others_entered")),
    Relation("care.newly_looked_after#known", ("care.at_risk_entered#known", "care.others_entered#known")),
    Relation("care.left_care", ("care.at_risk_left_care", "care.others_left_care")),
    Relation("care.left_care#known", ("care.at_risk_left_care#known", "care.others_left_care#known")),
)


def eligible(counts: Counts) -> Part:
    """How many there are of each age and level, and how many families have how many of them."""
    ages = _counted(counts, "age", "child", "who could enter care", _by_age)
    levels = _counted(counts, "level", "child", "who could enter care", _by_level)
    families = _counted(counts, "families", "family", "children who could enter care", int)
    parts = [tuple(r.id for r in table) for table in (ages, levels)]
    # A family with two such children stands for both of them.
    parts.append(tuple(r.id for r in families for _ in range(int(r.categories["families"]))))
    sums = [Relation("care.at_risk_entered#known", ids) for ids in parts if ids]
    return Part.of(*ages, *levels, *families, *sums)


def _counted(counts: Counts, what: str, unit: str, said: str, order: Callable[[str], int]) -> list[Result]:
    table, found = f"care.eligible_{what}", counts.fact(f"eligible_{what}", unit)
    return [
        replace(
            count(f"{table}.{word}", f"{_LABELS[what].format(word.replace('_', ' '))} {said}", unit, ELIGIBLE, units),
            table=table,
            categories={what: word},
            internal=True,
        )
        for word, units in sorted(found.items(), key=lambda pair: order(pair[0]))
    ]


_LABELS = {"age": "Children aged {}", "level": "Children at the level {}", "families": "Families with {}"}


def _by_age(word: str) -> int:
    """Unborn first, not known last."""
    return int(word) if word.isdecimal() else {"unborn": -1, Missing.NOT_KNOWN: 1000}[word]


def _by_level(word: str) -> int:
    return SafeguardingLevel(word).rung
