"""The page of the costs document: every field, read from the schema that the document is checked against."""

from docs.build.markdown import page
from docs.build.schema_tables import fields
from stepdown.costs.document import SCHEMA_VERSION, schema

INTRODUCTION = """
`internal/costs.json` holds one business case, for other programs to use. It rests on true counts and does not leave the
team. A scenario of the method `incremental` gives the difference that the team made to what is paid; one of the method
`published` repeats a publication's own sums, which are never a saving. The schema itself is
`src/stepdown/costs/schema.json`. Every field is always there; one that says nothing is null.
"""

OF_A_CASE = {
    "lines": "One line",
    "payers": "One payer",
    "at_thresholds": "All children at one threshold",
    "break_even": "One break-even",
    "tornado": "One swing",
    "assumptions": "One assumption",
    "variance": "One share of the variance",
    "unit_costs": "One unit cost",
}


def costs_page() -> str:
    """Both documents and the parts of which they are made."""
    document = schema()
    of = document["$defs"]
    case, published = of["incremental"], of["published"]
    parts = [(heading, case["properties"][name]["items"]) for name, heading in OF_A_CASE.items()]
    parts += [("A figure with its uncertainty", of["range"]), ("A price", of["price"])]
    parts += [("The service's cost", of["service_cost"]), ("A result before any money", of["consequence"])]
    parts += [("A publication's sums", published), ("One of them", published["properties"]["published_lines"]["items"])]
    return page(
        f"The costs document, version {SCHEMA_VERSION}",
        INTRODUCTION,
        "## A business case",
        fields(case, document),
        "## Its header",
        fields(case["properties"]["header"], document),
        *(block for heading, part in parts for block in (f"## {heading}", fields(part, document))),
    )
