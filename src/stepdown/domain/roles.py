"""What an account is for: the role decides what may be done, and the ties to a family whose record may be seen."""

from stepdown.domain.word import Word


class Role(Word):
    """A colleague's role in the site."""

    PRACTITIONER = "practitioner", "Specialist practitioner"
    MANAGER = "manager", "Manager of the team"
    SOCIAL_WORKER = "social_worker", "Social worker"
    SOCIAL_WORK_MANAGER = "social_work_manager", "Social work manager"
    RECEIVING_SERVICE = "receiving_service", "Receiving service"
    REVIEWER = "reviewer", "Reviewing officer or conference chair"
    EVALUATOR = "evaluator", "Evaluator"
    INFORMATION_GOVERNANCE = "information_governance", "Information governance"
    ADMINISTRATOR = "administrator", "Administrator"


REFERRERS = (Role.SOCIAL_WORKER, Role.SOCIAL_WORK_MANAGER)
"""Who refers families to the team and holds their cases: the council's social workers and those who manage them."""
