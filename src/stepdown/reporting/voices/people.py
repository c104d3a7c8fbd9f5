"""Who was asked and took part, by means and by the label that may be printed; small groups are told of together."""

from collections import defaultdict
from collections.abc import Iterator

from stepdown.reporting.report import Block, Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.checklists.facts import each_method
from stepdown.themes.people.asked import Base, bases
from stepdown.themes.quotes.attribution import ROLE_NOT_GIVEN
from stepdown.themes.sources import SourceKind

_NOT_KNOWN = "not known"
OTHERS = "Other roles"
_WROTE = "Wrote in their own words"


def people_section(voices: Voices) -> Section:
    """What each method gathered, and a table of the people for each."""
    blocks: list[Block] = []
    if said := each_method(voices.project):
        blocks.append(Paragraph(said))
    blocks += list(_tables(voices))
    return Section("people", "Who was asked and who took part", tuple(blocks))


def _tables(voices: Voices) -> Iterator[ReportTable]:
    for kind in SourceKind:
        rows = [base for base in bases(voices.project) if base.source_kind is kind]
        if rows:
            yield _table(voices, kind, rows)


def _table(voices: Voices, kind: SourceKind, found: list[Base]) -> ReportTable:
    smallest = voices.project.about.smallest_group
    groups = _together(_by_label(voices, found), smallest)
    invited = voices.project.people.invited.get(kind)
    total = Row(
        "All", (_cell(invited.invited if invited else None), Cell(str(sum(b.took_part for b in found)))), total=True
    )
    notes = ["Asked: those who were invited; where that was not counted by role it is not known."]
    if kind is SourceKind.SURVEY:
        notes.append("How many answered in all stands with the results of the survey.")
    if OTHERS in groups:
        notes.append(f"‘{OTHERS}’ brings together roles of which fewer than {smallest} took part.")
    rows = (Row(label, (_cell(asked), Cell(str(there)))) for label, (asked, there) in groups.items())
    title, did = _named(kind)
    return ReportTable(
        f"people-{kind}", title, "people", voices.source, "Role", ("Asked", did), (*rows, total), tuple(notes)
    )


def _named(kind: SourceKind) -> tuple[str, str]:
    """The table's title and what people did. The texts of a survey hold only who wrote in their own words."""
    if kind is SourceKind.SURVEY:
        return f"{kind.label}: people asked, and who {_WROTE.lower()}", _WROTE
    return f"{kind.label}: people asked and taking part", "Took part"


def _by_label(voices: Voices, found: list[Base]) -> dict[str, tuple[int | None, int]]:
    labels: dict[str, list[Base]] = defaultdict(list)
    for base in found:
        role = voices.project.people.roles.get(base.role or "")
        labels[role.public_label if role else ROLE_NOT_GIVEN].append(base)
    return {label: (_sum(b.invited for b in of), sum(b.took_part for b in of)) for label, of in labels.items()}


def _together(groups: dict[str, tuple[int | None, int]], smallest: int) -> dict[str, tuple[int | None, int]]:
    """Small groups as one, with the next smallest where they would still be few: a total then tells nobody apart."""
    by_size = sorted(groups, key=lambda label: groups[label][1])
    small = [label for label in by_size if groups[label][1] < smallest]
    if not small or len(groups) == 1:
        return groups
    while sum(groups[label][1] for label in small) < smallest and len(small) < len(groups):
        small.append(by_size[len(small)])
    kept = {label: group for label, group in groups.items() if label not in small}
    merged = _sum(groups[label][0] for label in small), sum(groups[label][1] for label in small)
    return {**kept, OTHERS if kept else "All roles": merged}


def _sum(numbers: "Iterator[int | None]") -> int | None:
    found = list(numbers)
    return None if any(number is None for number in found) else sum(number or 0 for number in found)


def _cell(number: int | None) -> Cell:
    return Cell(_NOT_KNOWN if number is None else str(number))
