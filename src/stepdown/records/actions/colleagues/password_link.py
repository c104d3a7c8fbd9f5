"""A colleague is given a link to choose their password: nobody else ever knows one."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.another import account_of_another
from stepdown.records.models.colleagues import Colleague


@action(Act.GIVE_PASSWORD_LINK)
def give_password_link(*, by: Colleague | None, at: datetime, email: str) -> Colleague:
    """Note that somebody is given one. ``by`` is nobody where the operator does it.

    An earlier password stays until another is chosen.
    """
    if by is not None:
        check_may(by, Act.GIVE_PASSWORD_LINK, today=at.date())
    return account_of_another(by, email)
