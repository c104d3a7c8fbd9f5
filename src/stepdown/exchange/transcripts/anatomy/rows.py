"""The row of a table as passages: the label and what was said stand side by side, apart by tabs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stepdown.exchange.transcripts.passages import Passage


def as_passages(cells: Sequence[Sequence[Passage]]) -> Iterator[Passage]:
    """The row's cells, each given as its passages.

    A row of one filled cell is a frame around paragraphs, and gives them as they are. In any other the cells stand
    side by side; the last, in which people write what was said, may go on over several passages.
    """
    filled = [said for cell in cells if (said := [passage for passage in cell if passage.words.strip()])]
    if len(filled) < 2:
        yield from filled[0] if filled else ()
        return
    *labels, (first, *more) = filled
    beside = [" ".join(" ".join(passage.words.split()) for passage in cell) for cell in labels]
    yield replace(first, words="\t".join([*beside, first.words]), stands_apart=False)
    yield from more
