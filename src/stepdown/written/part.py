"""What every part of a written file is: frozen, and refusing what it does not know."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Sentence = Annotated[str, Field(min_length=1)]
"""Text that says something."""

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
"""A stored name: small letters, digits, _ and -."""


class Part(BaseModel):
    """A frozen part of a file. An unknown key is a problem, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)
