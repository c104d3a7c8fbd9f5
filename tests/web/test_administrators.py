"""An administrator keeps accounts, and comes to nothing that is known of a family."""

import re
from datetime import timedelta

import pytest

from tests.cast import MONDAY
from tests.web.addresses import NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, address
from tests.web.things import things

__all__ = ["things"]

# As whole words: a form's token is chance letters, and "Tia" comes up within one now and then.
OF_FAMILIES = re.compile(r"\b(?:Ashdown|Kerry|Tia|Larch Close|frightening|Calm evenings)\b")


@pytest.fixture
def ada(cast, logged_in):
    return logged_in(cast.ada)


def test_no_page_shows_an_administrator_a_case(cast, ada, the_clock, things):
    the_clock(MONDAY + timedelta(days=8))
    names = [name for name in NAMES if name not in OF_A_FAMILY_ON_ITS_WAY_OUT]
    shown = {}
    for name in names:
        page = ada.get(address(name, things, cast), follow=True).content.decode()
        if words := OF_FAMILIES.findall(page):
            shown[name] = words
    assert shown == {}


def test_no_page_lets_anybody_send_themselves_a_role(cast, logged_in, the_clock, things):
    """Whatever is sent beside what a page asks for changes no account."""
    maya = logged_in(cast.maya)
    sent = {"role": "administrator", "team": str(cast.ada.team_id), "is_active": "on", "password": "x", "fte": "1"}
    for name in ("change_colleague", "record_leave", "record_training", "mfa_index", "account_change_password"):
        where = address(name, things, cast) if name in NAMES else f"/account/{'password/' if 'pass' in name else ''}"
        maya.post(where, sent)
    cast.maya.refresh_from_db()
    assert (cast.maya.role, cast.maya.team_id) == ("manager", cast.team.pk)
