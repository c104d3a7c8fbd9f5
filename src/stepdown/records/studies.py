"""The study under which the site shows the record's figures: the authority's own, or the one that is shipped."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import open_engine
from stepdown.domain.observed import ObservedBy
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study import Study, parse_study
from stepdown.evaluation.study.about import Period
from stepdown.evaluation.study.shipped import own_figures_text
from stepdown.records.access.refusal import Refusal
from stepdown.written.parse import WrittenProblems


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which families a run counts: referred from and to a day, of an area. Empty is all of the record."""

    referred_from: date | None = None
    referred_to: date | None = None
    area: str = ""

    @property
    def name(self) -> str:
        """The choice as one text: two runs with the same choice show the same question."""
        return f"{self.referred_from or ''}..{self.referred_to or ''}|{self.area}"

    @staticmethod
    def of(name: str) -> "Chosen":
        """The choice of that name."""
        days, _, area = name.partition("|")
        first, last = (date.fromisoformat(day) if day else None for day in days.split(".."))
        return Chosen(first, last, area)


def study_in_force() -> Study:
    """The study of this site; Refusal, with every problem, where its file cannot be used."""
    try:
        return _parsed(_text(settings.STUDY))
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("The site's study cannot be read. Ask the administrator to check STEPDOWN_STUDY.") from error
    except WrittenProblems as found:
        raise Refusal(f"The site's study cannot be used: {'; '.join(map(str, found.problems))}") from found


def asked_of(study: Study, chosen: Chosen, dataset: Dataset) -> Study:
    """The study over the chosen days of a snapshot: from the record's first day to its last where none is chosen.

    Of several sources of observations the team's practitioners are read, unless the study names another.
    """
    with open_engine(dataset) as engine:
        (covered,) = engine.run(sql("reduce/covered"))
        sources = engine.run(sql("reduce/sources"))
    first = chosen.referred_from or covered["first_day"]
    last = min(chosen.referred_to or covered["as_at"], covered["as_at"])
    if first > last:
        raise Refusal("Choose a first day that is not after the last.")
    period = Period(referred_from=first, referred_to=last, as_at=covered["as_at"])
    if study.factors.source is not None or len(sources) < 2:
        return study.model_copy(update={"period": period})
    factors = study.factors.model_copy(update={"source": ObservedBy.PRACTITIONER.label})
    return study.model_copy(update={"period": period, "factors": factors})


def has_scenario() -> bool:
    """Whether the site has a scenario with which figures can be costed."""
    return bool(settings.SCENARIO)


def _text(path: str) -> str:
    return Path(path).read_text(encoding="utf-8-sig") if path else own_figures_text()


@cache
def _parsed(text: str) -> Study:
    return parse_study(text)
