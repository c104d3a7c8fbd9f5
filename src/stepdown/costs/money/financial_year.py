"""The financial year of public bodies in the United Kingdom: 1 April to 31 March, written 2018-19."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_WRITTEN = re.compile(r"([0-9]{4})[-/]([0-9]{2})")
FIRST, LAST = 1900, 2199
"""The years in which a financial year may begin; another is a slip of the pen."""


@dataclass(frozen=True, order=True, slots=True)
class FinancialYear:
    """The year that begins on 1 April of ``begins`` and ends on 31 March after it. Earlier years are smaller."""

    begins: int

    def __post_init__(self) -> None:
        if not FIRST <= self.begins <= LAST:
            raise ValueError(f"a financial year begins between {FIRST} and {LAST}, not in {self.begins}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The year that ``2018-19`` or ``2018/19`` writes; ValueError says what is wrong with anything else."""
        written = _WRITTEN.fullmatch(text.strip())
        if not written:
            raise ValueError(
                f"'{text}' is not a financial year; write it as 2018-19, for 1 April 2018 to 31 March 2019"
            )
        year = cls(int(written[1]))
        if int(written[2]) != (year.begins + 1) % 100:
            raise ValueError(f"'{text}' is not a financial year; the one that begins in {year.begins} is {year}")
        return year

    @classmethod
    def of(cls, day: date) -> Self:
        """The financial year in which ``day`` lies."""
        return cls(day.year if (day.month, day.day) >= (4, 1) else day.year - 1)

    @property
    def start(self) -> date:
        """The first day, 1 April."""
        return date(self.begins, 4, 1)

    @property
    def end(self) -> date:
        """The last day, 31 March."""
        return date(self.begins + 1, 3, 31)

    def plus(self, years: int) -> Self:
        """The financial year so many years later."""
        return type(self)(self.begins + years)

    def __str__(self) -> str:
        return f"{self.begins}-{(self.begins + 1) % 100:02d}"
