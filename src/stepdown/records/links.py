"""The links by which people come to a survey: made from the site's key, and kept only as what they come to."""

import hashlib
import secrets

from stepdown.records.models.surveys import Invitation, Survey
from stepdown.records.sealed import signed


def link_of(survey: Survey) -> str:
    """The token of a survey's one open link."""
    return signed("survey link", str(survey.pk))


def token_of(invitation: Invitation) -> str:
    """The token of a personal link. It is made anew whenever an e-mail is sent, and is never kept."""
    return signed("invitation", str(invitation.pk))


def own_key() -> str:
    """A key for somebody who came by an open link, so that they can go on later."""
    return secrets.token_urlsafe(32)


def answers_key(token: str) -> str:
    """Under which answers not handed in are kept: nobody can tell from it whose link it was."""
    return hashlib.sha256(b"answers " + token.encode()).hexdigest()
