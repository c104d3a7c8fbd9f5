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
from stepdown.exchange.rules.files import TOO_LARGE
from stepdown.exchange.sizes import why_not_of_a_size
from stepdown.exchange.xml_declarations import UnsoundXmlError, line_of_declaration

_FIRST_BYTES = 1 << 16
_LONGEST = 1 << 23
"""Bytes of one child, a thousand times what any has: all of them are in memory at once, at thirty times their size."""
_SHUT_OFF = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class UnreadableXmlError(Exception):
    """The file cannot be read, or not to its end; the finding says why and where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.problem)
        self.finding = finding


def elements(
    path: Path, roots: tuple[str, ...] | None, names: tuple[str, ...], limits: Limits
) -> Iterator[etree._Element]:
    """Each element of the given names, whole, whatever its namespace; it is forgotten when the next is asked for.

    One within another of them is a part of that one and does not come by itself. UnreadableXmlError where the file is
    empty, too large, no sound XML to its end, declares a document type, or begins with an element that is none of
    ``roots``; where those are None, that has no element of the given names.
    """
    if refused := why_not_of_a_size(path, limits):
        raise UnreadableXmlError(refused)
    with path.open("rb") as stream:
        _refuse_declarations(path.name, stream)
        try:
            root = _root(stream)
            if roots is not None:
                _refuse_root(path.name, root, roots)
            yield from _streamed(path.name, stream, root if roots is None else None, names)
        except etree.XMLSyntaxError as error:
            raise _unsound(path.name, error.lineno, error.msg) from error


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


def _root(stream: BinaryIO) -> etree._Element:
    """The first element, of which no more than its beginning may be there."""
    stream.seek(0)
    _, root = next(iter(etree.iterparse(stream, events=("start",), **_SHUT_OFF)))
    return root


def _streamed(
    file: str, stream: BinaryIO, only_root: etree._Element | None, names: tuple[str, ...]
) -> Iterator[etree._Element]:
    """Each element. ``only_root`` is refused where there is none of them."""
    wanted = tuple(f"{{*}}{name}" for name in names)
    parser = etree.XMLPullParser(events=("end",), tag=wanted, **_SHUT_OFF)
    since, begun = 0, False
    stream.seek(0)
    for block in iter(partial(stream.read, _FIRST_BYTES), b""):
        parser.feed(block)
        since += len(block)
        for _, element in parser.read_events():
            if next(element.iterancestors(*wanted), None) is None:
                since, begun = 0, True
                yield element
                _forget(element)
        if since > _LONGEST:
            raise UnreadableXmlError(_endless(file, names))
    parser.close()
    if not begun and only_root is not None:
        _refuse_root(file, only_root, ())


def _forget(element: etree._Element) -> None:
    element.clear()
    while (before := element.getprevious()) is not None:
        before.getparent().remove(before)


def _endless(file: str, names: tuple[str, ...]) -> Finding:
    how = f"more than {_LONGEST:,} bytes follow one another without an element {' or '.join(names)} at their end"
    return TOO_LARGE.finding(Place(file), {"how": how})


def _refuse_root(file: str, root: etree._Element, roots: tuple[str, ...]) -> None:
    name = local_name(root.tag)
    if name not in roots:
        raise UnreadableXmlError(WRONG_ROOT.finding(Place(file, row=root.sourceline, value=name)))


def _unsound(file: str, line: int, reason: str | None) -> UnreadableXmlError:
    return UnreadableXmlError(UNSOUND.finding(Place(file, row=line), {"reason": reason or "it ends too early"}))
