"""The page of the API, made of its OpenAPI document: each address, who may ask, with what, and what is answered."""

from typing import Any

from docs.build.markdown import page, table
from docs.build.site import ready_site

type Schema = dict[str, Any]


def api_page() -> str:
    """The page's text."""
    ready_site()
    from stepdown.web.pages.api.openapi import openapi

    document = openapi()
    doors = (block for path, door in document["paths"].items() for block in _door(path, door["get"]))
    schemas = document["components"]["schemas"]
    values = (block for name, schema in schemas.items() if _is_shown(schema) for block in _value(name, schema))
    words = ((name, ", ".join(f"`{w}`" for w in one["enum"])) for name, one in schemas.items() if "enum" in one)
    return page(
        "The API", document["info"]["description"],
        "[How to let another system read](../how-to/read-by-program.md) has an example.",
        "## Addresses", *doors, "## Problems", _problems(document), "## What is answered", *values,
        "## Words", table(("List", "Words"), words),
    )  # fmt: skip


def _door(path: str, door: Schema) -> list[str]:
    rows = [(f"`{p['name']}`", _type(p["schema"]), p.get("description", "In the path")) for p in door["parameters"]]
    answer = _type(door["responses"]["200"]["content"]["application/json"]["schema"])
    asked = table(("Parameter", "Form", "What it says"), rows) if rows else "It takes no parameters."
    return [f"### GET {path}", f"{door['summary']} {door['description']} Answers {answer}.", asked]


def _problems(document: Schema) -> str:
    (first, *_) = document["paths"].values()
    answers = first["get"]["responses"].items()
    return table(("Status", "When"), ((status, said["description"]) for status, said in answers if status != "200"))


def _is_shown(schema: Schema) -> bool:
    return "properties" in schema


def _value(name: str, schema: Schema) -> list[str]:
    rows = [(f"`{key}`", _type(one), one.get("description", "")) for key, one in schema["properties"].items()]
    return [f"### {name}", schema.get("description", ""), table(("Field", "Form", "What it says"), rows)]


def _type(schema: Schema) -> str:
    """The form of a value, in words."""
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "anyOf" in schema:
        return " or ".join(_type(one) for one in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return ", ".join(f"`{word}`" for word in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    return str(schema.get("format") or schema.get("type") or "object")
