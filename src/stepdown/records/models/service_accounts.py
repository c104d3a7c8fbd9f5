"""Other systems of the council that read through the API, and what is kept of their tokens."""

from django.db import models

from stepdown.domain.service_accounts import AccountScope
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Team


class ServiceAccount(Row):
    """What one other system reads by: which, who answers for it, of which team, what, and until when.

    ``prefix``: the beginning of the token, by which it can be told apart; ``token_hash``: all that is kept of the rest.
    """

    name = models.CharField(max_length=120, unique=True)
    answered_for_by = models.CharField(max_length=120)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="service_accounts")
    scope = word(AccountScope)
    prefix = models.CharField(max_length=20, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    holds_until = models.DateField()
    """The last day on which the token opens anything."""
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """By name."""

        ordering = ("name",)
        constraints = (one_of("serviceaccount", "scope", AccountScope),)

    def __str__(self) -> str:
        return self.name
