"""A file of prices: what it says of itself, and its prices by id."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field, model_validator

from stepdown.costs.prices.price import Price
from stepdown.written.part import Name, Part, Sentence


class About(Part):
    """Whose prices these are and what they are of."""

    subject: Name
    title: Sentence
    note: Sentence | None = None


class PriceFile(Part):
    """One written file: a part ``[library]``, and a part ``[price.<id>]`` for each price."""

    library: About
    price: dict[Name, Price] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _each_price_knows_its_id(cls, values: Any) -> Any:
        """The id stands once in a file, as the name of the price's part."""
        prices = values.get("price") if isinstance(values, Mapping) else None
        if not isinstance(prices, Mapping):
            return values
        named = {id_: {"id": id_} | dict(p) if isinstance(p, Mapping) else p for id_, p in prices.items()}
        return {**values, "price": named}

    @model_validator(mode="after")
    def _one_id_each(self) -> Self:
        for id_, price in self.price.items():
            if price.id != id_:
                raise ValueError(f"price.{id_}.id says '{price.id}': the part's name is the id, so leave the key out")
        return self
