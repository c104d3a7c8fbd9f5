"""A checklist filled from a report as it was made: an item is answered only where the part that it names is there."""

from collections.abc import Mapping, Sequence

from stepdown.evaluation.study.reported import ByHand
from stepdown.reporting.checklists.facts import FACTS, Background
from stepdown.reporting.report import Chart, ReportTable, Section
from stepdown.written.checklists.checklist import Item, shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy, FilledChecklist, FilledItem

KEY_POINTS = "key-points"


def places_of(sections: Sequence[Section]) -> dict[str, str]:
    """Where each section, table and chart of a report is, in words, by its id."""
    places = {KEY_POINTS: "Key points"}
    for section in sections:
        places[section.id] = f"Section '{section.title}'"
        for block in section.blocks:
            if isinstance(block, ReportTable | Chart):
                places[block.id] = f"Section '{section.title}': '{block.title}'"
    return places


def filled_from(name: str, places: Mapping[str, str], background: Background, by_hand: ByHand) -> FilledChecklist:
    """The checklist of that name. What a person wrote comes before what is found."""
    checklist, words = shipped_checklist(name), by_hand.get(name, {})
    return FilledChecklist(
        checklist, tuple(_filled(item, words.get(item.id, ""), places, background) for item in checklist.items)
    )


def _filled(item: Item, words: str, places: Mapping[str, str], background: Background) -> FilledItem:
    if words:
        return FilledItem(item, words, AnsweredBy.HAND)
    if not item.applies:
        return FilledItem(item, "", AnsweredBy.NOT_APPLICABLE)
    told = FACTS[item.fact](background) if item.fact else _where(item, places)
    return FilledItem(item, told, AnsweredBy.REPORT if told else AnsweredBy.NOBODY)


def _where(item: Item, places: Mapping[str, str]) -> str:
    found = [places[place] for place in item.places if place in places]
    return "; ".join(found) + (f" ({item.where})" if found and item.where else "")
