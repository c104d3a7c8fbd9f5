"""Which columns of a codebook are read, by the headings that people and programs give them."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import text

MEANINGS = {
    "name": ("name", "code", "code_name"),
    "path": ("path", "full_path", "code_path"),
    "tag": ("tag",),
    "definition": ("definition", "description", "meaning"),
    "include": ("include", "include_when", "inclusion", "inclusion_criteria", "when_to_use"),
    "exclude": ("exclude", "exclude_when", "exclusion", "exclusion_criteria", "when_not_to_use"),
    "example": ("example", "examples", "example_quote", "quote"),
}
"""What is read, each with its headings as plain names. A tag is a path, as programs without a tree write it."""

NAMING = ("name", "path", "tag")
"""Without one of these there is no codebook."""

MEANING_OF = {heading: meaning for meaning, headings in MEANINGS.items() for heading in headings}

CODES = Table("codebook", "One code", tuple(text(heading, doc=f"The {MEANING_OF[heading]}") for heading in MEANING_OF))
