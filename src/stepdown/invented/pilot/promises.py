"""What the published evaluation prints and the invented pilot must give back: each promise, its value, its figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import duckdb
import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Promise:
    """One count of the published evaluation, or the smallest whole story that its percentage allows."""

    name: str
    value: float
    figure: str


class PromiseBrokenError(Exception):
    """The invented tables do not give what the pilot promises: its draws were changed for the worse."""


PROMISES = tuple(
    Promise(*promise)
    for promise in (
        ("families referred", 90, "F050"),
        ("families included", 81, "F051"),
        ("families closed", 41, "F061"),
        ("families open", 26, "F062"),
        ("families never_opened", 14, "F064"),
        ("families too_early", 4, "F128"),
        ("families did_not_engage", 5, "F129"),
        ("children referred", 201, "F049"),
        ("children included", 190, "F052"),
        ("fewest children in a family", 1, "F059"),
        ("most children in a family", 7, "F060"),
        ("children male", 95, "F053"),
        ("children female", 93, "F054"),
        ("children unborn", 2, "F055"),
        ("children White British", 172, "F056"),
        ("children's completed years", 1427, "F057"),
        ("children's referrals", 634, "F066"),
        ("years known to social care, to one decimal", 4.9, "F065"),
        ("families with generations known", 65, "F067"),
        ("families known for two generations or more", 34, "F067"),
        ("children of closed cases", 96, "F079"),
        ("children with both levels", 57, "F079"),
        ("children who left the ladder", 2, "invented"),
        ("children stepped down", 26, "F086"),
        ("children unchanged", 22, "F092"),
        ("children stepped up", 9, "F094"),
        ("from child_protection_plan", 33, "F087"),
        ("from looked_after", 3, "F098"),
        ("from child_in_need", 21, "F079"),
        ("child_protection_plan to child_in_need", 7, "F088"),
        ("child_protection_plan to early_help", 2, "F089"),
        ("child_protection_plan to closed", 3, "F090"),
        ("to looked_after", 4, "F097"),
        ("at_risk_of_being_accommodated present", 118, "F068"),
        ("at_risk_of_being_accommodated known", 190, "F068"),
        ("at risk among both levels", 35, "F099"),
        ("at risk and looked after at closure", 4, "F100"),
        ("school_attendance present", 58, "F069"),
        ("school_attendance known", 121, "F069"),
        ("child_mental_ill_health present", 84, "F070"),
        ("child_mental_ill_health known", 179, "F070"),
        ("lack_of_stimulation present", 51, "F071"),
        ("lack_of_stimulation known", 170, "F071"),
        ("missing 20 times or more", 2, "F072"),
        ("missing 20 times or more, and again before closure", 0, "F082"),
        ("children with missing episodes to compare", 5, "F080"),
        ("missing episodes before referral, to compare", 51, "F080"),
        ("missing episodes before closure, to compare", 9, "F081"),
        ("parental_mental_ill_health present", 60, "F073"),
        ("parental_mental_ill_health known", 81, "F073"),
        ("parental_domestic_abuse present", 49, "F074"),
        ("parental_domestic_abuse known", 81, "F074"),
        ("parental_alcohol_problem present", 37, "F075"),
        ("parental_alcohol_problem known", 74, "F075"),
        ("parental_drug_problem present", 36, "F076"),
        ("parental_drug_problem known", 72, "F076"),
        ("families with all three parental risks", 32, "F077"),
        ("families whose three parental risks are known", 81, "F077"),
        ("home_stability_improved at closure", 27, "F084"),
        ("wellbeing_increased at closure", 28, "F085"),
    )
)


def keep_promises(tables: Mapping[str, pa.Table]) -> None:
    """Measure every promise on the tables; PromiseBrokenError names those that they do not keep."""
    measured = _measured(tables)
    broken = [p for p in PROMISES if measured.get(p.name, 0.0) != p.value]
    if broken:
        wrong = "; ".join(f"{p.name} is {measured.get(p.name, 0.0):g}, not {p.value:g} ({p.figure})" for p in broken)
        raise PromiseBrokenError(f"The invented pilot breaks its promises: {wrong}")


def _measured(tables: Mapping[str, pa.Table]) -> dict[str, float]:
    question = files("stepdown.invented.pilot").joinpath("promises.sql").read_text(encoding="utf-8")
    with duckdb.connect() as engine:
        for name, table in tables.items():
            engine.register(name, table)
        return dict(engine.execute(question).fetchall())
