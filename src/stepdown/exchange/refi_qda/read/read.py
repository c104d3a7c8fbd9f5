"""The doors of reading: a .qdc, .qdpx or .qde file's bytes to a project, with findings and what was not taken."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.loss import Loss, Why
from stepdown.exchange.refi_qda.read.account import local_name
from stepdown.exchange.refi_qda.read.counting import Counting, counting
from stepdown.exchange.refi_qda.read.package import DEFAULT_LIMITS, Package, PackageLimits, open_package
from stepdown.exchange.refi_qda.read.parse import parsed
from stepdown.exchange.refi_qda.read.part import Part, Reader
from stepdown.exchange.refi_qda.read.project import read_project
from stepdown.exchange.refi_qda.read.refused import UnreadableError
from stepdown.exchange.refi_qda.read.remarks import Remarks
from stepdown.exchange.refi_qda.read.sources import SourceReader
from stepdown.exchange.refi_qda.read.texts import Texts
from stepdown.exchange.refi_qda.rulers import Reckoning
from stepdown.exchange.refi_qda.shape.project import Project
from stepdown.exchange.refi_qda.xml_names import CODEBOOK_NAMESPACE, PROJECT_NAMESPACE

_ZIP = b"PK"
_ROOTS = {"CodeBook": CODEBOOK_NAMESPACE, "Project": PROJECT_NAMESPACE}


@dataclass(frozen=True, slots=True)
class ReadProject:
    """What a file held. ``project`` is None where a finding says why nothing could be read.

    ``in_file``: how often each element and attribute stands in the file, as "Code" and "Code@guid". What is not in
    ``losses`` is in the project.
    """

    project: Project | None
    findings: tuple[Finding, ...] = ()
    losses: tuple[Loss, ...] = ()
    in_file: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file opened: its root element, and the package that it lay in; a codebook lies in none."""

    root: etree._Element
    package: Package | None


def read(content: bytes, file: str, limits: PackageLimits = DEFAULT_LIMITS) -> ReadProject:
    """The project that the bytes of a file hold. Never raises for what they hold: that is in the findings."""
    try:
        opened = opened_file(content, file, limits)
        return _read(opened, file)
    except UnreadableError as error:
        return ReadProject(None, (error.finding,))


def opened_file(content: bytes, file: str, limits: PackageLimits) -> Opened:
    """The file's root element with its package, if it has one; UnreadableError where it cannot be opened."""
    is_package = content.startswith(_ZIP)
    most = limits.file_bytes if is_package else limits.xml_bytes
    if len(content) > most:
        reason = f"it has {len(content):,} bytes, more than {most:,}"
        raise UnreadableError(rules.TOO_LARGE.finding(Place(file), {"reason": reason}))
    package = open_package(file, content, limits) if is_package else None
    return Opened(_root(package.project() if package else content, file, limits), package)


def _root(content: bytes, file: str, limits: PackageLimits) -> etree._Element:
    if not content.strip():
        raise UnreadableError(rules.NOT_REFI_QDA.finding(Place(file), {"reason": "it is empty"}))
    if content.count(b"<") - content.count(b"</") > limits.elements:  # a few too many where XML is in UTF-16
        reason = f"it has more than {limits.elements:,} elements"
        raise UnreadableError(rules.TOO_LARGE.finding(Place(file), {"reason": reason}))
    root = parsed(file, content)
    if local_name(root) not in _ROOTS:
        reason = f"it begins with the element {local_name(root)}"
        raise UnreadableError(rules.NOT_REFI_QDA.finding(Place(file), {"reason": reason}))
    return root


def _read(opened: Opened, file: str) -> ReadProject:
    remarks = Remarks(file)
    reader, texts = Reader(remarks), Texts(opened.package, remarks)
    namespace = str(etree.QName(opened.root).namespace or "no version")
    if namespace != _ROOTS[local_name(opened.root)]:
        remarks.of_the_whole(rules.OTHER_VERSION, namespace)
    ways = counting(opened.root, texts)
    _remark_on_counting(remarks, ways)
    project = read_project(Part(opened.root, reader), SourceReader(texts, ways))
    compared = reader.account.compared(opened.root)
    losses = (*compared.losses, *_files_not_read(opened.package))
    return ReadProject(project, remarks.findings(), losses, compared.in_file)


def _remark_on_counting(remarks: Remarks, ways: Counting) -> None:
    """Tell of each way of counting that is not the standard's, and of texts for which nobody can say."""
    for reckoning, count in Counter(ways.reckonings.values()).items():
        texts = "1 text" if count == 1 else f"{count:,} texts"
        if ways.is_guess:
            remarks.of_the_whole(rules.COUNTED_BY_GUESS, texts=texts, how=reckoning.label)
        elif reckoning is not Reckoning.AS_KEPT:
            remarks.of_the_whole(rules.COUNTED_OTHERWISE, texts=texts, how=reckoning.label)


def _files_not_read(package: Package | None) -> list[Loss]:
    """The parts of the package that were not taken, by what their names end in."""
    if package is None:
        return []
    left = [name for name in package.parts if name not in package.read_names]
    kinds = Counter(PurePosixPath(name).suffix or "no ending" for name in left)
    return [Loss(f"Files with {kind}", count, Why.UNOPENED) for kind, count in sorted(kinds.items())]
