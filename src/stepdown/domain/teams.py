"""What kinds of team there are in and around the service."""

from stepdown.domain.word import Word


class TeamKind(Word):
    """What a team is to the work."""

    MULTI_DISCIPLINARY = "multi_disciplinary", "Multi-disciplinary team"
    SOCIAL_WORK = "social_work", "Social work team"
    RECEIVING = "receiving", "Community service that receives families"
    OVERSIGHT = "oversight", "Evaluation, information governance or administration"
