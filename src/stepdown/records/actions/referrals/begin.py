"""A referral is begun: the family is remembered under the page's key, so that no number stands in an address."""

from datetime import datetime
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.drafts import open_draft
from stepdown.records.models.colleagues import Colleague

PAGE = "refer"


def begin_referral(*, by: Colleague, at: datetime, council_family: str) -> UUID:
    """The key of a new referral's page about a family of the council's extract."""
    check_may(by, Act.REFER, today=at.date())
    return open_draft(by=by, at=at, page=PAGE, subject=council_family).pk
