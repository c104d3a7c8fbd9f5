"""Which publication is replayed: its title, how to cite it, and what a reader must bear in mind."""

import tomllib
from dataclasses import dataclass
from typing import NamedTuple

from stepdown.dataset.finding import Finding


@dataclass(frozen=True, slots=True)
class Publication:
    """What the report says of the publication."""

    title: str
    citation: str = ""
    cautions: tuple[str, ...] = ()


class PublicationRead(NamedTuple):
    """The publication, and what could not be read of it."""

    publication: Publication
    findings: tuple[Finding, ...] = ()


def read_publication(text: str, file: str) -> PublicationRead:
    """The publication that a study.toml describes."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        finding = Finding("not_toml", f"The file is not TOML: {error}", "Correct that line.", file)
        return PublicationRead(Publication(file), (finding,))
    cautions = data.get("cautions", [])
    if not isinstance(cautions, list):
        finding = Finding("cautions", "cautions is not a list", 'Write cautions = ["…", "…"].', file, column="cautions")
        return PublicationRead(Publication(file), (finding,))
    title, citation = str(data.get("title", file)), str(data.get("citation", ""))
    return PublicationRead(Publication(title, citation, tuple(str(caution) for caution in cautions)))
