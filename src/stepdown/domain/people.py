"""Who people are, in the words that a report breaks figures down by."""

from datetime import date

from stepdown.domain.word import Word


class Subject(Word):
    """Whom a figure, a factor or a goal is about: the unit of analysis is always in the name."""

    CHILD = "child", "Child"
    PARENT = "parent", "Parent"
    FAMILY = "family", "Family"


class Sex(Word):
    """Sex as recorded. An unborn child has none yet, which is different from not known."""

    MALE = "male", "Male"
    FEMALE = "female", "Female"
    UNBORN = "unborn", "Unborn"


class EthnicGroup(Word):
    """The six groups of the Department for Education's children in need statistics, White split as the pilot did."""

    WHITE_BRITISH = "white_british", "White British"
    WHITE_OTHER = "white_other", "White, other background"
    MIXED = "mixed", "Mixed or multiple ethnic groups"
    ASIAN = "asian", "Asian or Asian British"
    BLACK = "black", "Black, African, Caribbean or Black British"
    OTHER = "other", "Other ethnic group"


class ParentRole(Word):
    """What a parent is to the children of the family."""

    MOTHER = "mother", "Mother"
    FATHER = "father", "Father"
    STEP_PARENT = "step_parent", "Step-parent"
    CARER = "carer", "Other carer"


class MemberRole(Word):
    """What a person is in a family's episode."""

    CHILD = "child", "Child"
    UNBORN_CHILD = "unborn_child", "Unborn child"
    PARENT = "parent", "Parent or carer"
    OTHER_ADULT = "other_adult", "Other adult"
    YOUNG_PERSON_IN_OWN_RIGHT = "young_person_in_own_right", "Young person worked with in their own right"


CHILD_ROLES = (MemberRole.CHILD, MemberRole.UNBORN_CHILD, MemberRole.YOUNG_PERSON_IN_OWN_RIGHT)
"""The roles of those who are children of a family, born or not."""


def age_on(born_on: date, day: date) -> int:
    """The age in whole years on a day."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


class AgeBand(Word):
    """Age bands of the Department for Education's children looked after statistics, with unborn children apart."""

    UNBORN = "unborn", "Unborn"
    UNDER_1 = "under_1", "Under 1"
    FROM_1_TO_4 = "1_to_4", "1 to 4"
    FROM_5_TO_9 = "5_to_9", "5 to 9"
    FROM_10_TO_15 = "10_to_15", "10 to 15"
    OVER_16 = "16_and_over", "16 and over"


class Generations(Word):
    """How many generations of a family social care has known."""

    ONE = "one", "This generation only"
    TWO_OR_MORE = "two_or_more", "Two or more generations"


class Disabled(Word):
    """Whether a child is disabled."""

    YES = "yes", "Disabled"
    NO = "no", "Not disabled"
