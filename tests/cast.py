"""The cast: who works here and who is worked with, made only by walking the actions. Nobody in it exists.

Northborough edge-of-care team           Northborough family safeguarding (social work)
  Maya    manager                          Sam     social worker, refers the families
  Dee     domestic abuse                   Sonia   manager of Sam's team
  Amir    adult mental health
  Yusuf   youth work                     Southmere edge-of-care team (another authority)
  Cass    children's mental health         Otto    domestic abuse: must never see Northborough
  Max     another manager of the team
                                         Northborough Haven (a community service that receives families)
                                           Fran    reads what is sent to it

Inga    information governance     Eva   evaluator: numbers, no names     Ada   administrator: accounts only

The Ashdown family (council family 100): Kerry (mother), Luke (father, elsewhere, confidential), Tia 12, Ben 7
The Birch family (council family 200): Jo (mother), one unborn child
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.domain.urgency import Urgency
from stepdown.records.actions.episodes.involve import allocate
from stepdown.records.actions.referrals.asked import ReferralAsked, SpecialismAsked
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.declines import confirm_declines
from stepdown.records.actions.referrals.refer import refer_from_council
from stepdown.records.models import Colleague, CouncilExtract, CouncilPerson, Person, Referral, Team

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
"""The moment at which the cast's story begins."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, by first name."""

    team: Team
    maya: Colleague
    max: Colleague
    dee: Colleague
    amir: Colleague
    yusuf: Colleague
    cass: Colleague
    sam: Colleague
    sonia: Colleague
    otto: Colleague
    inga: Colleague
    eva: Colleague
    ada: Colleague
    fran: Colleague


def the_cast() -> Cast:
    """Teams and colleagues, and the council's extract with the two families."""
    team = _team("Edge-of-care team", "Northborough", TeamKind.MULTI_DISCIPLINARY)
    social = _team("Family safeguarding", "Northborough", TeamKind.SOCIAL_WORK)
    other = _team("Edge-of-care team", "Southmere", TeamKind.MULTI_DISCIPLINARY)
    haven = _team("Northborough Haven", "Northborough", TeamKind.RECEIVING)
    oversight = _team("Oversight", "Northborough", TeamKind.OVERSIGHT)
    cast = Cast(
        team=team,
        maya=_colleague("Maya Okafor", Role.MANAGER, team, Discipline.MANAGEMENT),
        max=_colleague("Max Lindqvist", Role.MANAGER, team, Discipline.MANAGEMENT),
        dee=_colleague("Dee Hallam", Role.PRACTITIONER, team, Discipline.DOMESTIC_ABUSE),
        amir=_colleague("Amir Sadiq", Role.PRACTITIONER, team, Discipline.ADULT_MENTAL_HEALTH),
        yusuf=_colleague("Yusuf Demir", Role.PRACTITIONER, team, Discipline.YOUTH_WORK),
        cass=_colleague("Cass Merton", Role.PRACTITIONER, team, Discipline.CHILD_MENTAL_HEALTH),
        sam=_colleague("Sam Pryce", Role.SOCIAL_WORKER, social),
        sonia=_colleague("Sonia Grant", Role.SOCIAL_WORK_MANAGER, social),
        otto=_colleague("Otto Vance", Role.PRACTITIONER, other, Discipline.DOMESTIC_ABUSE),
        inga=_colleague("Inga Duarte", Role.INFORMATION_GOVERNANCE, oversight),
        eva=_colleague("Eva Lund", Role.EVALUATOR, oversight),
        ada=_colleague("Ada Byrne", Role.ADMINISTRATOR, oversight),
        fran=_colleague("Fran Doyle", Role.RECEIVING_SERVICE, haven),
    )
    _extract(cast.maya)
    return cast


def asked(*disciplines: Discipline, urgency: Urgency = Urgency.ROUTINE) -> ReferralAsked:
    """What Sam asks for the Ashdowns, for these specialisms."""
    return ReferralAsked(
        specialisms=tuple(SpecialismAsked(d, asked=f"Help with {d.label.lower()}") for d in disciplines),
        concerns="Arguments at home have become frightening; Tia stays out late.",
        strengths="Kerry asks for help. The children have a close aunt.",
        family_wants="Calmer evenings.",
        urgency=urgency,
        family_told=True,
        at_risk_of_care=True,
        at_risk_basis="A conference said that Tia might have to live elsewhere.",
    )


def referred(
    cast: Cast, *disciplines: Discipline, at: datetime = MONDAY, urgency: Urgency = Urgency.ROUTINE
) -> Referral:
    """The Ashdowns, referred by Sam."""
    return refer_from_council(
        by=cast.sam,
        at=at,
        team=cast.team,
        council_family="100",
        about=("C1", "C2", "P1"),
        asked=asked(*(disciplines or (Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK)), urgency=urgency),
    )


def decided_by_two(
    cast: Cast, made: Referral, decisions: dict[UUID, RequestDecision], *, at: datetime, **more: object
) -> Referral:
    """Maya decides; what she declines, if anything, Max confirms."""
    decide_referral(by=cast.maya, at=at, referral=made, decisions=decisions, **more)
    if any(not decision.reason.accepts for decision in decisions.values()):
        confirm_declines(by=cast.max, at=at, referral=made)
    return made


def working(cast: Cast, *disciplines: Discipline, at: datetime = MONDAY) -> Referral:
    """The Ashdowns, referred, accepted and allocated: the colleague of the first discipline is the key worker."""
    made = referred(cast, *disciplines, at=at)
    accepted = {r.pk: RequestDecision(DecisionReason.MEETS_THRESHOLD) for r in made.requests.all()}
    decide_referral(by=cast.maya, at=at + timedelta(hours=2), referral=made, decisions=accepted)
    for number, discipline in enumerate(disciplines):
        to = Colleague.objects.get(team=cast.team, discipline=discipline)
        request = made.requests.get(discipline=discipline)
        allocate(by=cast.maya, at=at + timedelta(hours=3), request=request, to=to, as_key_worker=number == 0)
    return made


def person_named(given: str) -> Person:
    """A person of the families by their forename."""
    return Person.objects.get(names__given=given)


def _team(name: str, authority: str, kind: TeamKind) -> Team:
    return Team.objects.create(name=name, authority=authority, kind=kind, area=authority)


def _colleague(name: str, role: Role, team: Team, discipline: Discipline | str = "") -> Colleague:
    first = name.split(maxsplit=1)[0].lower()
    colleague = Colleague(
        email=f"{first}@example.org",
        name=name,
        role=role,
        team=team,
        discipline=discipline,
        telephone="01632 960000",  # a range that is kept for fiction
        employer="Northborough Council",
        joined_on=date(2025, 9, 1),
    )
    colleague.set_unusable_password()
    colleague.save()
    return colleague


def _extract(by: Colleague) -> CouncilExtract:
    extract = CouncilExtract.objects.create(
        authority="Northborough",
        source="Northborough's case system",
        as_at=date(2026, 2, 27),
        imported_at=MONDAY,
        imported_by=by,
    )
    ashdown = {"extract": extract, "council_family": "100", "area": "Northborough East"}
    home = {"address": "4 Larch Close", "postcode": "NB1 1AA", "same_address": True}
    CouncilPerson.objects.bulk_create(
        (
            CouncilPerson(council_id="C1", given="Tia", family="Ashdown", is_child=True, born_on=date(2013, 6, 3),
                          sex="female", safeguarding_level="child_protection_plan", level_since=date(2025, 11, 3),
                          prior_referrals=2, first_known_on=date(2019, 4, 1), **ashdown, **home),
            CouncilPerson(council_id="C2", given="Ben", family="Ashdown", is_child=True, born_on=date(2018, 9, 20),
                          sex="male", safeguarding_level="child_protection_plan", level_since=date(2025, 11, 3),
                          **ashdown, **home),
            CouncilPerson(council_id="P1", given="Kerry", family="Ashdown", is_child=False, parent_role="mother",
                          born_on=date(1988, 1, 14), sex="female", **ashdown, **home),
            CouncilPerson(council_id="P2", given="Luke", family="Ashdown", is_child=False, parent_role="father",
                          address="9 Hidden Way", postcode="NB9 9ZZ", address_is_confidential=True,
                          same_address=False, **ashdown),
            CouncilPerson(extract=extract, council_id="C3", council_family="200", given="", family="Birch",
                          is_child=True, expected_on=date(2026, 6, 1), sex="unborn", same_address=True),
            CouncilPerson(extract=extract, council_id="P3", council_family="200", given="Jo", family="Birch",
                          is_child=False, parent_role="mother", born_on=date(2001, 5, 5), same_address=True),
        )
    )  # fmt: skip
    return extract
