"""A checklist with its answers: found, written by hand, not applicable, or openly not reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.written.checklists.checklist import Checklist, Item


class AnsweredBy(Word):
    """Where an answer comes from."""

    REPORT = "report", "In the report"
    PROJECT = "project", "From the project"
    HAND = "hand", "Written by hand"
    NOT_APPLICABLE = "not_applicable", "Not applicable"
    NOBODY = "nobody", "Not reported"


@dataclass(frozen=True, slots=True)
class FilledItem:
    """One item with its answer. Without one it says that it is not reported, with the reason if there is one."""

    item: Item
    answer: str
    by: AnsweredBy

    @property
    def said(self) -> str:
        """What stands beside the item: never nothing."""
        if self.by not in (AnsweredBy.NOBODY, AnsweredBy.NOT_APPLICABLE):
            return self.answer
        return f"{self.by.label}: {self.item.reason}" if self.item.reason else self.by.label


@dataclass(frozen=True, slots=True)
class FilledChecklist:
    """A whole checklist with its answers, item by item."""

    checklist: Checklist
    items: Sequence[FilledItem]

    def count(self, by: AnsweredBy) -> int:
        """How many items are answered so."""
        return sum(item.by is by for item in self.items)

    @property
    def reported(self) -> int:
        """How many items have an answer."""
        return len(self.items) - self.count(AnsweredBy.NOBODY) - self.count(AnsweredBy.NOT_APPLICABLE)
