"""What a contender answers, and how it is run: a program that writes its answer and how long each part took."""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.costs.small_service import model_of, values_of
from stepdown.costs.model.model import Model

type Numbers = NDArray[np.float64]
TOLERANCE = 1e-9
"""As a share of the figure: what differs by more is another answer."""


@dataclass(slots=True)
class Answer:
    """The net cost at the first draws that were run, EVPI where all were run, and the seconds of each part."""

    net: list[float] = field(default_factory=list)
    evpi: float | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    draws_run: int = 0

    @contextmanager
    def timed(self, part: str) -> Iterator[None]:
        """Count the wall seconds of a part."""
        start = time.perf_counter()
        yield
        self.seconds[part] = self.seconds.get(part, 0.0) + time.perf_counter() - start


type Contender = Callable[[Model, Mapping[str, Numbers], Answer], None]


def answer_with(contend: Contender) -> None:
    """Run a contender as a program: how many children, how many draws, and the file for the answer."""
    children, draws, out = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    answer = Answer()
    with answer.timed("drawing the parameters"):
        model = model_of(children, draws)
        values = values_of(model)
    contend(model, values, answer)
    out.write_text(json.dumps(asdict(answer)), encoding="utf-8")


def differences(reference: Answer, other: Answer) -> list[str]:
    """Where another's answer is not the reference's, in words; only the draws that both ran are compared."""
    both = list(zip(reference.net, other.net, strict=False))
    off = [place for place, (one, two) in enumerate(both) if abs(one - two) > TOLERANCE * max(abs(one), 1)]
    wrong = [f"draw {place}: {both[place][0]} and {both[place][1]}" for place in off]
    if not both:
        wrong.append("no draw was run by both")
    if other.evpi is not None and reference.evpi is not None and abs(other.evpi - reference.evpi) > TOLERANCE * 1e6:
        wrong.append(f"EVPI: {reference.evpi} and {other.evpi}")
    return wrong
