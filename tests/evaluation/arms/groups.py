"""Two groups as counts: drawn by Hypothesis or by a seed, and how their rows are written out for other programs."""

from collections import Counter
from collections.abc import Iterable

import numpy as np
from hypothesis import strategies as st

from stepdown.domain.casework import GroupArm
from stepdown.domain.safeguarding import Movement
from stepdown.evaluation.arms.table import ARMS, Table, table_of
from stepdown.evaluation.reduce.arms import ArmCount

COVARIATES = ("age_band", "safeguarding_level")
AGES = ("1_to_4", "5_to_9", "10_to_15")
LEVELS = ("child_in_need", "child_protection_plan", "not_known")
type Child = tuple[int, bool, tuple[str, ...], bool]


def counts_of(children: Iterable[Child]) -> tuple[ArmCount, ...]:
    """Counts of (family, supported, pattern, stepped down)."""
    return tuple(
        ArmCount(family, ARMS[not supported], pattern, Movement.STEPPED_DOWN if down else Movement.UNCHANGED, units)
        for (family, supported, pattern, down), units in Counter(children).items()
    )


def table(children: Iterable[Child], covariates: tuple[str, ...] = COVARIATES) -> Table:
    """The arrays of some children."""
    return table_of(counts_of(children), covariates, Movement.STEPPED_DOWN)


def drawn(seed: int, families: int = 80, lift: float = 0.0) -> list[Child]:
    """Families of one to five; those in greater need are supported more often, and step down less."""
    generator = np.random.default_rng(seed)
    found: list[Child] = []
    for family in range(families):
        need, luck = generator.random(), generator.normal()
        supported = bool(generator.random() < 0.25 + 0.5 * need)
        for _ in range(1 + generator.poisson(1)):
            level = "not_known" if generator.random() < 0.1 else LEVELS[int(generator.random() < need)]
            pattern = (str(generator.choice(AGES)), level)
            chance = 1 / (1 + np.exp(-(luck - 0.8 * (level == LEVELS[1]) + lift * supported)))
            found.append((family, supported, pattern, bool(generator.random() < chance)))
    return found


def mirrored(children: Iterable[Child]) -> list[Child]:
    """The same children with the groups swapped."""
    return [(family, not supported, pattern, down) for family, supported, pattern, down in children]


def groups() -> st.SearchStrategy[list[Child]]:
    """Groups that nearly always can be compared."""
    return st.builds(drawn, st.integers(0, 2**32), st.integers(60, 120))


def written_out(of: Table) -> dict[str, np.ndarray]:
    """A row for each child: family, supported, stepped down, and the row of the design."""
    rows = [
        (family, float(arm is GroupArm.SUPPORTED), happened, *of.design[pattern])
        for arm in ARMS
        for family, pattern, happened, units in zip(
            of.cells[arm].family, of.cells[arm].pattern, of.cells[arm].happened, of.cells[arm].units, strict=True
        )
        for _ in range(int(units))
    ]
    every = np.array(rows)
    return {"family": every[:, 0], "supported": every[:, 1], "down": every[:, 2], "design": every[:, 3:]}
