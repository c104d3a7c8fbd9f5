"""A decision about sharing what is known of a family: shared or not, and whether the family was told.

It is recorded either way, with its reasons (Department for Education, information sharing advice, April 2024, the seven
golden rules). Rules 1 to 6 were read in lawyers' summaries and not in the advice itself; the seventh, to record the
decision and its reasons whether or not anything is shared, is from general knowledge. Neither is an agreement to the
support (``domain.agreement``) asked for here, nor does one allow or forbid sharing.
"""

from stepdown.domain.word import Word


class SharingAnswer(Word):
    """What was decided."""

    SHARED = "shared", "Shared"
    PART = "part", "Part of it shared, the rest not"
    NOT_SHARED = "not_shared", "Not shared"


class FamilyTold(Word):
    """Whether the family knows of the decision."""

    TOLD = "told", "Told"
    TO_BE_TOLD = "to_be_told", "Not yet; they will be told"
    NOT_TOLD = "not_told", "Not told, for a reason"
