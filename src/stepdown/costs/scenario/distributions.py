"""How sure one is of a number: a distribution, its central value, and the value at each quantile."""

from abc import abstractmethod
from typing import Annotated, Literal, Self, override

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from stepdown.written.part import Part

type Numbers = NDArray[np.float64]

Z_95 = 1.959963984540054
"""The 97.5th centile of the standard normal: a range from low to high is a 95% range."""


_NEAR = 0.05
"""How far a median may miss the middle of its range, as a share: the range is then that much out too."""


class _Distribution(Part):
    """What every distribution answers. Quantiles, not draws, so that one set of random numbers serves all of them."""

    @property
    @abstractmethod
    def central(self) -> float:
        """The value of the deterministic run."""

    @abstractmethod
    def at(self, quantile: Numbers) -> Numbers:
        """The values at quantiles strictly between 0 and 1."""

    @property
    def support(self) -> tuple[float, float]:
        """The least and the greatest value that can occur."""
        return (-np.inf, np.inf)


class Fixed(_Distribution):
    """A number that is taken as certain."""

    kind: Literal["fixed"]
    value: float

    @property
    @override
    def central(self) -> float:
        return self.value

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (self.value, self.value)

    @override
    def at(self, quantile: Numbers) -> Numbers:
        return np.full_like(quantile, self.value)


class Uniform(_Distribution):
    """Anything from low to high is equally likely: what is said where nothing is known."""

    kind: Literal["uniform"]
    low: float
    high: float

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, self.low, self.high)

    @property
    @override
    def central(self) -> float:
        return (self.low + self.high) / 2

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (self.low, self.high)

    @override
    def at(self, quantile: Numbers) -> Numbers:
        return self.low + (self.high - self.low) * quantile


class Triangular(_Distribution):
    """From low to high, most likely at the central value."""

    kind: Literal["triangular"]
    low: float
    mode: float
    high: float

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, self.low, self.mode, self.high)

    @property
    @override
    def central(self) -> float:
        return self.mode

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (self.low, self.high)

    @override
    def at(self, quantile: Numbers) -> Numbers:
        width, left, right = self.high - self.low, self.mode - self.low, self.high - self.mode
        if not width:
            return np.full_like(quantile, self.low)
        rising = self.low + np.sqrt(quantile * width * left)
        falling = self.high - np.sqrt((1 - quantile) * width * right)
        return np.where(quantile * width < left, rising, falling)


class Normal(_Distribution):
    """A bell around the mean: for effects on the log-odds scale."""

    kind: Literal["normal"]
    mean: float
    sd: Annotated[float, Field(ge=0)]

    @property
    @override
    def central(self) -> float:
        return self.mean

    @override
    def at(self, quantile: Numbers) -> Numbers:
        from scipy.special import ndtri

        return np.asarray(self.mean + self.sd * ndtri(quantile), dtype=np.float64)


class LogNormal(_Distribution):
    """A positive number whose 95% range is from low to high, as far below the median as above it in ratio."""

    kind: Literal["lognormal"]
    low: Annotated[float, Field(gt=0)]
    median: Annotated[float, Field(gt=0)]
    high: Annotated[float, Field(gt=0)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        middle = float(np.sqrt(self.low * self.high))
        if abs(self.median / middle - 1) > _NEAR and self.low <= self.median <= self.high:
            raise ValueError(f"its median must be about {middle:.4g}, as many times over its low as under its high")
        return _ordered(self, self.low, self.median, self.high)

    @property
    @override
    def central(self) -> float:
        return self.median

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (0.0, np.inf)

    @override
    def at(self, quantile: Numbers) -> Numbers:
        from scipy.special import ndtri

        sigma = np.log(self.high / self.low) / (2 * Z_95)
        return np.asarray(self.median * np.exp(sigma * ndtri(quantile)), dtype=np.float64)


class Gamma(_Distribution):
    """A positive number with a long right tail: for costs and durations."""

    kind: Literal["gamma"]
    mean: Annotated[float, Field(gt=0)]
    sd: Annotated[float, Field(gt=0)]

    @property
    @override
    def central(self) -> float:
        return self.mean

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (0.0, np.inf)

    @override
    def at(self, quantile: Numbers) -> Numbers:
        from scipy.special import gammaincinv

        shape = (self.mean / self.sd) ** 2
        return np.asarray(gammaincinv(shape, quantile) * self.mean / shape, dtype=np.float64)


class Beta(_Distribution):
    """A probability seen in a sample: its mean, and how many people it was seen in."""

    kind: Literal["beta"]
    mean: Annotated[float, Field(gt=0, lt=1)]
    size: Annotated[float, Field(gt=0)]

    @property
    @override
    def central(self) -> float:
        return self.mean

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (0.0, 1.0)

    @override
    def at(self, quantile: Numbers) -> Numbers:
        from scipy.special import betaincinv

        return np.asarray(betaincinv(self.mean * self.size, (1 - self.mean) * self.size, quantile), dtype=np.float64)


class Answers(_Distribution):
    """What people answered, and how many answered so: the answers themselves are the distribution."""

    kind: Literal["answers"]
    values: Annotated[tuple[float, ...], Field(min_length=1)]
    people: tuple[Annotated[int, Field(ge=0)], ...]

    @model_validator(mode="after")
    def _one_count_an_answer(self) -> Self:
        if len(self.people) != len(self.values) or not sum(self.people):
            raise ValueError("'people' must say of each of the 'values' how many gave it, and somebody must have")
        return self

    @property
    @override
    def central(self) -> float:
        return float(np.average(self.values, weights=self.people))

    @property
    @override
    def support(self) -> tuple[float, float]:
        return (min(self.values), max(self.values))

    @override
    def at(self, quantile: Numbers) -> Numbers:
        order = np.argsort(self.values)
        reached = np.cumsum(np.asarray(self.people, dtype=np.float64)[order]) / sum(self.people)
        place = np.searchsorted(reached, quantile).clip(max=len(order) - 1)
        return np.asarray(np.asarray(self.values, dtype=np.float64)[order][place])


Distribution = Annotated[
    Fixed | Uniform | Triangular | Normal | LogNormal | Gamma | Beta | Answers, Field(discriminator="kind")
]


def _ordered[D: _Distribution](distribution: D, *values: float) -> D:
    if list(values) != sorted(values):
        raise ValueError(f"its low must not be above its high, nor the value between outside them (it says {values})")
    return distribution
