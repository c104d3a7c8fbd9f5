"""Care proceedings are per family: one application for brothers and sisters who enter together."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]


def families_with_entry(families: Mapping[int, int], probability: Numbers, together: Numbers) -> Numbers:
    """Expected families with at least one entry.

    ``families`` counts families by how many children could enter; ``probability`` is a child's mean probability of
    entry; ``together`` is 0 where brothers and sisters enter independently and 1 where all of them do or none.
    """
    expected = np.zeros_like(probability)
    for children, number in families.items():
        apart = 1 - (1 - probability) ** children
        expected = expected + number * (together * probability + (1 - together) * apart)
    return expected
