"""Drawing: noise follows from the secret, of whom a count is, what it is a count of, and how many there are."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from stepdown.reporting.disclosure.noise.secret import Secret
from stepdown.reporting.disclosure.noise.table import IN_ALL, Noise


@dataclass(frozen=True, slots=True)
class Drawing:
    """How the noise of one release is drawn.

    ``people`` says of whom the release is, ``fingerprint`` by which secret, and ``names`` under which name a count was
    drawn for before, by each of its names then: a table that is new, or gone, must not change a count's noise.
    """

    secret: Secret
    people: str = ""
    fingerprint: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, names: Sequence[str]) -> str:
        """The name under which the noise of a count is drawn that goes by these names."""
        return next((self.names[name] for name in names if name in self.names), names[0])

    def told(self, names: Sequence[str], count: int, noise: Noise) -> int:
        """What is told of a count that goes by these names."""
        about = json.dumps([self.people, self.name(names), count], ensure_ascii=False)
        place = self.secret.draws(about) * IN_ALL >> 64
        weights = noise.weights(count)
        return count + next(n for n, up_to in zip(weights, accumulate(weights.values()), strict=True) if place < up_to)
