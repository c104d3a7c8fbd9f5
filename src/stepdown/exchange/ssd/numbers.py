"""What the types of linked identifiers are called, and what stands for a pupil number without being one."""

import re
from collections.abc import Mapping

from stepdown.domain.identity import IdentifierScheme

_TYPES: Mapping[IdentifierScheme, tuple[str, ...]] = {
    IdentifierScheme.NHS: ("nhs", "nhs number", "nhs no"),
    IdentifierScheme.PUPIL: ("upn", "unique pupil number", "former upn", "former unique pupil number"),
    IdentifierScheme.SINGLE_UNIQUE: ("single unique identifier", "single unique id", "common child id"),
    IdentifierScheme.COUNCIL_CHILD: (
        *("legacy id", "previous id", "old id", "local authority id", "la child id", "child id", "person id"),
        *("mosaic id", "liquidlogic id", "lcs id", "eclipse id", "caredirector id", "azeus id"),
    ),
    IdentifierScheme.PARTNER: (
        "youth justice id",
        "youth offending id",
        "education id",
        "capita one id",
        "unique learner number",
    ),
}
NUMBER_TYPES: Mapping[str, IdentifierScheme] = {name: scheme for scheme, names in _TYPES.items() for name in names}
"""Types in small letters; one that is not here is told, and its numbers are left out."""

_NO_NUMBER = re.compile(r"UN\d{1,2}", re.IGNORECASE)


def is_no_pupil_number(text: str) -> bool:
    """Whether it is a reason why there is no pupil number, which stands in the number's own column in some systems."""
    return _NO_NUMBER.fullmatch(text) is not None
