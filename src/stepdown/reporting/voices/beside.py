"""Figures of the evaluation and the business case that stand in the rows of a joint display, as they were released."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

COSTS = "costs."
"""How the id of a figure of the business case begins."""


@dataclass(frozen=True, slots=True)
class ReleasedFigure:
    """A figure as a sentence, and where it comes from: which evaluation or business case, and as at when."""

    sentence: str
    origin: str


type ReleasedFigures = Mapping[str, ReleasedFigure]
"""Figures by the ids of their results."""


def released_figures(document: str) -> ReleasedFigures:
    """The figures of a release. ValueError where the document is something else."""
    try:
        found = json.loads(document)
        header = found["header"]
        return {one["id"]: ReleasedFigure(one["sentence"], _origin(header, one["id"])) for one in found["results"]}
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError("this is no release of an evaluation or a business case") from fault


def gone(id_: str) -> ReleasedFigure:
    """What stands in the place of a figure that was chosen and is in no release at hand."""
    return ReleasedFigure(f"A figure that was chosen is not in the release: {id_}.", "Not in the release at hand")


def _origin(header: Mapping[str, Any], id_: str) -> str:
    study, as_at = header["study"]["study"]["title"], date.fromisoformat(header["study"]["period"]["as_at"])
    told = f"“{study}”, as at {as_at:%-d %B %Y}"
    if id_.startswith(COSTS):
        return f"Business case, scenario “{header['scenario']}”, on the evaluation {told}"
    return f"Evaluation {told}"
