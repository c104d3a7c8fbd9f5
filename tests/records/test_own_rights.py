"""No account raises its own rights: what an account may do is changed by others, by few actions, and each is noted."""

import ast

import pytest

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import GRANTS, OF_ONES_OWN_ACCOUNT
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.change import ColleagueSaid, change_colleague
from stepdown.records.actions.colleagues.lost_factor import reset_factors
from stepdown.records.actions.colleagues.own_account import note_own
from stepdown.records.actions.colleagues.password_link import give_password_link
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.sessions import end_all_sessions, end_sessions_of_another
from stepdown.records.models import AuditEvent, Colleague
from tests.architecture.source import offenders, product_modules
from tests.cast import MONDAY, Cast

RIGHTS = {"role", "team", "team_id", "is_active", "is_deputy", "password"}
SETS_RIGHTS = {"set_password", "set_unusable_password"}
MAKES = "Colleague"
MAY_SET_RIGHTS = {
    "src/stepdown/records/actions/colleagues/add.py",  # an administrator or the operator, for another
    "src/stepdown/records/actions/colleagues/deputy.py",  # a manager, for a practitioner of the team
    "src/stepdown/records/actions/loading/tables/colleagues.py",  # who is in a dataset
}
"""The log-in's library sets one's own password, when the old one was shown or a link was sent to one's address."""


def sets_rights(tree: ast.Module):
    """Each line that changes what an account may do, or makes one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in (t for one in targets for t in ast.walk(one)):
                if isinstance(target, ast.Attribute) and target.attr in RIGHTS and ast.unparse(target.value) != "self":
                    yield ast.unparse(target)
        elif isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name.split(".")[-1] in SETS_RIGHTS or name == MAKES or name.startswith("Colleague.objects.create"):
                yield name


def test_what_an_account_may_do_is_set_in_three_places_alone():
    found = offenders([m for m in product_modules() if m.room in ("records", "web")], sets_rights)
    assert found.keys() == MAY_SET_RIGHTS


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nobody_but_an_administrator_touches_anothers_account(cast: Cast, role: Role):
    by = Colleague.objects.filter(role=role).first() or _with_role(cast, role)
    new = NewColleague("New", "new@example.org", Role.ADMINISTRATOR, TeamNamed("Oversight", "Northborough"))
    for act in (
        lambda: add_colleague(by=by, at=MONDAY, new=new),
        lambda: give_password_link(by=by, at=MONDAY, email="ada@example.org"),
        lambda: end_sessions_of_another(by=by, at=MONDAY, email="ada@example.org"),
        lambda: end_all_sessions(by=by, at=MONDAY),
        lambda: reset_factors(by=by, at=MONDAY, email="ada@example.org"),
    ):
        with pytest.raises(Refusal, match="cannot do this"):
            act()
    assert AuditEvent.objects.filter(by=by, was_refused=True).count() == 5


def test_an_administrator_does_for_others_what_nobody_does_for_themselves(cast: Cast):
    give_password_link(by=cast.ada, at=MONDAY, email="maya@example.org")
    for act in (
        lambda: give_password_link(by=cast.ada, at=MONDAY, email="ADA@example.org"),
        lambda: end_sessions_of_another(by=cast.ada, at=MONDAY, email="ada@example.org"),
        lambda: reset_factors(by=cast.ada, at=MONDAY, email="ada@example.org"),
    ):
        with pytest.raises(Refusal, match="your own account"):
            act()
    assert not Colleague.objects.get(pk=cast.ada.pk).has_usable_password()


def test_what_is_known_of_a_colleague_says_nothing_of_what_they_may(cast: Cast):
    before = Colleague.objects.filter(pk=cast.maya.pk).values(*RIGHTS - {"team_id"}).get()
    said = ColleagueSaid(telephone="01632 960001", employer="Northborough Council", grade="Director")
    change_colleague(by=cast.maya, at=MONDAY, colleague=cast.maya, said=said)
    assert Colleague.objects.filter(pk=cast.maya.pk).values(*RIGHTS - {"team_id"}).get() == before


def test_no_act_of_ones_own_account_is_an_act_upon_another():
    assert all(GRANTS[act].roles == tuple(Role) for act in OF_ONES_OWN_ACCOUNT)
    upon_others = {Act.ADD_COLLEAGUE, Act.GIVE_PASSWORD_LINK, Act.RESET_FACTORS, Act.END_SESSIONS_OF_ANOTHER, Act.LOAD}
    assert {act for act in upon_others if GRANTS[act].roles != (Role.ADMINISTRATOR,)} == set()


def test_a_closed_account_does_nothing_with_itself(cast: Cast):
    cast.dee.is_active = False
    cast.dee.save()
    with pytest.raises(Refusal, match="Your account is closed"):
        note_own(Act.END_SESSIONS, by=cast.dee, at=MONDAY)
    with pytest.raises(Refusal, match="not done with one's own account"):
        note_own(Act.GIVE_PASSWORD_LINK, by=cast.ada, at=MONDAY)


def _with_role(cast: Cast, role: Role) -> Colleague:
    return Colleague.objects.create(email="x@example.org", name="Xenia", role=role, team=cast.team)
