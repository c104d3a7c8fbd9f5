"""What a report answers of all checklists, what it does not answer and why, and the study's judgement of its bias."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.bias import RiskOfBias
from stepdown.evaluation.study.reported import ByHand
from stepdown.reporting.checklists.facts import Background
from stepdown.reporting.checklists.filled import filled_from, places_of
from stepdown.reporting.report import Section
from stepdown.written.checklists.filled import FilledChecklist

COSTS = "costs"
"""The section of a business case."""

_NO_COMPARISON = "for designs with a comparison group, and this one has none"
_NO_CASE = "no business case stands in this report"
_NO_VOICES = "answered in the report of voices, which can show this page too"
_AREAS = "of a cohort, and this design compares areas"


@dataclass(frozen=True, slots=True)
class Checked:
    """``absent``: checklists that are not answered here, each with why not. ``report``: whose places answers name."""

    report: str
    answered: Sequence[FilledChecklist]
    absent: Mapping[str, str] = field(default_factory=dict)
    risk: RiskOfBias | None = None


def checked_of_study(study: Study, sections: Sequence[Section]) -> Checked:
    """The checklists of an evaluation, with those of its comparison group and its business case if it has them."""
    absent = {"trend": _NO_COMPARISON, "cheers": _NO_CASE, "gramms": _NO_VOICES}
    names = ["strobe", "tidier"]
    has_case = any(section.id == COSTS for section in sections)
    for name, has in (("trend", study.comparison is not None), ("cheers", has_case)):
        if has:
            names.append(name)
            del absent[name]
    answered = _answered(names, sections, Background.of_study(study), study.reported)
    return Checked(study.study.title, answered, absent, study.risk_of_bias)


def checked_of_case(study: Study, sections: Sequence[Section]) -> Checked:
    """The checklist of a business case that stands by itself."""
    return Checked(study.study.title, _answered(("cheers",), sections, Background.of_study(study), study.reported))


def checked_of_areas(design: AreaDesign, sections: Sequence[Section]) -> Checked:
    """The checklists of areas compared."""
    answered = _answered(("trend",), sections, Background.of_design(design), design.reported)
    return Checked(design.study.title, answered, {"strobe": _AREAS}, design.risk_of_bias)


def _answered(
    names: Sequence[str], sections: Sequence[Section], background: Background, by_hand: ByHand
) -> tuple[FilledChecklist, ...]:
    places = places_of(sections)
    return tuple(filled_from(name, places, background, by_hand) for name in names)
