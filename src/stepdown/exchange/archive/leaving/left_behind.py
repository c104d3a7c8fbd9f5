"""What a file does not carry, each kind with how often it occurs: told before the file is made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stepdown.exchange.archive.agreed import LeftOut
from stepdown.exchange.refi_qda.loss import Loss, Target, losses
from stepdown.exchange.refi_qda.ours.outward import beyond
from stepdown.exchange.refi_qda.shape.project import Project as RefiProject
from stepdown.themes.project.state.project import Project

_NO_TABLE = "A codebook as a table holds the codes and how they were used"


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """One kind of thing that does not come along, how often it occurs (None: it is not counted), and why."""

    what: str
    count: int | None
    why: str


def of_refi_qda(outward: RefiProject, project: Project, target: Target) -> tuple[LeftBehind, ...]:
    """What a file of REFI-QDA does not hold."""
    return tuple(as_left_behind(losses(outward, target, beyond(project))))


def of_a_table(outward: RefiProject, project: Project) -> tuple[LeftBehind, ...]:
    """What a codebook as a table does not hold: everything but the codes, key areas of interest too."""
    found = losses(outward, Target.CODEBOOK, (*beyond(project), ("Key areas of interest", len(outward.sets))))
    return tuple(LeftBehind(loss.what, loss.count, _NO_TABLE) for loss in found)


def of_an_archive(left_out: Iterable[LeftOut]) -> tuple[LeftBehind, ...]:
    """What of the texts is not in an archive."""
    return tuple(LeftBehind(_sentence(one.what), None, _sentence(one.why)) for one in left_out)


def as_left_behind(found: Iterable[Loss]) -> Iterator[LeftBehind]:
    """Losses of an exchange as REFI-QDA tells them."""
    return (LeftBehind(loss.what, loss.count, loss.why.label) for loss in found)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
