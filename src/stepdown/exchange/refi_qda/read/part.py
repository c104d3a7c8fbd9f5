"""One element being read: what is asked of it is taken, and the account knows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from stepdown.dataset.check.rule import Rule
from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.account import WORDS, Account, local_name
from stepdown.exchange.refi_qda.read.remarks import Remarks


@dataclass(slots=True)
class Reader:
    """What is kept while one file is read. ``given``: the GUIDs given so far, by what has them."""

    remarks: Remarks
    account: Account = field(default_factory=Account)
    given: defaultdict[str, set[Guid]] = field(default_factory=lambda: defaultdict(set))


class Part:
    """An element with the reader's memory behind it. Names are matched without their namespace."""

    __slots__ = ("_taken", "element", "reader")

    def __init__(self, element: etree._Element, reader: Reader) -> None:
        self.element, self.reader = element, reader
        self._taken = reader.account.open(element)

    @property
    def name(self) -> str:
        """The element's name."""
        return local_name(self.element)

    def says(self, attribute: str) -> str | None:
        """An attribute, taken; None where the element has none."""
        value: str | None = self.element.get(attribute)
        if value is not None:
            self._taken.add(attribute)
        return value

    def words(self) -> str:
        """The text within the element, taken."""
        self._taken.add(WORDS)
        return self.element.text or ""

    def each(self, *names: str) -> list[Part]:
        """The elements of these names directly within this one, in the order of the file."""
        return [Part(child, self.reader) for child in self.element.iterchildren(*_in_any_namespace(names))]

    def one(self, *names: str) -> Part | None:
        """The first element of these names within this one; further ones are not taken."""
        child = next(self.element.iterchildren(*_in_any_namespace(names)), None)
        return None if child is None else Part(child, self.reader)

    def within(self, holder: str, *names: str) -> list[Part]:
        """The elements of these names in every holder of that name, where programs write more than one."""
        return [part for each in self.each(holder) for part in each.each(*names)]

    def leave(self, rule: Rule, why: Why, attribute: str = "", value: str = "") -> None:
        """Do not take an attribute after all, or the whole element, and say so."""
        what = f"{self.name}, {attribute}" if attribute else self.name
        self.reader.remarks.add(rule, what, self.element.sourceline, value or "nothing")
        self.reader.account.leave(self.element, why, attribute)

    def remark(self, rule: Rule, value: str | None = None) -> None:
        """Say something of the element, which is taken."""
        self.reader.remarks.add(rule, self.name, self.element.sourceline, value)


@cache
def _in_any_namespace(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{{*}}{name}" for name in names)
