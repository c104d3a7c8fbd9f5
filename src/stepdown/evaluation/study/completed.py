"""What a study wants completed by multiple imputation, beside what is known and its bounds."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from stepdown.evaluation.study.choices import Dimension
from stepdown.written.part import Part

MOST_COVARIATES = 3
"""More would leave patterns of one or two people each."""


class Completed(Part):
    """The factors, whether the ladder too, what they depend on, how many completions and from which seed."""

    factors: tuple[str, ...] = ()
    ladder: bool = False
    given: Annotated[tuple[Dimension, ...], Field(max_length=MOST_COVARIATES)] = ()
    imputations: Annotated[int, Field(ge=5, le=200)] = 20
    seed: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.factors and not self.ladder:
            raise ValueError("nothing is to be completed; name factors, write ladder = true, or leave [missing] out")
        return self

    @model_validator(mode="after")
    def _once_each(self) -> Self:
        if len(set(self.factors)) < len(self.factors) or len(set(self.given)) < len(self.given):
            raise ValueError("each factor and each covariate may stand once")
        return self
