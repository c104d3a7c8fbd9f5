"""Who is asking, and when: what every page is given."""

from datetime import date, datetime

from django.http import HttpRequest

from stepdown.records.models.colleagues import Colleague


class Asked(HttpRequest):
    """A request of a colleague who has logged in; ``now`` is the one time at which everything in it happens.

    ``today`` is its day in England.
    """

    user: Colleague
    now: datetime
    today: date


_MOST_DIGITS = 6


def whole_number(said: str) -> int | None:
    """A number that an address or a script sent; None where it is none, or longer than any that a page sends."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= _MOST_DIGITS else None
