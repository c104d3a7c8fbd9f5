"""The pages that are written on: where each stands, and what somebody types there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``types`` makes of a mark, which stands on no other page, what is typed."""

    kind: str
    address: str
    types: Callable[[str], dict[str, str]]

    def of(self, family: str) -> str:
        """Its address for a family."""
        return self.address.format(family=family)


def note_of(mark: str) -> str:
    """The note of the contact with this mark: two kilobytes, as a note after a hard visit is."""
    return f"{mark}: " + "they spoke of calmer evenings. " * 60 + mark


def _contact(mark: str) -> dict[str, str]:
    return {"result": "seen", "minutes": "45", "note": note_of(mark), "place": mark}


def _goal(mark: str) -> dict[str, str]:
    return {"words": mark, "whose": "family", "set_by": "nobody", "baseline": "4"}


def _task(mark: str) -> dict[str, str]:
    return {"what": mark, **_day("due_on", date.today() + timedelta(days=7))}  # noqa: DTZ011  # a day ahead, any


def _referral(mark: str) -> dict[str, str]:
    return {
        "child_given": "Child",
        "child_family": mark,
        **_day("born_on", date(2015, 6, 3)),
        "adult_given": "Parent",
        "specialisms": "youth_work",
        "concerns": mark,
        "at_risk_of_care": "no",
        "family_told": "yes",
        "urgency": "routine",
        "sure": "yes",
    }


def _day(name: str, day: date) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


OF_THE_TEAM = (
    Page("contact", "/families/{family}/contacts/new/", _contact),
    Page("goal", "/families/{family}/plan/goals/new/", _goal),
    Page("task", "/families/{family}/tasks/new/", _task),
)
OF_REFERRERS = (Page("referral", "/referrals/new/without-number/", _referral),)
