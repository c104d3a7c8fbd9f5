"""Counts by district and period: a full table, or a refusal that says which row is wrong and what to do."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.evaluation.comparing.period import Period, parse_period
from stepdown.evaluation.refusal import EvaluationRefusal

COLUMNS = ("district", "period", "count", "population")
type Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Panel:
    """``counts`` and ``population`` have a row for each district and a column for each period.

    ``starts`` is the place of the first period with the team in each district; -1 where it never worked.
    """

    districts: tuple[str, ...]
    periods: tuple[Period, ...]
    counts: Numbers
    population: Numbers
    starts: tuple[int, ...]

    @property
    def team(self) -> tuple[int, ...]:
        """The places of the districts with the team."""
        return tuple(place for place, start in enumerate(self.starts) if start >= 0)

    @property
    def others(self) -> tuple[int, ...]:
        """The places of the districts in which the team never worked."""
        return tuple(place for place, start in enumerate(self.starts) if start < 0)

    @property
    def one_start(self) -> int | None:
        """The period in which the team began everywhere; None where it began at different times."""
        begun = {start for start in self.starts if start >= 0}
        return begun.pop() if len(begun) == 1 else None


def panel_of(text: str, design: AreaDesign) -> Panel:
    """The counts in CSV text, for a design; EvaluationRefusal with every problem found."""
    problems: list[str] = []
    cells = _cells(text, problems)
    _refuse(problems)
    districts = tuple(sorted({district for district, _ in cells}))
    periods = _periods(sorted({period for _, period in cells}), problems)
    _refuse(problems)
    problems += [
        f"{district} has no row for {period}; add it, or leave the district out of the file"
        for district in districts
        for period in periods
        if (district, period) not in cells
    ]
    starts = _starts(districts, periods, design, problems)
    _refuse(problems)
    both = np.array([[cells[district, period] for period in periods] for district in districts], dtype=float)
    return Panel(districts, periods, both[:, :, 0], both[:, :, 1], starts)


def _refuse(problems: list[str]) -> None:
    if problems:
        more = f" (and {len(problems) - 10} more)" if len(problems) > 10 else ""
        raise EvaluationRefusal("; ".join(problems[:10]) + more)


def _cells(text: str, problems: list[str]) -> dict[tuple[str, Period], tuple[int, int]]:
    rows = csv.DictReader(text.splitlines())
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        problems.append(f"the counts have no column {', '.join(missing)}; the first line must be {','.join(COLUMNS)}")
        return {}
    cells: dict[tuple[str, Period], tuple[int, int]] = {}
    for number, row in enumerate(rows, start=2):
        try:
            place = ((row["district"] or "").strip(), parse_period(row["period"] or ""))
            _refuse_place(place, cells)
            cells[place] = (_whole(row, "count", 0), _whole(row, "population", 1))
        except ValueError as fault:
            problems.append(f"row {number}: {fault}")
    if not cells and not problems:
        problems.append("the counts have no rows; write one for each district and period")
    return cells


def _refuse_place(place: tuple[str, Period], cells: Mapping[tuple[str, Period], object]) -> None:
    if not place[0]:
        raise ValueError("the district is empty; name it")
    if place in cells:
        raise ValueError(f"{place[0]} has a row for {place[1]} already; keep one of them")


def _whole(row: Mapping[str, str | None], name: str, least: int) -> int:
    said = (row[name] or "").strip().replace(",", "")
    if not said.isdigit() or int(said) < least:
        raise ValueError(f"{name} '{row[name] or ''}' is not a whole number of {least} or more; leave no count empty")
    return int(said)


def _periods(found: list[Period], problems: list[str]) -> tuple[Period, ...]:
    if len({period.is_month for period in found}) > 1:
        problems.append("some periods are years and some are months; write all as years or all as months")
        return ()
    problems += [
        f"the periods jump from {one} to {other}; every period between must be there"
        for one, other in pairwise(found)
        if one.next() != other
    ]
    return tuple(found)


def _starts(
    districts: tuple[str, ...], periods: tuple[Period, ...], design: AreaDesign, problems: list[str]
) -> tuple[int, ...]:
    begun = {team.district: team.begins() for team in design.team}
    for district, start in begun.items():
        if district not in districts:
            problems.append(f"team: there is no district '{district}' in the counts, which have {', '.join(districts)}")
        elif start not in periods[1:]:
            problems.append(f"team: {district} begins in {start}; it must be a period of the counts after the first")
    if not problems and len(districts) - len(begun) < 2:
        problems.append("fewer than two districts are without the team; a comparison needs others to stand beside")
    return tuple(periods.index(begun[d]) if d in begun and begun[d] in periods else -1 for d in districts)
