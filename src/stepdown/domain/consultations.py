"""What came of pointing somebody to a service, where that was found out."""

from stepdown.domain.word import Word


class SignpostOutcome(Word):
    """What came of pointing somebody to a service."""

    ATTENDING = "attending", "They go there"
    WAITING = "waiting", "They wait for it"
    TURNED_AWAY = "turned_away", "The service could not take them"
    NOT_TAKEN_UP = "not_taken_up", "They did not take it up"
