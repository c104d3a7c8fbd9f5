"""The matrix of access: the pages of a family by everybody who may come to them, in every state of a family.

Crossed with what: every name of the URL table has its act, and every act of a page its kind, with the reason. In each
state the pages that states.toml names × every visitor × opened and sent at the door (``records.queries.opening``),
which is asked before any page; and through the whole site each page × one of those who come to each end, another from
page to page, and × all whom only the page itself can turn away. What is refused stands in the audit once with its
reason, and
changes nothing. Expected is what kinds.toml, narrower.toml and states.toml say. Pages are not drawn here; what they
show is looked at elsewhere.
"""

import pytest

from stepdown.records.access.acts import Act
from stepdown.web.opens import FREE, OPENS, OWN
from tests.access.spec import KINDS, NARROWER, ROLES, STATES, VISITORS
from tests.access.walk import walk
from tests.access.world import in_state, undone
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


@pytest.mark.parametrize("state", [name for name in STATES if name != "active"])
def test_the_state_of_the_family_decides_with_the_tie(state: str):
    with undone(state):
        found = walk(in_state(state), STATES[state], by_turns=True)
    assert "\n".join(found.otherwise + found.not_noted + found.changed) == ""
