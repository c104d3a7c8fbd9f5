"""A small study for specs of the evaluation, and how they ask it for figures."""

from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study.parse import parse_study
from stepdown.results.result import Result

STUDY = parse_study("""
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
""")
"""Families referred in 2021, as at 30 June 2022; at referral is compared with at closure."""


def figures(dataset: Dataset, *ids: str) -> dict[str, Result]:
    """The results of those ids, of the small study on the dataset."""
    found = evaluate(dataset, STUDY).by_id()
    return {id_: found[id_] for id_ in ids}


def shares(dataset: Dataset, *ids: str) -> dict[str, str]:
    """Each result as 'numerator of known', with the missing after it where there are any."""
    return {id_: _share(result) for id_, result in figures(dataset, *ids).items()}


def numbers(dataset: Dataset, *ids: str) -> dict[str, int | None]:
    """The numerator of each result."""
    return {id_: result.tally.numerator for id_, result in figures(dataset, *ids).items()}


def _share(result: Result) -> str:
    tally = result.tally
    missing = (("not known", tally.not_known), ("not asked", tally.not_asked), ("not applicable", tally.not_applicable))
    return ", ".join([f"{tally.numerator} of {tally.known}", *(f"{units} {why}" for why, units in missing if units)])
