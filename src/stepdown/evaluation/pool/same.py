"""Whether several parts count the same thing: the choices of their studies that matter, and the definitions."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from stepdown.evaluation.pool.part import Origin, PoolPart
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study.study import Study

FEWEST = 2
MATTERS = (
    "period",
    "edge_of_care",
    "cohort",
    "compare",
    "factors",
    "measures",
    "intervals",
    "missing",
    "breakdowns",
    "primary_outcome",
    "aims",
)
"""The parts of a study that say what is counted and how its limits are found.

Its title, service, threshold and labels are each service's own.
"""


def choices(study: Study) -> dict[str, Any]:
    """What a study chooses to count, without what is only called differently from service to service."""
    said = study.model_dump(mode="json", by_alias=True, include=set(MATTERS))
    said["factors"].pop("source")
    said["primary_outcome"].pop("why")
    said["aims"] = sorted({result for aim in study.aims for result in aim.results})
    return said


def digest_of_choices(study: Study) -> str:
    """The same for two studies that count the same thing."""
    return _digest(json.dumps(choices(study), sort_keys=True))


@cache
def digest_of_definitions() -> str:
    """A digest of every file of SQL that says what is counted: two programs with the same count alike."""
    room = files("stepdown.evaluation")
    read = (room.joinpath(folder) for folder in ("cohort", "definitions", "reduce"))
    return _digest("\0".join(f"{path}\0{text}" for folder in read for path, text in sorted(_sql(folder, folder.name))))


def refuse_unless_alike(parts: Sequence[PoolPart]) -> None:
    """EvaluationRefusal, saying what differs, where the parts cannot be added or somebody would be counted twice."""
    if len(parts) < FEWEST:
        raise EvaluationRefusal(f"a pool takes {FEWEST} contributions or more, and this is {len(parts)}.")
    first, *others = parts
    wrong = [said for part in parts for said in _other_definitions(part.origin)]
    wrong += [said for other in others for said in _differences(first, other)]
    wrong += _twice([part.origin.authority for part in parts], "two contributions are of")
    wrong += _twice([part.origin.dataset for part in parts], "two contributions are made of the same data,")
    if wrong:
        raise EvaluationRefusal("these contributions cannot be pooled:\n  " + "\n  ".join(wrong))


def _other_definitions(origin: Origin) -> Iterator[str]:
    if origin.definitions != digest_of_definitions():
        yield (
            f"{origin.authority}: counted by {origin.program} under other definitions than this program's. "
            "Contribute and pool with the same version."
        )


def _differences(one: PoolPart, other: PoolPart) -> Iterator[str]:
    of_one, of_other = (dict(_leaves(choices(part.study))) for part in (one, other))
    for place in dict.fromkeys((*of_one, *of_other)):
        here, there = of_one.get(place), of_other.get(place)
        if here != there:
            yield f"{place}: {here!r} in {one.origin.authority}, {there!r} in {other.origin.authority}"


def _leaves(value: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    for name, inner in value.items():
        if isinstance(inner, Mapping):
            yield from _leaves(inner, f"{above}{name}.")
        else:
            yield f"{above}{name}", inner


def _twice(values: Sequence[str], said: str) -> list[str]:
    return [f"{said} {value}" for value, times in Counter(values).items() if times > 1]


def _sql(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        inner = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _sql(entry, inner)
        elif entry.name.endswith(".sql"):
            yield inner, entry.read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"sha256:{sha256(text.encode()).hexdigest()}"
