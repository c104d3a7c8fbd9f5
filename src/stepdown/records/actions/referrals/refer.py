"""A social worker refers a family: begun from the council's number of a child, so that nothing is typed twice."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from stepdown.domain.lifecycle.referral import REFERRAL, ReferralState
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.actions.people.facts import NewMember, join
from stepdown.records.actions.people.from_council import family_from_council
from stepdown.records.actions.referrals.asked import ReferralAsked, SpecialismAsked
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.council import CouncilExtract
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person
from stepdown.records.models.referrals import Referral, ReferralPerson, SpecialismRequest
from stepdown.records.references import next_reference

_CHILDREN = (MemberRole.CHILD, MemberRole.UNBORN_CHILD)


@action(Act.REFER)
def refer_from_council(
    *, by: Colleague, at: datetime, team: Team, council_family: str, about: Sequence[str], asked: ReferralAsked
) -> Referral:
    """Refer the people of a family in the latest extract, by the council's number of each."""
    check_may(by, Act.REFER, today=at.date())
    extract = CouncilExtract.newest_of(team.authority)
    if extract is None:
        raise Refusal("Nothing has been imported from the council's system yet. Ask your manager to import it.")
    family, people = family_from_council(extract, council_family, today=at.date())
    missing = [number for number in about if number not in people]
    if missing or not about:
        raise Refusal("Choose the people whom the referral is about, from the family that is shown.")
    return _send(by, at, team, family, {number: people[number] for number in about}, asked)


@action(Act.REFER)
def refer_family(
    *, by: Colleague, at: datetime, team: Team, family: Family, people: Sequence[Person], asked: ReferralAsked
) -> Referral:
    """Refer a family that the record already has: by hand, from a consultation, or again after a closure."""
    check_may(by, Act.REFER, today=at.date())
    if not people:
        raise Refusal("Choose the people whom the referral is about.")
    return _send(by, at, team, family, {str(p.pk): p for p in people}, asked)


@action(Act.REFER)
def refer_new_family(
    *, by: Colleague, at: datetime, team: Team, members: Sequence[NewMember], asked: ReferralAsked
) -> Referral:
    """Refer a family that neither the council's extract nor the record has, after a search has found nobody."""
    check_may(by, Act.REFER, today=at.date())
    if not any(m.role in _CHILDREN for m in members):
        raise Refusal("Name at least one child of the family.")
    family = _new_family()
    people = [join(family, member, on=at.date()).person for member in members]
    return _send(by, at, team, family, {str(p.pk): p for p in people}, asked)


def _new_family() -> Family:
    return Family.objects.create(
        reference=next_reference("F"),
        area_missing=Missing.NOT_ASKED,
        generations_known_missing=Missing.NOT_ASKED,
        first_known_on_missing=Missing.NOT_ASKED,
    )


def _send(
    by: Colleague, at: datetime, team: Team, family: Family, people: Mapping[str, Person], asked: ReferralAsked
) -> Referral:
    if not asked.specialisms:
        raise Refusal("Choose at least one specialism.")
    if not asked.concerns.strip():
        raise Refusal("Say what worries you and what you hope for.")
    earlier = family.referrals.exclude(state=ReferralState.DRAFT).order_by("-received_at").first()
    referral = Referral.objects.create(
        reference=next_reference("R"),
        family=family,
        team=team,
        state=REFERRAL.after(ReferralState.DRAFT, "submit"),
        referred_by=by,
        started_at=at,
        received_at=at,
        urgency=asked.urgency,
        concerns=asked.concerns,
        strengths=asked.strengths,
        family_wants=asked.family_wants,
        at_risk_basis=asked.at_risk_basis,
        earlier=earlier,
        **columns("source_team", by.team.name if by.team else Missing.NOT_KNOWN),
        **columns("family_told", asked.family_told),
        **columns("at_risk_of_care", asked.at_risk_of_care),
    )
    whom = {p.pk: p for p in people.values()}  # two of the council's numbers can be one person's, found out by a merge
    ReferralPerson.objects.bulk_create(ReferralPerson(referral=referral, person=p) for p in whom.values())
    SpecialismRequest.objects.bulk_create(_request(referral, one, people) for one in asked.specialisms)
    return referral


def _request(referral: Referral, asked: SpecialismAsked, people: Mapping[str, Person]) -> SpecialismRequest:
    if asked.about and asked.about not in people:
        raise Refusal(f"Choose for whom you ask {asked.discipline.label.lower()} among the people referred.")
    return SpecialismRequest(
        referral=referral, discipline=asked.discipline, asked=asked.asked, about=people.get(asked.about)
    )
