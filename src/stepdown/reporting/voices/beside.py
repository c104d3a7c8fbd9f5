"""Figures of the evaluation and the business case that stand in the rows of a joint display, as they were released."""

from collections.abc import Iterable, Mapping

from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import sentence


def beside(protected: Protected, ids: Iterable[str]) -> Mapping[str, str]:
    """A sentence for each result that is in the release. What is not there is left out."""
    shown = Shown.of(protected)
    return {id_: f"{sentence(shown, id_)} (evaluation)" for id_ in dict.fromkeys(ids) if shown.has(id_)}
