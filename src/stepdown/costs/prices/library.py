"""Prices by id: found, searched, and laid over one another so that a council's own come before the shipped ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Self

from stepdown.costs.prices.price import Price


class UnknownPriceError(KeyError):
    """There is no price of that id. Its text is a sentence for the person who asked."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Entry:
    """A price in a library: its subject, whose prices it came with, and the entry that it replaced."""

    price: Price
    subject: str
    whose: str
    replaced: "Entry | None" = None

    def text(self) -> str:
        """Everything that a search looks in, in small letters."""
        price = self.price
        borne = " ".join(f"{portion.bearer.label} {portion.what or ''}" for portion in price.borne_by)
        said = (price.id.replace("_", " "), price.label, price.note or "", price.source.title, borne, price.what())
        return " ".join((price.id, self.subject, *said)).lower()


@dataclass(frozen=True, slots=True)
class PriceLibrary:
    """Prices by id, in the order in which they were written."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def get(self, id_: str) -> Price:
        """The price of that id; UnknownPriceError, with the id that was perhaps meant, where there is none."""
        return self.entry(id_).price

    def entry(self, id_: str) -> Entry:
        """The price of that id with its subject and whose it is; UnknownPriceError as ``get``."""
        if id_ in self.entries:
            return self.entries[id_]
        close = get_close_matches(id_, self.entries, n=1)
        meant = f"did you mean '{close[0]}'?" if close else "stepdown prices lists them."
        raise UnknownPriceError(f"there is no price '{id_}'; {meant}")

    def search(self, words: str) -> "PriceLibrary":
        """The prices in whose id, label, note, source or bearer every one of the words stands."""
        wanted = words.lower().split()
        return self._only({id_: e for id_, e in self.entries.items() if all(word in e.text() for word in wanted)})

    def subjects(self) -> dict[str, tuple[Entry, ...]]:
        """The entries by subject, in order."""
        grouped: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries.values():
            grouped[entry.subject] = (*grouped.get(entry.subject, ()), entry)
        return grouped

    def lay(self, other: "PriceLibrary") -> Self:
        """This library with another laid on top: the same id replaces, keeps its place, and knows what it replaced."""
        laid = {id_: replace(e, replaced=self.entries.get(id_, e.replaced)) for id_, e in other.entries.items()}
        return self._only({**self.entries, **laid})

    def __iter__(self) -> Iterator[Price]:
        return (entry.price for entry in self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.entries

    def _only(self, entries: Mapping[str, Entry]) -> Self:
        return type(self)(entries)
