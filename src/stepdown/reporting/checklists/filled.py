"""A checklist filled from a report as it was made: an item is answered only where the part that it names is there."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from stepdown.evaluation.study.reported import ByHand
from stepdown.reporting.checklists.facts import FACTS, Background
from stepdown.reporting.report import Chart, ReportTable, Section
from stepdown.written.checklists.checklist import Item, shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy, FilledChecklist, FilledItem

KEY_POINTS = "key-points"


class Place(NamedTuple):
    """A section of a report by its title, and a table or chart in it; all of the section where ``part`` is empty."""

    section: str
    part: str = ""


type Places = Mapping[str, Place]
"""Where each section, table and chart of a report is, by its id."""


def places_of(sections: Sequence[Section]) -> Places:
    """The places of a report. Where a section and its table are of one name, the section is meant."""
    places = {KEY_POINTS: Place("Key points")} | {section.id: Place(section.title) for section in sections}
    for section in sections:
        for block in section.blocks:
            if isinstance(block, ReportTable | Chart):
                places.setdefault(block.id, Place(section.title, block.title))
    return places


def filled_from(name: str, places: Places, background: Background, by_hand: ByHand) -> FilledChecklist:
    """The checklist of that name. What a person wrote comes before what is found."""
    checklist, words = shipped_checklist(name), by_hand.get(name, {})
    return FilledChecklist(
        checklist, tuple(_filled(item, words.get(item.id, ""), places, background) for item in checklist.items)
    )


def _filled(item: Item, words: str, places: Places, background: Background) -> FilledItem:
    if words:
        return FilledItem(item, words, AnsweredBy.HAND)
    if not item.applies:
        return FilledItem(item, "", AnsweredBy.NOT_APPLICABLE)
    told = FACTS[item.fact](background) if item.fact else _where(item, places)
    return FilledItem(item, told, AnsweredBy.REPORT if told else AnsweredBy.NOBODY)


def _where(item: Item, places: Places) -> str:
    found = [places[place] for place in item.places if place in places]
    told = "; ".join(
        _told(section, [one.part for one in of]) for section, of in groupby(found, lambda one: one.section)
    )
    return f"{told} ({item.where})" if told and item.where else told


def _told(section: str, parts: Sequence[str]) -> str:
    """The section's title, with those of the tables and charts in it that are meant."""
    named = ", ".join(f"“{part}”" for part in parts if part)
    return f"“{section}”: {named}" if named else f"“{section}”"
