"""Who judged a factor to be there or not, and which factors do not change once they are known."""

from stepdown.domain.word import Word


class ObservedBy(Word):
    """Whose judgement an observation is."""

    PRACTITIONER = "practitioner", "The team's practitioner"
    SOCIAL_WORKER = "social_worker", "The social worker"
    FAMILY = "family", "The family themselves"
    COUNCIL_RECORD = "council_record", "The council's record"


class EventSource(Word):
    """Where an event or a level is known from."""

    COUNCIL_RECORD = "council_record", "The council's record"
    PARTNER = "partner", "A partner agency"
    FAMILY = "family", "The family"
    TEAM = "team", "The team"


LASTING = frozenset(
    {
        "parent_was_looked_after",
        "parental_learning_disability",
        "child_learning_disability",
        "female_genital_mutilation",
    }
)
"""Factors that, once known to be present, are shown and not asked again."""
