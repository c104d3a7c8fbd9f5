"""The record that is written into: the colleagues of ``tests.cast`` with a password, and families with whom four work.

Nobody in it exists.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cast import Cast

FAMILIES = 6
PASSWORD = "three plain words"  # noqa: S105  # of invented people
WRITERS = ("dee", "amir", "yusuf", "cass", "sam")
"""Who writes: four of the team, and the social worker who refers."""


def make() -> list[str]:
    """Make it; the ids of the families."""
    from django.contrib.auth.hashers import make_password
    from django.utils import timezone

    from tests.cast import the_cast
    from tests.served.tables import make_tables

    make_tables()
    cast, password = the_cast(), make_password(PASSWORD)
    for name in WRITERS:
        colleague = getattr(cast, name)
        colleague.password = password
        colleague.save()
    at = timezone.localtime() - timedelta(days=7)
    return [_a_family(cast, number, at) for number in range(FAMILIES)]


def open_every_page(family: str) -> None:
    """Once, so that pages are imported and templates read before the first fork. No connection is left open."""
    from django.core.management import call_command
    from django.db import connections
    from django.test import Client

    from benchmarks.faults.pages import OF_REFERRERS, OF_THE_TEAM
    from stepdown.records.models import Colleague

    call_command("collectstatic", verbosity=0, interactive=False)
    for name, pages in (("dee", OF_THE_TEAM), ("sam", OF_REFERRERS)):
        client = Client(headers={"host": "127.0.0.1", "x-forwarded-proto": "https"})
        client.force_login(Colleague.objects.get(email=f"{name}@example.org"))
        for page in pages:
            client.get(page.of(family))
    connections.close_all()


def _a_family(cast: "Cast", number: int, at: datetime) -> str:
    from stepdown.domain.disciplines import Discipline
    from stepdown.domain.people import MemberRole, ParentRole
    from stepdown.domain.threshold.reasons import DecisionReason
    from stepdown.records.actions.episodes.involve import allocate
    from stepdown.records.actions.people.facts import Facts, NewMember
    from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
    from stepdown.records.actions.referrals.refer import refer_new_family
    from tests.cast import asked

    who = {
        Discipline.DOMESTIC_ABUSE: cast.dee,
        Discipline.ADULT_MENTAL_HEALTH: cast.amir,
        Discipline.YOUTH_WORK: cast.yusuf,
        Discipline.CHILD_MENTAL_HEALTH: cast.cass,
    }
    child = Facts(f"Child {number}", f"Invented {number}", {"born_on": date(2014, 5, 6)})
    members = (
        NewMember(child, MemberRole.CHILD),
        NewMember(Facts("Parent", f"Invented {number}"), MemberRole.PARENT, ParentRole.MOTHER),
    )
    made = refer_new_family(by=cast.sam, at=at, team=cast.team, members=members, asked=asked(*who))
    accepted = {request.pk: RequestDecision(DecisionReason.MEETS_THRESHOLD) for request in made.requests.all()}
    decide_referral(by=cast.maya, at=at + timedelta(hours=1), referral=made, decisions=accepted)
    for discipline, colleague in who.items():
        request = made.requests.get(discipline=discipline)
        first = discipline is Discipline.DOMESTIC_ABUSE
        allocate(by=cast.maya, at=at + timedelta(hours=2), request=request, to=colleague, as_key_worker=first)
    return str(made.family_id)
