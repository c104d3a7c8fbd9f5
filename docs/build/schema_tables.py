"""Tables of the fields of a JSON Schema, for the pages of the documents that other programs read."""

from collections.abc import Mapping
from typing import Any

from docs.build.markdown import table, words

type Schema = Mapping[str, Any]


def fields(of: Schema, document: Schema) -> str:
    """A table of the fields of an object in a schema: those always there are starred."""
    required = of.get("required", [])
    rows = [
        (f"`{name}`{'*' if name in required else ''}", _kind(field, document), _said(field, document))
        for name, field in of["properties"].items()
    ]
    return table(("Field", "Kind", "What it says"), rows)


def _said(field: Schema, document: Schema) -> str:
    """What a field says; where it says nothing of its own, what its form or its items say."""
    referred = document["$defs"][field["$ref"].rsplit("/", 1)[1]] if "$ref" in field else {}
    said = field.get("description") or referred.get("description") or field.get("items", {}).get("description")
    return str(said or "")


def _kind(field: Schema, document: Schema) -> str:
    """A field's type in words: integer or null, one of some words, a list."""
    if "$ref" in field:
        return _kind(document["$defs"][field["$ref"].rsplit("/", 1)[1]], document)
    if "anyOf" in field:
        return " or ".join(_kind(other, document) for other in field["anyOf"])
    if "enum" in field:
        nothing = " or null" if None in field["enum"] else ""
        return f"one of {words(word for word in field['enum'] if word is not None)}{nothing}"
    if "const" in field:
        return f"`{field['const']}`"
    kind = field.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else str({"array": "list"}.get(kind, kind))
