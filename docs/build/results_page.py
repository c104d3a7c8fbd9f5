"""The page of the results document: every field, read from the schema that the document is checked against."""

from docs.build.markdown import page
from docs.build.schema_tables import fields
from stepdown.results.document import SCHEMA_VERSION, schema

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
        fields(document, document),
        "## Its header",
        fields(document["properties"]["header"], document),
        "## One result",
        fields(document["$defs"]["result"], document),
        "## One relation",
        document["properties"]["relations"]["items"]["description"],
        fields(document["properties"]["relations"]["items"], document),
    )
