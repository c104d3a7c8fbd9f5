"""The latest figures of the evaluation and the business case that were released to be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stepdown.records.models.evaluation import EvaluationRun, Freezing
from stepdown.records.models.proposals import CONFIRMED
from stepdown.reporting.disclosure.profiles import INTERNAL
from stepdown.reporting.voices.beside import COSTS, ReleasedFigure, ReleasedFigures, gone, released_figures

_FILES = ("results.json", "costs.json")


@dataclass(frozen=True, slots=True)
class Release:
    """A release that may be shown: its figures, and which of them the study's aims name."""

    title: str
    released_on: date
    figures: ReleasedFigures
    aims: tuple[str, ...]

    def offered(self, held: Iterable[str]) -> list[tuple[str, str]]:
        """What can be chosen, with its sentence: the aims' figures, those of the business case, and what is held."""
        wanted = [*self.aims, *(id_ for id_ in self.figures if id_.startswith(COSTS)), *held]
        return [(id_, self.figures.get(id_, gone(id_)).sentence) for id_ in dict.fromkeys(wanted)]


def latest_released() -> EvaluationRun | None:
    """The run that was released last with small counts hidden; None where there is none."""
    freezings = Freezing.objects.filter(CONFIRMED).exclude(profile=INTERNAL.id).select_related("run")
    found = freezings.order_by("-decided_at").defer("run__results").first()
    return found.run if found else None


def release_of(run: EvaluationRun) -> Release:
    """What was released of a frozen run."""
    told: dict[str, ReleasedFigure] = {}
    for file in run.files.filter(name__in=_FILES).order_by("-name"):
        told |= released_figures(bytes(file.content).decode())
    named = [result for aim in run.study_text.get("aims", ()) for result in aim["results"]]
    aims = tuple(id_ for id_ in dict.fromkeys(named) if id_ in told)
    released = run.freezing.decided_at or run.taken_at
    return Release(run.study_text["study"]["title"], released.date(), told, aims)
