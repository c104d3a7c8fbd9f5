"""A small study for specs of the evaluation, and how they ask it for figures."""

from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import Study, parse_study
from stepdown.results.result import Result
from tests.engines import opener

TEXT = """
[study]
id = "spec"
title = "A study for the specification"
service = "An invented service"
area = "Nowhere"

[period]
referred_from = 2021-01-01
referred_to = 2021-12-31
as_at = 2022-06-30

[threshold]
version = "1"
text = "Any family."

[edge_of_care]
version = "1"
text = "Any child."

[primary_outcome]
result = "movement.stepped_down"
"""

STUDY = parse_study(TEXT)
"""Families referred in 2021, as at 30 June 2022; at referral is compared with at closure."""


def study(choice: str) -> Study:
    """The small study with one more choice, such as ``breakdowns = ["sex"]``."""
    return parse_study(f"{TEXT}{choice}" if choice.lstrip().startswith("[") else f"{choice}\n{TEXT}")


def figures(dataset: Dataset, *ids: str, of: Study = STUDY) -> dict[str, Result]:
    """The results of those ids, of a study on the dataset."""
    found = evaluate(dataset, of, opener=opener()).by_id()
    return {id_: found[id_] for id_ in ids}


def shares(dataset: Dataset, *ids: str, of: Study = STUDY) -> dict[str, str]:
    """Each result as 'numerator of known', with the missing after it where there are any."""
    return {id_: _share(result) for id_, result in figures(dataset, *ids, of=of).items()}


def numbers(dataset: Dataset, *ids: str, of: Study = STUDY) -> dict[str, int | None]:
    """The numerator of each result."""
    return {id_: result.tally.numerator for id_, result in figures(dataset, *ids, of=of).items()}


def amounts(dataset: Dataset, *ids: str, of: Study = STUDY) -> dict[str, str]:
    """Each result as 'amount unit, of how many known'."""
    found = figures(dataset, *ids, of=of)
    return {id_: f"{r.estimate:g} {r.of}, {r.tally.known} known" for id_, r in found.items()}


def state(dataset: Dataset, id_: str) -> str:
    """Of a dataset with one unit of analysis: whether that one is present, absent, or why it is not known."""
    tally = figures(dataset, id_)[id_].tally
    if tally.known:
        return "present" if tally.numerator else "absent"
    return next(reason for reason in ("not_known", "not_asked", "not_applicable") if getattr(tally, reason))


def _share(result: Result) -> str:
    tally = result.tally
    missing = (("not known", tally.not_known), ("not asked", tally.not_asked), ("not applicable", tally.not_applicable))
    return ", ".join([f"{tally.numerator} of {tally.known}", *(f"{units} {why}" for why, units in missing if units)])
