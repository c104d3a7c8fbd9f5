"""The data list: what each text of the archive is, so that somebody can choose without opening them all."""

from collections.abc import Iterable, Iterator

from stepdown.exchange.archive.csv_text import Value, csv_text
from stepdown.exchange.archive.transcripts import Transcript

HEADINGS = (
    *("File", "Title", "Kind of source", "Held on", "Minutes", "Survey question"),
    *("Speakers", "Roles", "Turns", "Turns left out", "Words"),
)


def data_list(found: Iterable[Transcript]) -> bytes:
    """A row a text; nothing stands where something is not known."""
    return csv_text(HEADINGS, (tuple(_row(one)) for one in found))


def _row(one: Transcript) -> Iterator[Value]:
    source = one.text.source
    yield from (one.path, source.title, source.kind.label)
    yield source.held_on.isoformat() if source.held_on else None
    yield from (source.minutes, source.question)
    yield "; ".join(label for label, _ in one.speakers)
    yield "; ".join(dict.fromkeys(role for label, role in one.speakers if label in source.speakers))
    yield from (len(source.turns), one.text.turns_left_out, one.words)
