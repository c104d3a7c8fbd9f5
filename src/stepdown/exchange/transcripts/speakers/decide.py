"""Which labels are speakers, decided over the whole file: one line alone cannot tell "Mum: no" from "So: no".

The rules, in order. A code (INT, SW01) is a speaker. So is a name (Priya Nwosu, Speaker 1) that has a time beside it,
or stands in two lines, or in a file of which at least half the lines begin like that; and a name of several parts after
the first label that repeats, because what stands before is often a title page (Date: …, Interview Number: …). A word in
small letters is one where it begins three lines. A sentence is none. What has only several spaces after it, or stands
alone on its line with a time, must do so twice, for speech can look like that too ("Monday 10:30").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.exchange.transcripts.speakers.beginnings import Beginning, Layout
from stepdown.exchange.transcripts.speakers.shapes import has_parts, is_code, is_name, is_word

_LISTED = 10
_BESIDE = (Layout.COLON, Layout.COLUMN)
"""The words stand beside the label, after a mark."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The labels that are speakers; and those that could have been, for a person to say."""

    speakers: frozenset[str]
    possible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """What the whole file tells: whether half its lines begin with labels, whether names stand alone over the words
    more than once, and the first line with a label that comes again."""

    laid_out: bool
    has_titles: bool
    first_repeated: int


def decide(beginnings: Sequence[Beginning | None]) -> Decision:
    """Which labels are speakers. ``beginnings``: of each line that is not empty, in order; None where it has none."""
    seen: dict[str, list[tuple[int, Beginning]]] = {}
    for number, found in enumerate(beginnings):
        if found is not None:
            seen.setdefault(found.label, []).append((number, found))
    shaped = [label for label in seen if is_code(label) or is_name(label)]
    begun = [line.layout for label in shaped for _, line in seen[label]]
    file = _File(
        laid_out=2 * sum(layout in _BESIDE or layout is Layout.TITLE for layout in begun) >= len(beginnings),
        has_titles=begun.count(Layout.TITLE) > 1,
        first_repeated=min((seen[label][0][0] for label in shaped if len(seen[label]) > 1), default=0),
    )
    speakers = frozenset(label for label, lines in seen.items() if _is_speaker(label, lines, file))
    maybe = [label for label in shaped if label not in speakers and any(b.layout in _BESIDE for _, b in seen[label])]
    return Decision(speakers, tuple(maybe[:_LISTED]))


def _is_speaker(label: str, lines: Sequence[tuple[int, Beginning]], file: _File) -> bool:
    layouts, often = {line.layout for _, line in lines}, len(lines)
    is_shaped = is_code(label) or is_name(label)
    if layouts == {Layout.GAP}:
        return often > 1 and is_code(label) and len(label) > 1
    if layouts.isdisjoint(_BESIDE):
        return is_shaped and (often > 1 or (file.has_titles and Layout.TITLE in layouts))
    if is_code(label) or not is_shaped:
        return is_shaped or (often > 2 and is_word(label))
    has_time = any(line.at_seconds is not None for _, line in lines)
    is_later = lines[0][0] >= file.first_repeated
    return often > 1 or has_time or (is_later and (file.laid_out or has_parts(label)))
