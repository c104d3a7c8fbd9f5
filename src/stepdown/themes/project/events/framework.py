"""The framework: codes are made, changed, merged and retired."""

from typing import Literal

from stepdown.themes.project.events.happening import Happening
from stepdown.themes.project.words import CodeOrigin
from stepdown.written.part import Part


class CodeText(Part):
    """What a code says of itself."""

    name: str
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    guide_question: str = ""


class CodeMade(Happening):
    """A code is there to be used. Without a parent it is a theme of the framework."""

    kind: Literal["code_made"] = "code_made"
    code: str
    parent: str | None
    text: CodeText
    origin: CodeOrigin
    is_codable: bool = True
    colour: str | None = None


class CodeChanged(Happening):
    """A code says something else of itself, or stands elsewhere in the tree."""

    kind: Literal["code_changed"] = "code_changed"
    code: str
    parent: str | None
    text: CodeText
    is_codable: bool = True
    before: str | None = None
    """The code that it is put in front of; None leaves it where it stands."""


class CodesMerged(Happening):
    """All that was coded with one code is coded with another, and the first is retired."""

    kind: Literal["codes_merged"] = "codes_merged"
    code: str
    into: str


class CodeRetired(Happening):
    """A code without codings is used no more. Its history stays."""

    kind: Literal["code_retired"] = "code_retired"
    code: str
