"""Invented counties: districts with known rates, and a known step where the team begins."""

import numpy as np

from stepdown.evaluation.comparing.design import AreaDesign, parse_design
from stepdown.evaluation.comparing.panel import Panel
from stepdown.evaluation.comparing.period import Period

DESIGN = """
counts = "counts.csv"

[study]
id = "county"
title = "A county"
service = "An invented service"
outcome = "Children looked after"
as_at = 2025-03-31
invented = true
"""


def design(*teams: tuple[str, str], more: str = "") -> AreaDesign:
    """A design in which the team begins in districts from periods."""
    told = "".join(f'\n[[team]]\ndistrict = "{district}"\nfrom = "{start}"\n' for district, start in teams)
    return parse_design(f"{DESIGN}{told}{more}")


def panel(counts, population, starts) -> Panel:
    """A panel of years from 2001 on, districts named A, B, C …"""
    counts, population = np.array(counts, dtype=float), np.array(population, dtype=float)
    names = tuple(chr(ord("A") + place) for place in range(len(counts)))
    periods = tuple(Period(2001 + place) for place in range(counts.shape[1]))
    return Panel(names, periods, counts, population, tuple(starts))


def drawn(seed, districts=8, periods=18, start=9, ratio=1.0) -> Panel:
    """A county drawn by Poisson: each district with a level, all with one trend, and the first stepped by ``ratio``."""
    generator = np.random.default_rng(seed)
    level = generator.uniform(0.004, 0.008, districts)[:, None]
    trend = np.exp(0.01 * np.arange(periods))[None, :]
    population = generator.integers(20_000, 60_000, districts)[:, None].repeat(periods, axis=1)
    step = np.ones((districts, periods))
    step[0, start:] = ratio
    return panel(generator.poisson(level * trend * step * population), population, [start, *[-1] * (districts - 1)])


def csv_of(county: Panel) -> str:
    """The panel as the file that a person gives."""
    rows = [
        f"{name},{period},{int(county.counts[row, column])},{int(county.population[row, column])}"
        for row, name in enumerate(county.districts)
        for column, period in enumerate(county.periods)
    ]
    return "\n".join(["district,period,count,population", *rows]) + "\n"
