"""The page of the results document: every field, read from the schema that the document is checked against."""

from collections.abc import Mapping
from typing import Any

from docs.build.markdown import page, table, words
from stepdown.results.document import SCHEMA_VERSION, schema

type Schema = Mapping[str, Any]

INTRODUCTION = """
`internal/results.json` holds every figure of one evaluation, as a flat list with stable dotted ids, for other programs
to use. It holds true counts and does not leave the team; `release/results.json` has the same form and holds what
disclosure control let through. The schema itself is `src/stepdown/results/schema.json`. Fields marked with a star are
always there; the others are left out where they say nothing.
"""


def results_page() -> str:
    """The document, one result, and the sums that hold among results."""
    document = schema()
    return page(
        f"The results document, version {SCHEMA_VERSION}",
        INTRODUCTION,
        "## The document",
        _fields(document, document),
        "## Its header",
        _fields(document["properties"]["header"], document),
        "## One result",
        _fields(document["$defs"]["result"], document),
        "## One relation",
        document["properties"]["relations"]["items"]["description"],
        _fields(document["properties"]["relations"]["items"], document),
    )


def _fields(of: Schema, document: Schema) -> str:
    required = of.get("required", [])
    rows = [
        (f"`{name}`{'*' if name in required else ''}", _kind(field, document), field.get("description", ""))
        for name, field in of["properties"].items()
    ]
    return table(("Field", "Kind", "What it says"), rows)


def _kind(field: Schema, document: Schema) -> str:
    """A field's type in words: integer or null, one of some words, a list."""
    if "$ref" in field:
        return _kind(document["$defs"][field["$ref"].rsplit("/", 1)[1]], document)
    if "enum" in field:
        return f"one of {words(field['enum'])}"
    if "const" in field:
        return f"`{field['const']}`"
    kind = field.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else str({"array": "list"}.get(kind, kind))
