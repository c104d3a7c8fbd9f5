"""How worried a discipline is about a family, as said in supervision. It is a view, and disagreement is kept."""

from stepdown.domain.word import Word


class RiskView(Word):
    """One discipline's view of how things go."""

    LESS_WORRIED = "less_worried", "Less worried than last time"
    SAME = "same", "As worried as last time"
    MORE_WORRIED = "more_worried", "More worried than last time"
    FIRST_VIEW = "first_view", "First time discussed"
    CANNOT_SAY = "cannot_say", "Cannot say"
