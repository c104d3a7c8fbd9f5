"""Why two people are taken to be of one family."""

from dataclasses import dataclass

from stepdown.domain.word import Word


class Reason(Word):
    """What joins two people. The first of these that there is counts."""

    FAMILY_NUMBER = "family_number", "The file has one number of a family for both"
    SIBLINGS = "siblings", "The file says that they are brothers or sisters"
    PARENT = "parent", "The file says that one is the other's parent"
    SAME_ADDRESS = "same_address", "They lived at the same property on the same days"


class Apart(Word):
    """Why somebody who could have been of a family is not."""

    NO_ADDRESS = "no_address", "No address is written, and no kinship"
    OTHER_DAYS = "other_days", "At the same property, and never on the same day"
    OTHER_ADDRESS = "other_address", "At another property on that day"
    MANY_AT_ONE = "many_at_one", "More people at the property than a household has: a hostel or home, perhaps"
    SET_ASIDE = "set_aside", "The file's number of the family is marked as not to be used"


@dataclass(frozen=True, slots=True)
class Joined:
    """Two people of one family, and why."""

    person: str
    other: str
    reason: Reason
