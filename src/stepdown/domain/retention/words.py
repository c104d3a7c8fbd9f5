"""What a retention rule counts from and rests on, and why the end of a record cannot be told."""

from stepdown.domain.word import Word


class CountedFrom(Word):
    """The day from which the years of a rule are counted."""

    BIRTH = "birth", "The child's birth"
    DEATH = "death", "The child's death"
    EIGHTEENTH_BIRTHDAY_OR_LAST_CONTACT = (
        "18th_birthday_or_last_contact",
        "The child's 18th birthday or the last contact, whichever is later",
    )
    LAST_CONTACT = "last_contact", "The last contact"
    CLOSURE = "closure", "The closure of the team's work"


class Basis(Word):
    """What a rule rests on."""

    NATIONAL_LAW = "national_law", "National law"
    LOCAL = "local", "A local table, of which this is the default"


class WhyNot(Word):
    """Why the day until which a record is kept cannot be told. While it cannot, nothing is due."""

    STILL_OPEN = "still_open", "Work with the family has not ended"
    NO_CHILD = "no_child", "No child of the family is recorded"
    UNBORN = "unborn", "A child was expected, and no birth is recorded"
    BIRTH_NOT_KNOWN = "birth_not_known", "A child's date of birth is not known"
    BIRTH_ESTIMATED = "birth_estimated", "A child's date of birth is estimated"
    LEVEL_NOT_KNOWN = "level_not_known", "Of a child no safeguarding level is known"
    DEATH_NOT_DATED = "death_not_dated", "A child has died, and the day is not known"
    ADOPTED = "adopted", "A child was adopted, and adoption has rules of its own"
    NO_CONTACT_KNOWN = "no_contact_known", "No day of contact is known"
    NO_CLOSURE_KNOWN = "no_closure_known", "No day of closure is known"
    SEVERAL_AUTHORITIES = "several_authorities", "Teams of several authorities have worked with the family"
