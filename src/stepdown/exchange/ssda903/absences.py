"""When children were missing from their placements."""

from collections.abc import Iterator

from stepdown.exchange.case_files.codes import ABSENCES
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.ssda903.findings import AWAY
from stepdown.exchange.ssda903.layout import CHILD, MISSING
from stepdown.linkage.extract.records import Happening

_AWAY = "A"


def absences(u: Understanding) -> Iterator[Happening]:
    """Each time missing whose first day is known; the day on which the child came back is the first not so."""
    for row in u.rows(MISSING.name):
        kind = u.code(row, "MISSING", ABSENCES, None)
        if str(row["MISSING"]).upper() == _AWAY:
            u.often(AWAY, row, "MISSING")
        start = u.start(row, "MIS_START") if kind else None
        if kind and start:
            yield Happening(str(row[CHILD]), kind, start, u.end(row, "MIS_END", start), u.origin(row))
