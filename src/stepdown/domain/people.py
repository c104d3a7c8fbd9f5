"""Who people are, in the words that a report breaks figures down by."""

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
