"""Checking a file as strictly as the standard asks, without reading it into a project."""

from codecs import BOM_UTF8
from collections.abc import Iterator

from lxml import etree

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.read.package import DEFAULT_LIMITS, Package, PackageLimits
from stepdown.exchange.refi_qda.read.read import opened_file
from stepdown.exchange.refi_qda.read.refused import UnreadableError
from stepdown.exchange.refi_qda.references import crossed
from stepdown.exchange.refi_qda.schema import against_schema
from stepdown.exchange.refi_qda.xml_names import INTERNAL, PROJECT_PART, SOURCES_FOLDER


def validate(content: bytes, file: str, limits: PackageLimits = DEFAULT_LIMITS) -> tuple[Finding, ...]:
    """Whatever in a .qdc or .qdpx file is not as the standard asks, each with its line; empty where all is."""
    try:
        opened = opened_file(content, file, limits)
        told = [*against_schema(opened.root), *crossed(opened.root)]
        if opened.package:
            told += [*_path_faults(opened.root, opened.package), *_text_faults(opened.package)]
    except UnreadableError as error:
        return (error.finding,)
    return tuple(rules.NOT_VALID.finding(Place(file, row=line), {"reason": reason}) for line, reason in told)


def _path_faults(root: etree._Element, package: Package) -> Iterator[tuple[int | None, str]]:
    """Names and paths that are not as they should be, to the letter."""
    names = {entry.filename for entry in package.parts.values()}
    if PROJECT_PART not in names:
        yield None, f"The package has no part {PROJECT_PART}."
    for element in root.iter("*"):
        for attribute in ("plainTextPath", "richTextPath", "path"):
            path = element.get(attribute)
            if path and path.startswith(INTERNAL) and SOURCES_FOLDER + path.removeprefix(INTERNAL) not in names:
                yield element.sourceline, f"{attribute} names {path}, and the package has no such file."


def _text_faults(package: Package) -> Iterator[tuple[int | None, str]]:
    """Texts that are not UTF-8, or have a mark at their start."""
    for name in package.parts:
        if not name.endswith(".txt"):
            continue
        content = package.text(name) or b""
        if content.startswith(BOM_UTF8):
            yield None, f"The text {name} begins with a byte order mark."
        if not _is_utf8(content):
            yield None, f"The text {name} is not kept in UTF-8."


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
