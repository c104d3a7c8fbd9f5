"""People joined in pairs, and the groups that come of it."""

from collections import Counter
from collections.abc import Iterable


class Groups:
    """Everybody in a group of one until joined. A group is named for the first, in order, of its members."""

    def __init__(self, members: Iterable[str]) -> None:
        self._above = {member: member for member in members}

    def of(self, member: str) -> str:
        """The name of a member's group."""
        name = member
        while self._above[name] != name:
            name = self._above[name]
        while self._above[member] != name:
            self._above[member], member = name, self._above[member]
        return name

    def join(self, one: str, other: str) -> None:
        """Both, and everybody in their groups, are of one group."""
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first

    def alone(self) -> set[str]:
        """Those who are in a group of their own."""
        sizes = Counter(map(self.of, self._above))
        return {member for member in self._above if sizes[self.of(member)] == 1}
