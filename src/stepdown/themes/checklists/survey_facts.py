"""What is known of a survey, for the checklist of online surveys. Who fills it knows surveys; themes does not."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """One survey in numbers and words. A number that is not known is None."""

    title: str
    origin: str
    signed_off: str
    is_open_link: bool
    is_linked: bool
    opened_on: date | None
    closed_on: date | None
    pages: int
    questions: int
    most_on_a_page: int
    has_branching: bool
    required: int
    looked_at: int | None
    begun: int | None
    handed_in: int
    invited: int | None
