"""The rules by which extracts of several days become one history. A child's record is changed by no other."""

from dataclasses import dataclass
from datetime import date

from stepdown.domain.word import Word
from stepdown.linkage.ladder.activity import Origin


class StitchRule(Word):
    """Why a record of one extract does not stand in the history as it is written."""

    SAME_TWICE = "same_twice", "Written twice in one extract"
    TOLD_AGAIN = "told_again", "A later extract tells of it again, and knows better"
    CORRECTED = "corrected", "A later extract tells of something else of the same kind in the same days"
    WITHDRAWN = "withdrawn", "A later extract tells of all the days from its beginning, and has nothing of it"
    CARRIED_ON = (
        "carried_on",
        "Going on when an extract was taken; a later one has something that carries on from it: it ended on that day",
    )
    NOT_TOLD_AGAIN = (
        "not_told_again",
        "Going on when an extract was taken, and a later one has nothing of it: when it ended is not known",
    )


@dataclass(frozen=True, slots=True)
class Superseded:
    """A record that gave way or was ended by a rule: where it is written, and where what it gave way to is."""

    rule: StitchRule
    child: str
    started_on: date
    origin: Origin
    by: Origin | None = None
