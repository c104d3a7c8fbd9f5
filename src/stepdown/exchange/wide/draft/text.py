"""A draft as the text of a mapping file, for a person to read, change and keep."""

import textwrap
from collections.abc import Iterator

from stepdown.exchange.wide.draft.compose import Draft, Part
from stepdown.exchange.wide.draft.lines import quoted

_BEGINNING = """\
# A draft of a mapping, made from the headings of {file} and the look of its cells.
# No cell of the sheet is copied here.
# Read every line. Answer each "?": while one is left, the mapping is not used.
# What a mapping may say: docs/how-to/map-a-wide-sheet.md
"""
_NOT_MAPPED = """\
# Not mapped. Feed each to a column, or take away the # before it if it may be left out: none is dropped in silence.
"""
_WIDTH = 116


def text_of(draft: Draft, file: str, sheet: str | None, heading_row: int) -> str:
    """The whole file."""
    place = [f"sheet = {quoted(sheet)}"] if sheet else []
    place.append(f"heading_row = {heading_row}")
    blocks = [_BEGINNING.format(file=quoted(file)), "\n".join(place), "\n".join(_ignored(draft))]
    blocks += ["\n".join(_part(part)) for part in draft.parts]
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _ignored(draft: Draft) -> Iterator[str]:
    if not draft.not_mapped:
        yield "ignored = []"
        return
    yield _NOT_MAPPED.strip()
    yield "ignored = ["
    width = min(max(len(quoted(heading)) for heading in draft.not_mapped), 40)
    for heading, why in draft.not_mapped.items():
        yield f"  # {quoted(heading) + ',':<{width + 1}}  # {why}"
    yield "]"


def _part(part: Part) -> Iterator[str]:
    several = part.is_one_of_several
    yield f"[[{part.table}]]" if several else f"[{part.table}]"
    for line in part.lines:
        for note in line.notes:
            yield from _comment(note)
        if line.question:
            yield from _comment(f"QUESTION: {line.question}")
        yield f"{line.name} = {line.value}"


def _comment(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="#   ", break_long_words=False)
