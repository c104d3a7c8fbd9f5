"""How sensitive what is held is, the most sensitive first."""

from stepdown.domain.word import Word


class DataClass(Word):
    """One class of data. What each asks for is said once, beside the tables."""

    DANGER = "danger", "Could endanger somebody"
    FAMILY = "family", "Of a family"
    VOICES = "voices", "Of participants of a project of voices"
    COLLEAGUES = "colleagues", "Of colleagues"
    SERVICE = "service", "Of the service"
