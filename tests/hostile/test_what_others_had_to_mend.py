"""What another system had to mend in who may do what, as rules here: one for each, named after what went wrong.

The names are branches of Primero's public repository in 2026 (P17 of the reference on case systems);
its code was not read for them. Two have rooms of their own: parameters that bend the council's log-in in
``tests/web/test_single_sign_on_lies.py``, formulas in files in ``tests/hostile/test_formulas.py``.
"""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.records.actions.episodes.involve import involve
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.projects.begin import give_part
from stepdown.records.models import Colleague, Episode, Handover, Project, Referral, Wall
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY, Cast, person_named, working
from tests.hostile.test_a_family_in_the_address import OF_TWO
from tests.records.access_requests import asks, drafted
from tests.records.stepping_down import proposed
from tests.web.addresses import OF_VOICES, address, patterns
from tests.web.conftest import cast, logged_in, the_clock
from tests.web.things import things

__all__ = ["cast", "logged_in", "the_clock", "things"]

THEN = MONDAY + timedelta(days=8)
FILES = {
    "released_file": "maya", "print_plan": "maya", "document": "maya", "voices_report_file": "eva",
    "exchange_file": "eva", "survey_file": "eva", "questionnaire_file": "eva", "print_sheet": "eva",
}  # fmt: skip
"""Addresses under which something leaves the site, and who takes it."""

MEANT_TO_BE_OF_TWO = {
    "take_off_service": "who reads for a service: no family is named",
    "mark_duplicate": "another referral, which the action takes of the same family alone",
    "discuss": "a session of the team and one of its families",
    "record_access_found": "information governance's: see the test after this one",
    "decide_entry": "information governance's: see the test after this one",
    "case_file_match": "a match is looked up among those of its files",
}


@pytest.fixture
def ashdowns(cast: Cast, the_clock) -> Referral:
    """The Ashdowns, with whom Dee and Yusuf work."""
    the_clock(THEN)
    return working(cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK)


def sends(client, name: str, said: dict[str, object] | None = None, **about: object) -> int:
    """Send a page without opening it first, as nobody's browser would; the answer's number."""
    return client.post(reverse(name, kwargs=about), said or {}).status_code


def test_harden_attachment_endpoints_a_file_is_had_by_nobody_who_may_not_read_what_it_is_of(
    cast, logged_in, the_clock, things
):
    the_clock(THEN)
    had = {}
    for name, taker in FILES.items():
        where = address(name, things, cast)
        for who in (cast.otto, cast.ada, cast.inga, cast.sam if taker == "eva" else cast.cass):
            client = logged_in(who)
            answers = (client.get(where), client.post(where, {"has_looked": "on"}))
            if any(a.status_code not in (403, 404, 405) or "Content-Disposition" in a for a in answers):
                had[f"{name} by {who.name}"] = [a.status_code for a in answers]
    assert had == {}


def test_harden_flag_permissions_a_mark_on_a_record_is_set_and_lifted_only_by_who_may(cast, ashdowns, logged_in):
    family, tia = ashdowns.family, person_named("Tia")
    wall = raise_wall(by=cast.dee, at=THEN, family=family, one=tia, other=person_named("Luke"), reason="Ordered")
    of = {"family_id": family.pk, "person_id": tia.pk}
    lift = {"reason": "It is in the way"}
    assert sends(logged_in(cast.otto), "raise_wall", {"other": person_named("Kerry").pk, "reason": "x"}, **of) == 404
    assert sends(logged_in(cast.otto), "lift_wall", lift, **of, wall_id=wall.pk) == 403, "it is for managers alone"
    sends(logged_in(cast.dee), "lift_wall", lift, **of, wall_id=wall.pk)  # she sees it, and may not lift it
    safe = {"channel": "call", "safety": "safe", "value": "01632 960000"}
    assert sends(logged_in(cast.otto), "safe_contact", safe, **of) == 404
    assert list(Wall.objects.values_list("pk", "lifted_on")) == [(wall.pk, None)]
    assert not tia.safe_contacts.exists()


def test_unauthorized_transition_update_a_step_of_a_handover_is_recorded_by_nobody_who_has_no_part_in_it(
    cast, ashdowns, logged_in
):
    """Sam referred the family and sees the handover; to move it is for who works with them."""
    handover = proposed(cast, Episode.objects.get())
    step = {"move": "agree", "happened_on-day": "9", "happened_on-month": "3", "happened_on-year": "2026"}
    strangers, others = ("otto", "cass"), ("eva", "inga", "ada", "sam", "sonia")
    moved = {
        name: sends(logged_in(getattr(cast, name)), "handover", step, handover_id=handover.pk)
        for name in strangers + others
    }
    assert moved == dict.fromkeys(strangers, 404) | dict.fromkeys(others, 403), "403: it is not for their role"
    assert Handover.objects.get().state == "proposed"
    assert sends(logged_in(cast.dee), "handover", step, handover_id=handover.pk) == 302
    assert Handover.objects.get().state == "family_agreed"


def test_unauthorized_transition_update_a_referral_is_decided_by_no_referrer_and_by_no_other_team(
    cast, ashdowns, logged_in
):
    request = ashdowns.requests.get(discipline=Discipline.YOUTH_WORK)
    of = {"referral_id": ashdowns.pk}
    for who in (cast.sam, cast.dee, cast.otto):
        for name, more in (("decide", {}), ("ask_referrer", {}), ("allocate", {"request_id": request.pk})):
            sends(logged_in(who), name, {"question": "Who?", "colleague": str(who.pk)}, **of, **more)
    ashdowns.refresh_from_db()
    request.refresh_from_db()
    assert (ashdowns.state, request.allocated_to) == ("accepted", cast.yusuf)
    assert not ashdowns.questions.exists()


def test_enforce_scope_family_record_is_asked_of_every_address_that_names_two_things():
    """``test_a_family_in_the_address`` has the rule; here that no such address is forgotten."""
    converters = {str(p.name): set(p.pattern.converters) for p in patterns()}
    two = {n for n, c in converters.items() if len(_ids(c)) > 1 and not (c & OF_VOICES)}
    assert two - set(MEANT_TO_BE_OF_TWO) == OF_TWO


def test_enforce_scope_family_record_holds_for_information_governance_too(cast, ashdowns, logged_in):
    """A person of another family, and a thing of another's request, are not in this one's address."""
    kerry, sams = asks(cast.dee, Episode.objects.get(), at=THEN), uuid4()
    inga, drafted_ = logged_in(cast.inga), drafted(cast, kerry)
    found = {"family_id": ashdowns.family_id, "person_id": sams}
    entry = {"access_id": sams, "entry_id": drafted_.entries.first().pk}
    for name, about in (("record_access_found", found), ("decide_entry", entry)):
        assert inga.get(reverse(name, kwargs=about)).status_code == 404
        assert sends(inga, name, {"treatment": "given"}, **about) == 404


def _ids(converters: set[str]) -> set[str]:
    return {one for one in converters if one.endswith("_id") and one not in ("instrument_id", "result_id")}


def test_csv_formula_injection_and_idp_param_override_have_rooms_of_their_own():
    from tests.hostile import test_formulas as formulas
    from tests.web import test_single_sign_on_lies as lies

    assert callable(formulas.test_no_file_that_leaves_has_a_cell_that_a_spreadsheet_would_reckon)
    assert callable(lies.test_nothing_that_a_request_says_changes_what_is_asked_of_the_provider)


def test_group_leakage_a_colleague_of_another_team_who_is_brought_in_brings_no_team_with_them(
    cast, ashdowns, logged_in
):
    episode = Episode.objects.get()
    involve(by=cast.maya, at=THEN, episode=episode, colleague=cast.otto, role=InvolvementRole.CONSULTANT)
    beside, over = (_of_ottos_team(cast, role) for role in (Role.PRACTITIONER, Role.MANAGER))
    where = reverse("family", kwargs={"family_id": ashdowns.family_id})
    seen = {who.name: logged_in(who).get(where).status_code for who in (cast.otto, beside, over)}
    assert seen == {"Otto Vance": 200, beside.name: 404, over.name: 404}
    for who in (beside, over):
        assert "Ashdown" not in logged_in(who).get(reverse("families")).content.decode()


def test_group_leakage_who_referred_a_family_shares_it_with_no_colleague_beside_them(cast, ashdowns, logged_in):
    beside = Colleague.objects.create(
        email="beside@example.org", name="Beside Sam", role=Role.SOCIAL_WORKER, team=cast.sam.team
    )
    where = reverse("family", kwargs={"family_id": ashdowns.family_id})
    assert [logged_in(who).get(where).status_code for who in (cast.sam, beside)] == [200, 404]


def test_group_leakage_a_part_in_a_project_is_one_colleagues_alone(cast, logged_in, things):
    project = Project.objects.get(pk=things["project_id"])
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.otto, role=ProjectRole.READER)
    where = reverse("project", kwargs={"project_id": project.pk})
    beside = _of_ottos_team(cast, Role.MANAGER)
    assert [logged_in(who).get(where).status_code for who in (cast.otto, beside)] == [200, 404]


def _of_ottos_team(cast: Cast, role: Role) -> Colleague:
    return Colleague.objects.create(
        email=f"{role}@example.org", name=f"The {role}", role=role, team=cast.otto.team, discipline="youth_work"
    )
