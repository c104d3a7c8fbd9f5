"""How far two records agree in one thing: what every comparison answers, in a word that is also its sentence."""

from typing import Self

from stepdown.domain.word import Word


class Agreement(Word):
    """How far two records agree in one thing. What is not written agrees in nothing and contradicts nothing."""

    SAME = "same", "The same"
    LIKE = "like", "Alike, as one slip of the hand or another way of writing it would be"
    DIFFERENT = "different", "Different"
    NOT_WRITTEN = "not_written", "Not written in both"

    @property
    def weight(self) -> int:
        """For weighing two records against each other: what is different weighs as little as what is not written."""
        return 2 if self is Agreement.SAME else 1 if self is Agreement.LIKE else 0


class Likeness(Word):
    """What a comparison found. Its label is the sentence that people read; it never holds what was compared.

    Members are written ``NAME = "stored_word", "Label", Agreement.…``.
    """

    agreement: Agreement

    def __new__(cls, value: str, label: str = "", agreement: Agreement = Agreement.NOT_WRITTEN) -> Self:
        """A member is its stored word, and brings its label and its agreement with it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.agreement = agreement
        return member
