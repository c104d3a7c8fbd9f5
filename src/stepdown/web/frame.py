"""What stands around every page: who has logged in, and where they can go."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from stepdown.domain.roles import REFERRERS, Role
from stepdown.records.queries.safekeeping import restored_lately
from stepdown.web import clock

_TEAM = (Role.PRACTITIONER, Role.MANAGER)

PLACES: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("Today", "start", tuple(role for role in Role if role is not Role.RECEIVING_SERVICE)),
    ("Handovers", "received", (Role.RECEIVING_SERVICE,)),
    ("Families", "families", (*_TEAM, *REFERRERS, Role.REVIEWER)),
    ("Referrals", "referrals", (Role.MANAGER,)),
    ("Clocks", "clocks", _TEAM),
    ("Team", "team", (Role.MANAGER,)),
    ("My referrals", "referrals_made", REFERRERS),
    ("Supervision", "sessions", _TEAM),
    ("Figures", "figures", (Role.MANAGER, Role.EVALUATOR)),
    ("Voices", "projects", (*_TEAM, Role.SOCIAL_WORK_MANAGER, Role.EVALUATOR)),
    ("Consultations", "consultations", (*_TEAM, *REFERRERS)),
    ("Services", "services", (*_TEAM, *REFERRERS)),
    ("Follow-ups", "follow_ups_due", _TEAM),
    ("Who looked", "who_looked", (Role.INFORMATION_GOVERNANCE,)),
    ("Opened in an emergency", "emergencies", (Role.INFORMATION_GOVERNANCE,)),
    ("Unusual reading", "unusual", (Role.INFORMATION_GOVERNANCE,)),
    ("Restricted", "restricted_records", (Role.INFORMATION_GOVERNANCE,)),
    ("Other systems", "service_accounts", (Role.INFORMATION_GOVERNANCE,)),
    ("Keeping", "keeping", (Role.MANAGER, Role.INFORMATION_GOVERNANCE)),
    ("Requests for a record", "access_requests", (Role.INFORMATION_GOVERNANCE, Role.MANAGER)),
    ("Accounts", "accounts", (Role.ADMINISTRATOR,)),
    ("Find", "search", (*_TEAM, *REFERRERS)),
)
"""Each place of the navigation: its words, its address by name, and the roles that have it."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place to go to."""

    words: str
    address: str
    is_here: bool


def frame(request: HttpRequest) -> dict[str, object]:
    """The values that every page has."""
    return {
        "demo": settings.DEMO,
        "single_sign_on": settings.SINGLE_SIGN_ON.get("name", ""),
        "mails": settings.MAILS,
        "must_have_second_factor": settings.SECOND_FACTOR == "required",
        "keep_text_on_device": settings.KEEP_TEXT_ON_DEVICE,
        "navigation": _places(request) if request.user.is_authenticated else (),
        "restored": restored_lately(request.user, at=clock.now()) if request.user.is_authenticated else None,
    }


def _places(request: HttpRequest) -> tuple[Place, ...]:
    mine = request.user.roles  # type: ignore[union-attr]  # only who has logged in is asked
    addresses = [(words, reverse(name)) for words, name, roles in PLACES if set(mine) & set(roles)]
    here = max((a for _, a in addresses if request.path.startswith(a)), key=len, default="")
    return tuple(Place(words, address, address == here) for words, address in addresses)
