"""Invented colleagues for the invented pilot's workers and for the teams that referred to them."""

from stepdown.domain.particulars import Account

_AT = "marram.example"  # a domain that is kept for examples


def _account(name: str) -> Account:
    return Account(name, f"{name.lower().replace(' ', '.')}@{_AT}")


WORKERS = {
    "W-1": _account("Maya Okafor"),
    "W-2": _account("Dee Hallam"),
    "W-3": _account("Bridget Lowe"),
    "W-4": _account("Ravi Menon"),
    "W-5": _account("Amir Sadiq"),
    "W-6": _account("Cass Merton"),
    "W-7": _account("Yusuf Demir"),
    "W-8": _account("Ellie Marsh"),
}
"""The team's workers, by the pilot's ids."""

REFERRERS = {
    "Marram assessment team": _account("Sam Pryce"),
    "Marram family support team": _account("Nadia Rowe"),
    "Marram children in care team": _account("Colin Frost"),
}
"""A social worker of each team that refers, by the team's name."""

SOCIAL_WORK_MANAGER = _account("Sonia Grant")
REVIEWER = _account("Ruth Abbott")
RECEIVING_SERVICE = _account("Fran Doyle")
EVALUATOR = _account("Eva Lund")
INFORMATION_GOVERNANCE = _account("Ines Duarte")
ADMINISTRATOR = _account("Ada Byrne")
