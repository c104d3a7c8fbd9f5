"""How a study wants limits that allow for families, where it is not to be by their design effect."""

from typing import Annotated, Literal

from pydantic import Field

from stepdown.written.part import Part


class Intervals(Part):
    """Families are drawn again with replacement, so many times, from a seed."""

    method: Literal["bootstrap"]
    replicates: Annotated[int, Field(ge=1000, le=10_000)] = 2000
    seed: Annotated[int, Field(ge=0)]

    def said(self) -> str:
        """How the limits are found, in words."""
        return f"by drawing families again, {self.replicates:,} times"
