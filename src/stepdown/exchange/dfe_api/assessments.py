"""The assessments of the daily data, with the factors that they found."""

from collections import defaultdict
from collections.abc import Iterator

from stepdown.exchange.case_files.codes import FACTORS
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.dfe_api.layout import ASSESSMENT, CHILD
from stepdown.linkage.extract.records import Assessment, FactorFound


def assessments(u: Understanding) -> Iterator[Assessment]:
    """Every assessment whose first day is known. One without a code, not even that for 'none', says nothing of them."""
    found: defaultdict[str, set[FactorFound]] = defaultdict(set)
    for row in u.rows("factors"):
        factor = u.code(row, "factors", FACTORS, None)
        found[str(row[ASSESSMENT])].update((factor,) if factor else ())
    for row in u.rows("assessments"):
        start = u.start(row, "start_date")
        if start is not None:
            end = u.end(row, "authorisation_date", start)
            number = str(row[ASSESSMENT])
            factors = frozenset(found[number]) if number in found else None
            yield Assessment(str(row[CHILD]), start, end, factors, u.origin(row))
