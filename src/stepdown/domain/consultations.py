"""The words of a consultation: whether a family is named, and what came of pointing somebody to a service."""

from stepdown.domain.word import Word


class ConsultationAbout(Word):
    """Whom a consultation is about. Only a family whose record the asker sees can be named."""

    GENERAL = "general", "Nobody in particular"
    UNNAMED_FAMILY = "unnamed_family", "A family, without names"
    NAMED_FAMILY = "named_family", "A family in the record"


class SignpostOutcome(Word):
    """What came of pointing somebody to a service, as was found out later."""

    ATTENDING = "attending", "Goes there"
    WAITING = "waiting", "Waits for it"
    TURNED_AWAY = "turned_away", "The service could not take them"
    NOT_TAKEN_UP = "not_taken_up", "Did not take it up"
