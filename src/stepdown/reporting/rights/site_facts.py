"""What a site knows of itself, as the starters tell it. Nothing here is of a family, and nothing is a secret."""

from dataclasses import dataclass

from stepdown.reporting.rights.starter import Stands


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Each group of facts, with where each is from."""

    hosting: tuple[Stands, ...]
    logging_in: tuple[Stands, ...]
    access: tuple[Stands, ...]
    people: tuple[Stands, ...]
    categories: tuple[Stands, ...]
    sealed: tuple[Stands, ...]
    audit: tuple[Stands, ...]
    retention: tuple[Stands, ...]
    rights: tuple[Stands, ...]
    bases: tuple[Stands, ...]
    is_invented: bool
