"""Which reading of records is unusual enough for a manager to ask about: a question to a colleague, never a finding.

The numbers are assumptions of this program, owned by each service, and say nothing of what is right.
"""

from dataclasses import dataclass

from stepdown.domain.word import Word

MANY_FAMILIES = 15
"""Families opened on one day: more than anybody's caseload in a team of this kind."""
MANY_SEARCHES = 25
MANY_PRINTS = 10
MANY_REFUSALS = 3
"""Closed doors tried on one day: one is a wrong link, three are looking."""
NIGHT_BEGINS, NIGHT_ENDS = 22, 6
"""Hours of the clock in England between which reading is unusual."""


class Sign(Word):
    """Why a day of reading is worth a question."""

    SAME_NAME = "same_name", "Opened the record of a family with their own surname"
    AFTER_THE_END = "after_the_end", "Opened a record after their own part in it had ended"
    IN_EMERGENCY = "in_emergency", "Opened a record in an emergency"
    VERY_MANY = "very_many", "Was asked why they read very many records in an hour"
    AT_NIGHT = "at_night", f"Read between {NIGHT_BEGINS}:00 and 0{NIGHT_ENDS}:00"
    MANY_FAMILIES = "many_families", f"Opened the records of {MANY_FAMILIES} families or more"
    MANY_SEARCHES = "many_searches", f"Searched {MANY_SEARCHES} times or more"
    MANY_PRINTS = "many_prints", f"Printed or took out {MANY_PRINTS} documents or more"
    REFUSED = "refused", f"Was refused {MANY_REFUSALS} times or more"


@dataclass(frozen=True, slots=True)
class DayOfReading:
    """How often one colleague did each on one day."""

    families: int = 0
    searches: int = 0
    prints: int = 0
    refusals: int = 0
    at_night: int = 0
    with_same_name: int = 0
    after_the_end: int = 0
    in_emergency: int = 0
    asked_why: int = 0


def is_night(hour: int) -> bool:
    """Whether an hour of the clock, 0 to 23, is one of the night."""
    return hour >= NIGHT_BEGINS or hour < NIGHT_ENDS


def signs(day: DayOfReading) -> tuple[Sign, ...]:
    """What is unusual about a day, the gravest first; empty where nothing is."""
    shown = {
        Sign.SAME_NAME: day.with_same_name > 0,
        Sign.AFTER_THE_END: day.after_the_end > 0,
        Sign.IN_EMERGENCY: day.in_emergency > 0,
        Sign.VERY_MANY: day.asked_why > 0,
        Sign.AT_NIGHT: day.at_night > 0,
        Sign.MANY_FAMILIES: day.families >= MANY_FAMILIES,
        Sign.MANY_SEARCHES: day.searches >= MANY_SEARCHES,
        Sign.MANY_PRINTS: day.prints >= MANY_PRINTS,
        Sign.REFUSED: day.refusals >= MANY_REFUSALS,
    }
    return tuple(sign for sign, is_shown in shown.items() if is_shown)
