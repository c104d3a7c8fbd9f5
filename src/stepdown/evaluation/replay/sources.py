"""Everything that a replay is made from, as text; and the replay that it makes."""

from dataclasses import dataclass
from typing import NamedTuple

from stepdown.dataset.finding import Finding
from stepdown.evaluation.replay.judge import replay
from stepdown.evaluation.replay.margins.read import read_margins
from stepdown.evaluation.replay.margins.solve import MOST_TABLES, Solved, solve
from stepdown.evaluation.replay.publication import Publication, read_publication
from stepdown.evaluation.replay.verdict import Replay


class Text(NamedTuple):
    """A file's name, for findings, and what it holds."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of one study: figures, margins, and what the publication is. At least one of the first two is given."""

    name: str
    figures: Text | None = None
    margins: Text | None = None
    study: Text | None = None


def replay_sources(sources: Sources, most: int = MOST_TABLES) -> tuple[Publication, Replay]:
    """The publication and its replay, whose findings are those of all the files together."""
    publication, findings = _publication(sources)
    solved, unsolved = _solved(sources.margins, most)
    if sources.figures is None:
        replayed = Replay(margins=solved)
    else:
        replayed = replay(sources.figures.text, sources.figures.name, solved)
    findings = (*findings, *unsolved, *replayed.findings)
    return publication, Replay(findings=findings) if findings else replayed


def _publication(sources: Sources) -> tuple[Publication, tuple[Finding, ...]]:
    if sources.study is None:
        return Publication(sources.name), ()
    read = read_publication(sources.study.text, sources.study.name)
    return read.publication, read.findings


def _solved(margins: Text | None, most: int) -> tuple[dict[str, Solved], tuple[Finding, ...]]:
    if margins is None:
        return {}, ()
    read = read_margins(margins.text, margins.name)
    return (solve(read.margins, most) if read.margins is not None else {}), read.findings
