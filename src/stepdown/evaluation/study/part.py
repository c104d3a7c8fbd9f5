"""What every part of a study is: frozen, and refusing what it does not know."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A frozen part of the study file. An unknown key is a problem, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
