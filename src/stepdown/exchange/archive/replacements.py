"""The log of what was replaced: which words stand in which text, and how often. What they stand for is not in it."""

from collections.abc import Iterable

from stepdown.exchange.archive.csv_text import csv_text
from stepdown.exchange.archive.transcripts import Transcript
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.project.log import Log

HEADINGS = ("File", "Words that stand there", "How often")


def replacements(log: Log, found: Iterable[Transcript]) -> bytes:
    """A row for each text and words. The counts are of the whole text as it came in, before any turn was left out."""
    replaced = {e.event.source: e.event.replaced for e in log.entries if isinstance(e.event, SourceBroughtIn)}
    rows = [(one.path, words, times) for one in found for words, times in sorted(replaced[one.text.source.id].items())]
    return csv_text(HEADINGS, rows)
