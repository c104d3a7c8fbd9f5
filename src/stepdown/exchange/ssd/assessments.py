"""The assessments of the dataset, with the factors that they found."""

from collections.abc import Iterator, Mapping

from stepdown.exchange.case_files.codes import FACTORS
from stepdown.exchange.case_files.json_value import codes_in
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.ssd.json_cells import JsonCells
from stepdown.linkage.extract.records import Assessment, FactorFound

_FACTORS = "cinf_assessment_factors_json"


def assessments(u: Understanding) -> Iterator[Assessment]:
    """Every assessment whose first day is known. One without a code, not even that for 'none', says nothing of them."""
    found = _factors(u)
    for row in u.rows("cin_assessments"):
        start = u.start(row, "cina_assessment_start_date")
        if start is not None:
            end = u.end(row, "cina_assessment_auth_date", start)
            factors = found.get(str(row["cina_assessment_id"]))
            yield Assessment(str(row["cina_person_id"]), start, end, factors, u.origin(row))


def _factors(u: Understanding) -> Mapping[str, frozenset[FactorFound]]:
    """The factors of each assessment by its number; several rows of one are taken together."""
    cells = JsonCells(u, _FACTORS)
    found: dict[str, frozenset[FactorFound]] = {}
    for row in u.rows("assessment_factors"):
        said = cells.value(row)
        codes = codes_in(said)
        if codes is None and said is not None:
            cells.is_unsound(row)
        if codes:
            factors = (u.code({**row, _FACTORS: code}, _FACTORS, FACTORS, None) for code in codes)
            number = str(row["cinf_assessment_id"])
            found[number] = found.get(number, frozenset()) | {factor for factor in factors if factor is not None}
    return found
