"""The scenario that repeats a publication: counts times prices, and what was printed."""

import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from stepdown.written.part import Name, Part, Sentence


class About(Part):
    """The publication, and what its method took for granted."""

    id: Name
    title: Sentence
    method: Literal["published"]
    counterfactual: Sentence
    share_that_would_have_entered: Annotated[float, Field(ge=0, le=1)]
    """Of the children at risk, the share that the publication takes to have entered care without the team."""
    months_counted: Annotated[float, Field(gt=0)]
    """The months for which yearly prices are counted."""
    source: Sentence
    owner: Sentence
    date: datetime.date
    limits: tuple[Sentence, ...] = ()


class Term(Part):
    """A count times a price, so many times: ``results`` are summed, or ``number`` is what was printed."""

    results: tuple[str, ...] = ()
    number: Annotated[float, Field(ge=0)] | None = None
    price: Name
    times: Annotated[float, Field(gt=0)] = 1

    @model_validator(mode="after")
    def _one_count(self) -> Self:
        if bool(self.results) == (self.number is not None):
            raise ValueError("give either 'results' to be summed or a 'number' that was printed")
        return self


class Printed(Part):
    """What the publication prints, and to the nearest how many pounds."""

    pounds: float
    nearest: Annotated[float, Field(gt=0)] = 1


class PublishedLine(Part):
    """One product or sum of products of the publication."""

    id: Name
    label: Sentence
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
    printed: Printed | None = None
    instead_of: Name | None = None
    """Another line of which this one is the same sum with the counts of the results."""


class Published(Part):
    """A publication's business case."""

    scenario: About
    lines: Annotated[tuple[PublishedLine, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _lines_that_exist(self) -> Self:
        ids = [line.id for line in self.lines]
        if len(set(ids)) < len(ids):
            raise ValueError("each line has an id of its own")
        for line in self.lines:
            if line.instead_of and line.instead_of not in ids:
                raise ValueError(f"line '{line.id}' stands beside '{line.instead_of}', and there is no such line")
        return self
