"""A period of counting: a year or a month, in order and evenly apart."""

import re
from typing import NamedTuple

_WRITTEN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")


class Period(NamedTuple):
    """A year, or a month of it; ``month`` 0 is the whole year."""

    year: int
    month: int = 0

    @property
    def is_month(self) -> bool:
        """Whether it is a month."""
        return self.month > 0

    def next(self) -> "Period":
        """The one after it."""
        if not self.is_month:
            return Period(self.year + 1)
        return Period(self.year + self.month // 12, self.month % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}" if self.is_month else str(self.year)


def parse_period(said: str) -> Period:
    """'2021' or '2021-04'; ValueError, with how to write it, otherwise."""
    found = _WRITTEN.fullmatch(said.strip())
    if not found:
        raise ValueError(f"'{said}' is not a period; write a year as 2021, or a month as 2021-04")
    return Period(int(found[1]), int(found[2] or 0))
