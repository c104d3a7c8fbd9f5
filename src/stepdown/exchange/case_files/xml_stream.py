"""Reading an XML file piece by piece, with everything shut off by which XML can grow or reach out."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.rules import DECLARES, UNSOUND, WRONG_ROOT
from stepdown.exchange.case_files.xml_walk import XmlWalk
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import TOO_LARGE
from stepdown.exchange.sizes import why_not_of_a_size
from stepdown.exchange.xml_declarations import UnsoundXmlError, line_of_declaration

_PIECE = 1 << 16
_LONGEST = 1 << 23
"""Bytes of one child, a thousand times what any has: all that is in it is in memory at once."""


class UnreadableXmlError(Exception):
    """The file cannot be read, or not to its end; the finding says why and where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.problem)
        self.finding = finding


def walked(path: Path, walk: XmlWalk, roots: tuple[str, ...] | None, limits: Limits, every: int) -> Iterator[int]:
    """Take a walk through a file; after ``every`` so many whole elements of those it is for, how many it has met.

    UnreadableXmlError where the file is empty, too large, no sound XML to its end, declares a document type, or begins
    with an element that is none of ``roots``; where those are None, that has no element that the walk is for.
    """
    if refused := why_not_of_a_size(path, limits):
        raise UnreadableXmlError(refused)
    with path.open("rb") as stream:
        _refuse_declarations(path.name, stream)
        try:
            told = 0
            for met in _walked(path.name, stream, walk, roots):
                if met - told >= every:
                    told = met
                    yield met
        except expat.ExpatError as error:
            raise _unsound(path.name, error.lineno, expat.ErrorString(error.code)) from error


def _refuse_declarations(file: str, stream: BinaryIO) -> None:
    """A document type stands before the first element or nowhere; the parser of the walk is given none."""
    try:
        line = line_of_declaration(iter(partial(stream.read, _PIECE), b""))
    except UnsoundXmlError as error:
        raise _unsound(file, error.line, error.reason) from error
    if line is not None:
        raise UnreadableXmlError(DECLARES.finding(Place(file, row=line)))


def _walked(file: str, stream: BinaryIO, walk: XmlWalk, roots: tuple[str, ...] | None) -> Iterator[int]:
    parser = expat.ParserCreate()
    walk.listen(parser)
    since = 0
    stream.seek(0)
    for piece in iter(partial(stream.read, _PIECE), b""):
        before = walk.whole
        parser.Parse(piece)
        _refuse_root(file, walk, roots)
        since = 0 if walk.whole > before else since + len(piece)
        if since > _LONGEST:
            raise UnreadableXmlError(_endless(file, walk))
        yield walk.whole
    parser.Parse(b"", True)  # noqa: FBT003
    if roots is None and not walk.whole:
        _refuse_root(file, walk, ())


def _endless(file: str, walk: XmlWalk) -> Finding:
    how = f"more than {_LONGEST:,} bytes follow one another without an element {' or '.join(walk.wanted)} at their end"
    return TOO_LARGE.finding(Place(file), {"how": how})


def _refuse_root(file: str, walk: XmlWalk, roots: tuple[str, ...] | None) -> None:
    if roots is not None and walk.root and walk.root[0] not in roots:
        raise UnreadableXmlError(WRONG_ROOT.finding(Place(file, row=walk.root[1], value=walk.root[0])))


def _unsound(file: str, line: int, reason: str) -> UnreadableXmlError:
    return UnreadableXmlError(UNSOUND.finding(Place(file, row=line), {"reason": reason}))
