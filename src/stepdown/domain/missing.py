"""Missing is a value: why something is not there, and the states an observation can be in."""

from stepdown.domain.word import Word


class Missing(Word):
    """Why a value is not there. None of these is ever zero or False."""

    NOT_KNOWN = "not_known", "Not known"  # somebody asked or looked; the answer is not known
    NOT_ASKED = "not_asked", "Not asked"  # nobody asked, or the source has no such column
    NOT_APPLICABLE = "not_applicable", "Not applicable"  # the question does not arise for this person


def word_or_why[W: Word](words: type[W], stored: str, why: str) -> W | Missing:
    """The word that is stored, or the reason that stands beside it where there is none."""
    return words(stored) if stored else Missing(why)


class ObservationState(Word):
    """Whether a factor was there at a point, or why that cannot be said."""

    PRESENT = "present", "Present"
    ABSENT = "absent", "Absent"
    NOT_KNOWN = "not_known", "Not known"
    NOT_ASKED = "not_asked", "Not asked"
    NOT_APPLICABLE = "not_applicable", "Not applicable"

    @property
    def is_known(self) -> bool:
        """True where the state says present or absent: it counts in a known denominator."""
        return self in (ObservationState.PRESENT, ObservationState.ABSENT)
