"""Pairs of invented files with the truth beside them: an invented council's, and what somebody typed of another's."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from stepdown.domain.identity import IdentifierScheme
from stepdown.exchange.identity.read import read_identity
from stepdown.exchange.matching_files.read import read_truth
from stepdown.invented.council.files import KNOWN_FOLDER, TEAM_PEOPLE, TRUTH, write_council
from stepdown.linkage.matching.prepared import Side
from stepdown.linkage.matching.scoring import Truth
from tests.linkage.matching.council import HARSH, Damage, Shape, invented_council

_CHILDREN = 1_000


class Pair(NamedTuple):
    """A team's file, a council's, and who each of the first is in the second."""

    left: Side
    right: Side
    truth: Truth


def of_the_invented_council(seed: int) -> Pair:
    """What `stepdown demo-council` writes, read as `stepdown match` reads it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "council"
        write_council(folder, seed, _CHILDREN)
        team, council = read_identity(folder / TEAM_PEOPLE), read_identity(folder / KNOWN_FOLDER)
        said, _ = read_truth(folder / TRUTH)
    known = {person.id for person in council.people}
    truth = {one: other if other in known else None for one, other in said.items()}
    right = Side(council.people, council.families, IdentifierScheme.COUNCIL_CHILD)
    return Pair(Side(team.people, team.families), right, truth)


def _typed(shape: Shape, damage: Damage, seed: int) -> Pair:
    made = invented_council(seed, shape, damage)
    return Pair(made.typed, made.council, made.truth)


_TYPED: Mapping[str, tuple[Shape, Damage]] = {
    "typed": (Shape(), Damage()),
    "typed badly": (Shape(), HARSH),
    "typed badly, twins": (Shape(twins=0.2, alike_twins=True), HARSH),
}
KINDS = ("council", *_TYPED)


def pairs(kind: str, seeds: int) -> Iterator[Pair]:
    """The pairs of files of one kind, each of another seed."""
    for seed in range(seeds):
        yield of_the_invented_council(seed) if kind == "council" else _typed(*_TYPED[kind], seed)
