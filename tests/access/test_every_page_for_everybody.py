"""The whole matrix: every page and action of the site by everybody who may come to it, in every state of a family.

Crossed with what: in the state in which the family is being worked with, every name of the URL table that asks for an
act × every visitor × opened and sent, at the door (``records.queries.opening``), which is asked before any page; and
through the whole site every name × one of those who come to each end, another from page to page × opened and sent, and
× all whom only the page itself can turn away. In each other state the same with the pages that states.toml names.
Expected is what kinds.toml, narrower.toml and states.toml say. Pages are not drawn here; what they show is looked at
elsewhere.
"""

import pytest

from stepdown.records.access.acts import Act
from stepdown.web.opens import FREE, OPENS, OWN
from tests.access.spec import KINDS, NARROWER, ROLES, STATES, VISITORS
from tests.access.visitors import EVERYBODY
from tests.access.walk import Walked, walk
from tests.access.world import active, in_state, undone
from tests.web.addresses import patterns

pytestmark = pytest.mark.django_db  # so that there is a database: the walk undoes itself what it does


def test_every_address_is_in_the_table_of_what_it_is_for():
    names = {str(p.name) for p in patterns()}
    assert names - FREE - OWN - OPENS.keys() == set(), "say in web/opens.py what these pages are for"
    assert (FREE | OWN | OPENS.keys()) - names <= {"demo_log_in"}, "no page is called so"
    assert not FREE & OWN
    assert not (FREE | OWN) & OPENS.keys()


def test_every_act_of_a_page_is_in_one_kind():
    kinds = {act: [name for name, kind in KINDS.items() if act in kind.acts] for act in Act}
    assert {act: found for act, found in kinds.items() if len(found) > 1} == {}
    assert [name for name, act in OPENS.items() if not kinds[act]] == [], "say in tests/access/kinds.toml for whom"


def test_only_visitors_that_there_are_stand_in_the_rules():
    said = [state.sees | state.in_emergency for state in STATES.values()] + list(NARROWER.values())
    said += [(kind.sees or frozenset()) | (kind.parts or frozenset()) | kind.leave for kind in KINDS.values()]
    assert frozenset().union(*said) <= set(VISITORS)
    assert set(VISITORS) == set(ROLES)
    assert NARROWER.keys() <= OPENS.keys()


@pytest.fixture(scope="module")
def walked(django_db_setup: None, django_db_blocker) -> Walked:
    """The state in which the family is being worked with, walked once for the tests of this file."""
    with django_db_blocker.unblock(), undone("active"):
        return walk(active(), STATES["active"], by_turns=True)


def test_every_page_opens_for_whom_the_rules_say_and_for_nobody_else(walked: Walked):
    assert walked.tried > len(OPENS) * len(EVERYBODY)
    assert "\n".join(walked.otherwise) == ""


def test_what_is_refused_stands_in_the_audit_once_with_its_reason(walked: Walked):
    assert "\n".join(walked.not_noted) == ""


def test_nothing_that_is_refused_changes_anything(walked: Walked):
    assert walked.changed == []


@pytest.mark.parametrize("state", [name for name in STATES if name != "active"])
def test_the_state_of_the_family_decides_with_the_tie(state: str):
    with undone(state):
        found = walk(in_state(state), STATES[state], by_turns=True)
    assert "\n".join(found.otherwise + found.not_noted + found.changed) == ""
