"""Which part of a workbook's package holds which sheet."""

import posixpath
import zipfile

from stepdown.exchange.workbook.anatomy import parse

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


def parts_of_sheets(package: zipfile.ZipFile) -> dict[str, str]:
    """Each worksheet's name and the part that holds it (a sheet of charts has none); UnsoundXmlError if unreadable."""
    relation_of: dict[str, str] = {}
    target_of: dict[str, str] = {}

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            relation = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            relation_of[attributes.get("name", "")] = relation

    def relation(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target_of[attributes.get("Id", "")] = posixpath.normpath(
                posixpath.join("/xl", attributes.get("Target", ""))
            ).lstrip("/")

    parse(package, _WORKBOOK, sheet)
    parse(package, _RELATIONS, relation)
    return {name: target_of[relation] for name, relation in relation_of.items() if relation in target_of}
