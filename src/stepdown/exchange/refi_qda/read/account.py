"""The account of what is taken from a file: what stands in it and is not taken is lost, and is told."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from stepdown.exchange.refi_qda.loss import Loss, Why

WORDS = "text()"
"""What the words within an element are called, beside its attributes."""

_SCHEMA_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"


@dataclass(frozen=True, slots=True)
class Compared:
    """What stands in a file, as "Code" and "Code@guid" with how often, and what of it was not taken."""

    in_file: Mapping[str, int]
    losses: tuple[Loss, ...]


class Account:
    """Keeps, while a file is read, which elements and attributes were taken, and why others were left."""

    def __init__(self) -> None:
        self._taken: dict[etree._Element, set[str]] = {}
        self._why: dict[tuple[etree._Element, str], Why] = {}

    def open(self, element: etree._Element) -> set[str]:
        """An element is being read. The names of the attributes that are taken go into the set that it gives."""
        return self._taken.setdefault(element, set())

    def leave(self, element: etree._Element, why: Why, attribute: str = "") -> None:
        """An attribute is not taken after all; without one, an element with all that is in it is not."""
        self._why[element, attribute] = why

    def compared(self, root: etree._Element) -> Compared:
        """Every element, attribute and text of the file beside what was taken; what was not, by its path."""
        comparison = _Comparison(self._taken, self._why)
        comparison.look_through(root, "", None)
        return comparison.result()


class _Comparison:
    """One walk through the whole of a file, whoever has read what of it."""

    def __init__(self, taken: Mapping[etree._Element, set[str]], why: Mapping[tuple[etree._Element, str], Why]) -> None:
        self._taken, self._why = taken, why
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lost: Counter[tuple[str, Why]] = Counter()

    def result(self) -> Compared:
        """What was counted, under plain names."""
        in_file: Counter[str] = Counter()
        for (tag, attribute), count in self._counts.items():
            in_file[f"{_plain(tag)}@{_plain(attribute)}" if attribute else _plain(tag)] += count
        return Compared(in_file, tuple(Loss(what, count, why) for (what, why), count in sorted(self._lost.items())))

    def look_through(self, element: etree._Element, above: str, why: Why | None) -> None:
        """Compare an element with what was taken of it; ``why`` where it lies in something that is lost."""
        tag, taken = element.tag, self._taken.get(element)
        why = why or self._why.get((element, "")) or (Why.NO_PLACE if taken is None else None)
        path = f"{above}/{_plain(tag)}" if above else tag
        self._counts[tag, ""] += 1
        if why:
            self._lost[_plain(path), why] += 1
        for attribute in element.keys():  # noqa: SIM118  # an element's own items are the elements within it
            self._counts[tag, attribute] += 1
            if why or taken is None or attribute not in taken or (element, attribute) in self._why:
                self._lost[f"{_plain(path)}@{_plain(attribute)}", self._why_not(element, attribute, why)] += 1
        if _has_words(element) and (why or taken is None or WORDS not in taken):
            self._lost[f"{_plain(path)}/{WORDS}", why or Why.NO_PLACE] += 1
        for child in element:
            self.look_through(child, path if why else "", why)

    def _why_not(self, element: etree._Element, attribute: str, why: Why | None) -> Why:
        if attribute.startswith(_SCHEMA_INSTANCE):
            return Why.OF_THE_FILE
        return why or self._why.get((element, attribute), Why.NO_PLACE)


def _has_words(element: etree._Element) -> bool:
    if element.text and element.text.strip():
        return True
    return any(child.tail and child.tail.strip() for child in element)


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return _plain(element.tag)


def _plain(name: str) -> str:
    return name.rpartition("}")[2]
