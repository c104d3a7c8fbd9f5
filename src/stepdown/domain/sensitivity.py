"""Who may read the whole of a note among those who work with a family."""

from stepdown.domain.word import Word


class Sensitivity(Word):
    """How far a note is shared. Its summary is always shared."""

    SHARED = "shared", "Shared with everybody who works with the family"
    SPECIALIST = "specialist", "Detail for this discipline and the manager; the summary is shared"
