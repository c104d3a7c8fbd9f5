"""The whole record as lines of text, read at one moment while the site works on."""

from collections.abc import Iterator
from datetime import datetime

from stepdown.records.safekeeping.manifest import Counted, Manifest, counted, head_of_chain, heading
from stepdown.records.safekeeping.rows import Digest, as_line, lines_of
from stepdown.records.safekeeping.tables import columns_of, kept_tables, label_of
from stepdown.records.snapshot.snapshot import one_view


class Dump:
    """The lines of a backup, to be gone through once. ``manifest`` is there when all of them have been."""

    manifest: Manifest

    def __init__(self, at: datetime) -> None:
        self._at = at

    def __iter__(self) -> Iterator[bytes]:
        with one_view():
            begun = heading(self._at)
            yield begun.line()
            digests: dict[str, Digest] = {}
            yield from _lines(digests)
            self.manifest = Manifest(begun, counted(digests), head_of_chain())
            yield self.manifest.line()


def counted_here() -> dict[str, Counted]:
    """What each table holds now, as a manifest would say it."""
    digests: dict[str, Digest] = {}
    for _ in _lines(digests):
        pass
    return dict(counted(digests))


def _lines(digests: dict[str, Digest]) -> Iterator[bytes]:
    for table in kept_tables():
        label, columns = label_of(table), [column.attname for column in columns_of(table)]
        yield as_line({"table": label, "columns": columns})
        digest = digests[label] = Digest()
        for line in lines_of(table):
            digest.add(line)
            yield line
