"""Bytes to an XML tree, with everything shut off by which XML can grow or reach out."""

from lxml import etree

from stepdown.dataset.check.rule import Place
from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.read.refused import UnreadableError
from stepdown.exchange.xml_declarations import UnsoundXmlError, line_of_declaration


def parsed(file: str, content: bytes) -> etree._Element:
    """The root element; UnreadableError where the XML is not sound, with its line, or declares a document type."""
    _refuse_declarations(file, content)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _unsound(file, error.lineno, error.msg) from error
    if root.getroottree().docinfo.internalDTD is not None:  # two parsers need not read one encoding alike
        raise UnreadableError(rules.DECLARES.finding(Place(file)))
    return root


def _refuse_declarations(file: str, content: bytes) -> None:
    """A document type stands before the first element or nowhere; the parser of the tree is never given one."""
    try:
        line = line_of_declaration([content])
    except UnsoundXmlError as error:
        raise _unsound(file, error.line, error.reason) from error
    if line is not None:
        raise UnreadableError(rules.DECLARES.finding(Place(file, row=line)))


def _unsound(file: str, line: int, reason: str | None) -> UnreadableError:
    return UnreadableError(rules.DAMAGED.finding(Place(file, row=line), {"reason": f"line {line}: {reason}"}))
