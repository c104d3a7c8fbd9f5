"""The link by which somebody chooses their password: the log-in's library signs it, and it opens once, for a while."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings

from stepdown.records.models.colleagues import Colleague

LASTS_MINUTES = settings.PASSWORD_RESET_TIMEOUT // 60
"""Minutes after which a link opens nothing any more."""


def link_parts(colleague: Colleague) -> dict[str, str]:
    """What a new link holds, as the page on which a password is chosen is told it.

    Whoever has the link chooses, so that it is given to its owner alone. It ends with its first use, with a log-in by
    the password that was there before, and with its time.
    """
    return {"uidb36": user_pk_to_url_str(colleague), "key": default_token_generator.make_token(colleague)}
