"""A referral is begun: the family is remembered under the page's key, so that no number stands in an address."""

from datetime import datetime
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.drafts import open_draft
from stepdown.records.models.colleagues import Colleague

PAGE = "refer"
PAGE_BY_HAND = "refer_by_hand"


def begin_referral(*, by: Colleague, at: datetime, council_family: str | None) -> UUID:
    """The key of a new referral's page: about a family of the council's extract, or (None) of one that is not in it."""
    check_may(by, Act.REFER, today=at.date())
    page = PAGE if council_family else PAGE_BY_HAND
    return open_draft(by=by, at=at, page=page, subject=council_family or "").pk
