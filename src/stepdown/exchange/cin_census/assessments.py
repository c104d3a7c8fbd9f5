"""The assessments of a census with the factors found at their end."""

from collections import defaultdict
from collections.abc import Iterator

from stepdown.exchange.case_files.codes import FACTORS
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.cin_census.layout import ASSESSMENT, CHILD
from stepdown.linkage.extract.records import Assessment, FactorFound


def assessments(u: Understanding) -> Iterator[Assessment]:
    """Every assessment whose first day is known. One without any factor element says nothing of factors."""
    found = _factors(u)
    for row in u.rows("assessments"):
        start = u.start(row, "AssessmentActualStartDate")
        if start is not None:
            end = u.end(row, "AssessmentAuthorisationDate", start)
            factors = found.get(str(row[ASSESSMENT]))
            yield Assessment(
                str(row[CHILD]), start, end, None if factors is None else frozenset(factors), u.origin(row)
            )


def _factors(u: Understanding) -> dict[str, set[FactorFound]]:
    """The factors of each assessment by its number in the file."""
    found: defaultdict[str, set[FactorFound]] = defaultdict(set)
    for row in u.rows("factors"):
        factor = u.code(row, "AssessmentFactors", FACTORS, None)
        of_assessment = found[str(row[ASSESSMENT])]
        if factor is not None:
            of_assessment.add(factor)
    return found
