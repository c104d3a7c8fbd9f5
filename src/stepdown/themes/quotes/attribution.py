"""What is printed after a quote: the public label of the role, coarser than the role, and the kind of source."""

from stepdown.themes.sources import SourceKind

ROLE_NOT_GIVEN = "Role not given"


def attribution(public_role: str | None, kind: SourceKind) -> str:
    """'(Social care practitioner, interview)'. None: nobody said the role, and that is printed."""
    return f"({public_role or ROLE_NOT_GIVEN}, {kind.in_attribution})"
