"""A study with a comparison group for specs, and who is in which group."""

from collections import Counter

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import open_engine
from stepdown.evaluation.reduce import reduce
from stepdown.evaluation.reduce.arms import reduce_arms
from stepdown.evaluation.study import Study, parse_study
from tests.spec.a_study import TEXT

COMPARISON = """
[cohort]
families_left_out = ["comparison", "below_threshold", "did_not_engage"]

[comparison]
group = "{group}"
who = "Families whom the team did not support."
defined_on = 2021-01-01
covariates = ["{covariate}"]
method = "overlap"
days_after = {days}
"""


def comparison_study(days: int, covariate: str, group: str = "comparison") -> Study:
    """The small study with a comparison group and one covariate."""
    design = TEXT.replace('area = "Nowhere"', 'area = "Nowhere"\ndesign = "groups_compared"')
    return parse_study(design + COMPARISON.format(days=days, covariate=covariate, group=group))


def groups(dataset: Dataset, days: int, covariate: str, group: str = "comparison") -> list[dict[str, str]]:
    """How many children of each group have each value and movement."""
    study = comparison_study(days, covariate, group)
    with open_engine(dataset) as engine:
        reduce(engine, study)
        found = reduce_arms(engine, study, study.comparison)
    totals: Counter[tuple[str, str, str]] = Counter()
    for count in found.counts:
        totals[str(count.arm), count.pattern[0], str(count.moved)] += count.units
    return [
        {"group": arm, covariate: value, "moved": moved, "children": str(children)}
        for (arm, value, moved), children in sorted(totals.items(), key=lambda each: (each[0][0] != "supported", each))
    ]
