"""Every page opens for those who may see it and for nobody else; the list is made from the URL table."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.cast import MONDAY, Cast
from tests.web.addresses import ABOUT_NOBODY, NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, SEES, address, patterns
from tests.web.things import things

__all__ = ["things"]


@pytest.mark.parametrize("name", sorted(OF_A_FAMILY_ON_ITS_WAY_OUT))
def test_a_page_of_the_way_out_opens_for_who_may_see_it_and_for_nobody_else(
    client, cast, logged_in, the_clock, things, name
):
    the_clock(MONDAY + timedelta(days=8))
    assert wrong_with(name, things, cast, client, logged_in) == []


def test_every_other_page_opens_for_who_may_see_it_and_for_nobody_else(client, cast, logged_in, the_clock, things):
    the_clock(MONDAY + timedelta(days=8))
    names = [name for name in NAMES if name not in OF_A_FAMILY_ON_ITS_WAY_OUT]
    wrong = {name: wrong_with(name, things, cast, client, logged_in) for name in names}
    assert {name: found for name, found in wrong.items() if found} == {}


def wrong_with(name: str, things: dict[str, object], cast: Cast, client, logged_in) -> list[str]:
    """Signed out there is the log-in; for a stranger no page about somebody exists; for who may, it opens."""
    where = address(name, things, cast)
    wrong = []
    if not client.get(where).url.startswith(reverse("account_login")):
        wrong.append("no log-in is asked for")
    if set(next(p for p in patterns() if p.name == name).pattern.converters) - ABOUT_NOBODY:
        strange = logged_in(cast.otto).get(where)
        if strange.status_code not in (403, 404) or "Ashdown" in strange.content.decode():
            wrong.append("a stranger sees it")
    page = logged_in(getattr(cast, SEES.get(name, "maya"))).get(where, follow=True)
    if page.status_code != 200 or "<h1" not in page.content.decode():
        wrong.append(f"it does not open: {page.status_code}")
    return wrong


def test_every_form_field_has_our_words_for_what_is_missing(cast, logged_in, things):
    """A form whose messages are not in the table cannot even be opened: opening every page above proves it."""
    from stepdown.web.messages import MESSAGES

    assert all(words[0].isupper() and not words.endswith(".") for words in MESSAGES.values())
