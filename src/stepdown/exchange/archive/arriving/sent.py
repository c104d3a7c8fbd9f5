"""A file that somebody sent, read: what can come into a project, what is wrong with it, and what has no place here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.archive.arriving.codebook import of_codebook
from stepdown.exchange.archive.arriving.rules import ANOTHER_KIND, TOO_MUCH
from stepdown.exchange.archive.leaving.left_behind import LeftBehind, as_left_behind
from stepdown.exchange.codebook.read import read_codebook
from stepdown.exchange.limits import Limits
from stepdown.exchange.refi_qda.ours.inward import Arriving, arriving
from stepdown.exchange.refi_qda.read.package import PackageLimits
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.rules import MEMOS
from stepdown.exchange.refi_qda.shape.codes import with_paths
from stepdown.exchange.refi_qda.shape.project import Project

_MEBIBYTE = 1 << 20
LARGEST = 64 * _MEBIBYTE
"""Bytes of a file: texts of thousands of hours, without the recordings."""

REFI_LIMITS = PackageLimits(
    LARGEST, xml_bytes=32 * _MEBIBYTE, elements=150_000, text_bytes=32 * _MEBIBYTE, parts=20_000
)
CODEBOOK_LIMITS = Limits(file_bytes=8 * _MEBIBYTE, unpacked_bytes=32 * _MEBIBYTE, cells=200_000)
MOST_STEPS = 20_000
"""Codes, codings, memos and the like in one file: more are several studies."""

_REFI = (".qdpx", ".qdc", ".qde")
_CODEBOOKS = (".csv", ".tsv", ".xlsx")
ENDINGS = (*_REFI[:2], *_CODEBOOKS)
"""How the names of files end that can come in."""

_NO_PLACE = "There is no place for it here"


@dataclass(frozen=True, slots=True)
class Sent:
    """What a file held. ``arriving`` is None where a finding says why nothing of it can be used."""

    arriving: Arriving | None
    findings: tuple[Finding, ...] = ()
    left_behind: tuple[LeftBehind, ...] = ()


def read_sent(content: bytes, name: str) -> Sent:
    """The bytes of a file and its name as it was sent. Never raises for what they hold: that is in the findings."""
    ending = PurePath(name).suffix.lower()
    if ending in _REFI:
        sent = _refi(content, name)
    elif ending in _CODEBOOKS:
        sent = _codebook(content, name, ending)
    else:
        return Sent(None, (ANOTHER_KIND.finding(Place(name)),))
    if sent.arriving and (steps := _steps(sent.arriving)) > MOST_STEPS:
        return Sent(None, (*sent.findings, _too_much(name, steps)))
    return sent


def _too_much(name: str, steps: int) -> Finding:
    return TOO_MUCH.finding(Place(name), {"steps": f"{steps:,}", "most": f"{MOST_STEPS:,}"})


def _refi(content: bytes, name: str) -> Sent:
    found = read(content, name, REFI_LIMITS)
    if found.project is None:
        return Sent(None, found.findings)
    codes = sum(1 for _ in with_paths(found.project.codes))
    if codes > MOST_STEPS:  # said before much more is made of them
        return Sent(None, (*found.findings, _too_much(name, codes)))
    came = arriving(found.project)
    findings = tuple(finding for finding in found.findings if not _is_of_our_turns(finding, found.project))
    return Sent(came, findings, (*as_left_behind(found.losses), *_unplaced(came)))


def _is_of_our_turns(finding: Finding, project: Project) -> bool:
    """In a file of ours a passage without a code says who speaks, and is no memo."""
    return finding.rule == MEMOS.id and project.origin == Project().origin


def _unplaced(came: Arriving) -> Iterator[LeftBehind]:
    return (LeftBehind(what, count, _NO_PLACE) for what, count in came.unplaced.items())


def _codebook(content: bytes, name: str, ending: str) -> Sent:
    """Its readers take a path: the bytes lie under a name of our own for as long as they are read."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"codebook{ending}"
        path.write_bytes(content)
        found = read_codebook(path, CODEBOOK_LIMITS)
    findings = tuple(replace(finding, file=name) for finding in found.findings)
    return Sent(of_codebook(found.codes) if found.codes else None, findings)


def _steps(came: Arriving) -> int:
    return len(came.people) + len(came.framework) + len(came.areas) + sum(len(text.steps) for text in came.words)
