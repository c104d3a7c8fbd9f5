"""Proposals: which record of one file may be which of the other, by which rule, and what speaks for and against it."""

from dataclasses import dataclass
from functools import cached_property

from stepdown.domain.word import Word


class Strength(Word):
    """What may be done with a proposal."""

    CORROBORATED = "corroborated", "Fully corroborated: may be accepted together with others"
    REVIEW = "review", "To be looked at and decided one by one"
    REFUSED = "refused", "Not proposed: the number alone would link two people"


class MatchRule(Word):
    """Why two records are proposed as one person, or are not."""

    NUMBER_OF_ANOTHER = "number_of_another", "The number agrees, and nothing of the person does"
    NUMBER_OF_SIBLING = "number_of_sibling", "The number and the home agree, the person does not: a brother or sister"
    NUMBER_OF_TWIN_OR_ALIAS = (
        "number_of_twin_or_alias",
        "The number and the birthday agree, the forename does not: a twin, or the same child by another name",
    )
    NUMBER_OTHER_BIRTHDAY = (
        "number_other_birthday",
        "The number and the forename agree, the birthday does not: a relative of that name, or a slip",
    )
    NUMBER_CORROBORATED = "number_corroborated", "The number agrees, and at least two other things corroborate it"
    WEAK_NUMBER_CORROBORATED = (
        "weak_number_corroborated",
        "The number agrees but for its way of writing; forename, birthday and one more thing corroborate it",
    )
    NUMBER_ALONE = "number_alone", "The number agrees, and too little corroborates it"
    NAME_BIRTHDAY_AND_HOME = "name_birthday_and_home", "Name, birthday and home agree; there is no number to compare"
    ALL_BUT_THE_NUMBER = "all_but_the_number", "Forename, surname, birthday and home are the same, the number is not"
    NAME_AND_BIRTHDAY = "name_and_birthday", "Name and birthday agree"
    TWIN_OR_ALIAS = (
        "twin_or_alias",
        "Surname, birthday and home agree, the forename does not: a twin, or the same child by another name",
    )
    OTHER_SURNAME = "other_surname", "Forename, birthday and home agree, the surname does not: a married or other name"
    NAME_AND_HOME = "name_and_home", "Name and home agree; the birthday does not, or is not known"
    NO_FORENAME = "no_forename", "Birthday and surname or home agree; there is no forename to tell twins apart by"
    OTHER_ENGINE = "other_engine", "Another program finds the two records alike"
    BY_HAND = "by_hand", "Somebody looked the record up"


class WhyUnmatched(Word):
    """Why there is no proposal for a record."""

    NOTHING_WRITTEN = "nothing_written", "Nothing is written that a record could be looked for with"
    NUMBER_OF_ANOTHER = "number_of_another", "Its number is that of a record in which nothing else agrees"
    TAKEN = "taken", "The records that come into question are proposed, with better reasons, for others"
    NONE_AGREES = "none_agrees", "No record of the other file agrees in enough"


@dataclass(frozen=True, slots=True)
class Proposal:
    """That two records are of one person. The sentences never hold a name, a day, a number or an address.

    ``left`` and ``right`` are the ids that each file has for them.
    """

    left: str
    right: str
    strength: Strength
    rule: MatchRule
    reasons: tuple[str, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A record of the left file for which there is no proposal, and why."""

    left: str
    why: WhyUnmatched


@dataclass(frozen=True)
class Matching:
    """What is proposed for each record of the left file: each is offered once, or to be reviewed, or unmatched."""

    proposals: tuple[Proposal, ...]
    unmatched: tuple[Unmatched, ...] = ()

    @cached_property
    def offered(self) -> tuple[Proposal, ...]:
        """What may be accepted together: no record is in two of them."""
        return self._of(Strength.CORROBORATED)

    @cached_property
    def to_review(self) -> tuple[Proposal, ...]:
        """What somebody has to look at, one by one."""
        return self._of(Strength.REVIEW)

    @cached_property
    def refused(self) -> tuple[Proposal, ...]:
        """What a number alone would have linked."""
        return self._of(Strength.REFUSED)

    def _of(self, strength: Strength) -> tuple[Proposal, ...]:
        return tuple(proposal for proposal in self.proposals if proposal.strength is strength)
