"""Values that are not numbers: other words, nothing printed, and 'not stated', which is a value too."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Words:
    """Words that name no share, such as 'net'."""

    text: str


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """An empty value: the publication prints no such number; an expression may derive it from those it does print."""

    text: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class NotStated:
    """A figure that a reader needs and that the publication does not give."""

    text: str
    SAID_AS: ClassVar[tuple[str, ...]] = ("not stated", "not given", "unknown", "not known")
