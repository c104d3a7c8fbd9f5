"""Reading an XML file piece by piece, with everything shut off by which XML can grow or reach out."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.rules import DECLARES, UNSOUND, WRONG_ROOT
from stepdown.exchange.limits import Limits
from stepdown.exchange.sizes import why_not_of_a_size
from stepdown.exchange.xml_declarations import UnsoundXmlError, line_of_declaration

_FIRST_BYTES = 1 << 16


class UnreadableXmlError(Exception):
    """The file cannot be read, or not to its end; the finding says why and where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.problem)
        self.finding = finding


def elements(
    path: Path, roots: tuple[str, ...] | None, names: tuple[str, ...], limits: Limits
) -> Iterator[etree._Element]:
    """Each element of the given names, whole, whatever its namespace; it is forgotten when the next is asked for.

    UnreadableXmlError where the file is empty, too large, no sound XML to its end, declares a document type, or begins
    with an element that is none of ``roots``; where those are None, that has no element of the given names.
    """
    if refused := why_not_of_a_size(path, limits):
        raise UnreadableXmlError(refused)
    with path.open("rb") as stream:
        _refuse_declarations(path.name, stream)
        stream.seek(0)
        yield from _streamed(path.name, stream, roots, names)


def local_name(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def _refuse_declarations(file: str, stream: BinaryIO) -> None:
    """A document type stands before the first element or nowhere; the parser that builds elements is given none."""
    try:
        line = line_of_declaration(iter(partial(stream.read, _FIRST_BYTES), b""))
    except UnsoundXmlError as error:
        raise _unsound(file, error.line, error.reason) from error
    if line is not None:
        raise UnreadableXmlError(DECLARES.finding(Place(file, row=line)))


def _streamed(
    file: str, stream: BinaryIO, roots: tuple[str, ...] | None, names: tuple[str, ...]
) -> Iterator[etree._Element]:
    wanted = tuple(f"{{*}}{name}" for name in names)
    events = etree.iterparse(
        stream,
        events=("end",),
        tag=wanted,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    begun = False
    try:
        for _, element in events:
            if not begun and roots is not None:
                _refuse_root(file, events.root, roots)
            begun = True
            yield element
            element.clear()
            while (before := element.getprevious()) is not None:
                before.getparent().remove(before)
        if roots is not None or not begun:
            _refuse_root(file, events.root, roots or ())
    except etree.XMLSyntaxError as error:
        raise _unsound(file, error.lineno, error.msg) from error


def _refuse_root(file: str, root: etree._Element | None, roots: tuple[str, ...]) -> None:
    if root is None:
        return
    name = local_name(root.tag)
    if name not in roots:
        raise UnreadableXmlError(WRONG_ROOT.finding(Place(file, row=root.sourceline, value=name)))


def _unsound(file: str, line: int, reason: str | None) -> UnreadableXmlError:
    return UnreadableXmlError(UNSOUND.finding(Place(file, row=line), {"reason": reason or "it ends too early"}))
