"""Information governance sees which other systems read, until when, and when each last did; never a token."""

from django.urls import reverse

from stepdown.records.actions.service_accounts.revoke import revoke_service_account
from stepdown.records.models import Colleague
from tests.cast import MONDAY, Cast
from tests.web.api.asking import ask
from tests.web.conftest import logged_in

__all__ = ["logged_in"]


def test_the_accounts_of_ones_authority_are_shown_with_their_last_read(cast: Cast, token: str, logged_in):
    where = reverse("service_accounts")
    page = logged_in(cast.inga).get(where).content.decode()
    assert "Care system" in page
    assert "Never" in page
    ask("families", token)
    page = logged_in(cast.inga).get(where).content.decode()
    assert "2 March 2026 at 10am" in page
    assert token[:17] in page
    assert token not in page
    revoke_service_account(by=None, at=MONDAY, name="Care system")
    assert "Revoked" in logged_in(cast.inga).get(where).content.decode()


def test_another_authoritys_are_not_shown_and_nobody_else_sees_the_page(cast: Cast, token: str, logged_in):
    Colleague.objects.filter(pk=cast.inga.pk).update(team=cast.otto.team)
    assert "Care system" not in logged_in(cast.inga).get(reverse("service_accounts")).content.decode()
    assert logged_in(cast.maya).get(reverse("service_accounts")).status_code == 403
