"""How one contender fared at one size."""

from dataclasses import dataclass

from benchmarks.measure import Run


@dataclass(frozen=True, slots=True)
class Outcome:
    """The median run, of how many, and where the answer is not Stepdown's."""

    contender: str
    children: int
    run: Run
    runs: int
    wrong: tuple[str, ...] = ()
