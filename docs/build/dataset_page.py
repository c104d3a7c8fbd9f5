"""The page of the dataset contract: every table, every column, every word a column may hold."""

from docs.build.markdown import page, table, words
from stepdown.dataset.column import PROVENANCE, Column, Table
from stepdown.dataset.contract import CONTRACT, CONTRACT_VERSION

INTRODUCTION = """
One row, one fact. Ids are text; dates are written 2021-04-30; moments 2021-04-30T09:15; yes and no as such. A column
that may be missing says why a value is not there in the column of the same name that ends in `_missing`:
`not_known`, `not_asked` or `not_applicable`. A column that a source does not have is not asked. Extra columns are
carried. In a table's key, no two rows are the same.
"""


def dataset_page() -> str:
    """The contract as one page."""
    provenance = table(("Column", "Kind", "What it says"), [(f"`{c.name}`", c.kind, c.doc) for c in PROVENANCE])
    return page(
        f"The dataset contract, version {CONTRACT_VERSION}",
        INTRODUCTION,
        "Every table also carries where its rows came from, which readers fill in:",
        provenance,
        *(block for t in CONTRACT.values() for block in table_blocks(t)),
    )


def table_blocks(contract_table: Table) -> list[str]:
    """One table with its columns, whichever contract it is of."""
    key = f" Key: {words(contract_table.key)}." if contract_table.key else ""
    rows = [(f"`{c.name}`", c.kind, _rules(c), c.doc) for c in contract_table.columns]
    return [
        f"## {contract_table.name}",
        f"{contract_table.row}.{key}",
        table(("Column", "Kind", "Rules", "What it says"), rows),
    ]


def _rules(column: Column) -> str:
    rules = (
        column.required and "required",
        column.may_be_missing and "may be missing",
        column.scale and f"{column.scale[0]:,} to {column.scale[1]:,}",
        column.refers_to and f"in [{column.refers_to}](#{column.refers_to})",
        column.name != "factor" and column.words and f"one of {words(column.words)}",
        column.name == "factor" and "one of [the factors](factors.md)",
    )
    return "; ".join(rule for rule in rules if rule)
