"""What a study says of itself, as a checklist asks for it: a sentence each, or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.evaluation.study import Study


@dataclass(frozen=True, slots=True)
class Background:
    """A study's or a design's own words. What is not given is empty."""

    service: str
    areas: Sequence[str]
    aims: Sequence[str]
    breakdowns: Sequence[str]
    funder: str

    @staticmethod
    def of_study(study: Study) -> "Background":
        """Of a team's own data."""
        return Background(
            service=study.study.service,
            areas=(study.study.area,),
            aims=tuple(aim.text for aim in study.aims),
            breakdowns=tuple(dimension.label.lower() for dimension in study.breakdowns),
            funder=study.governance.funder or "",
        )

    @staticmethod
    def of_design(design: AreaDesign) -> "Background":
        """Of districts compared."""
        districts = tuple(team.district for team in design.team)
        return Background(design.study.service, districts, (), (), design.governance.funder or "")


type Fact = Callable[[Background], str]
"""A sentence; empty where the study does not say."""


def service_name(about: Background) -> str:
    """The service."""
    return f"{about.service}."


def service_aims(about: Background) -> str:
    """The aims in the study's words."""
    return f"That {'; that '.join(_lower(aim) for aim in about.aims)}." if about.aims else ""


def _lower(aim: str) -> str:
    return aim[0].lower() + aim[1:].rstrip(".")


def service_area(about: Background) -> str:
    """Where the service works."""
    return f"{', '.join(about.areas)}."


def funding(about: Background) -> str:
    """Who pays, as the study says."""
    return f"Funded by {about.funder}." if about.funder else ""


def other_analyses(about: Background) -> str:
    """The breakdowns that the study asks for."""
    return f"Movements by {', '.join(about.breakdowns)}." if about.breakdowns else ""


def nobody_blinded(_: Background) -> str:
    """True of every record that is made as the work is done."""
    return "No: outcomes are what councils and practitioners record, who know which families had the team."


FACTS: dict[str, Fact] = {
    fact.__name__: fact for fact in (service_name, service_aims, service_area, funding, other_analyses, nobody_blinded)
}
"""Each fact by the name under which a checklist asks for it."""
