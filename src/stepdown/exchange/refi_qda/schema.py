"""The standard's own schemas, shipped beside this module."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from lxml import etree

_SCHEMAS = files("stepdown.exchange.refi_qda") / "schemas"


def against_schema(root: etree._Element) -> Iterator[tuple[int, str]]:
    """What is not valid in a codebook or project: the line, and the schema's own words without its namespace."""
    schema = _schema("Codebook.xsd" if etree.QName(root).localname == "CodeBook" else "Project.xsd")
    schema.validate(root)
    for error in schema.error_log:
        yield error.line, str(error.message).replace(f"{{{etree.QName(root).namespace}}}", "")


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring((_SCHEMAS / name).read_bytes()))
