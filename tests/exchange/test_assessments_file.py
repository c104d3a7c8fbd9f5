"""Assessments come back as they were kept: what was found, that nothing was, and that nothing was filled in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from stepdown.domain.missing import Missing
from stepdown.exchange.assessments_file import read_assessments, write_assessments
from stepdown.linkage.extract.records import Assessment, FactorFound, Whose
from stepdown.linkage.ladder.activity import Origin

NOWHERE = Origin("", "")
FOUND = frozenset({FactorFound("neglect", Whose.CHILD), FactorFound("parental_drug_problem", Whose.HOUSEHOLD)})
BEGUN, DONE = date(2022, 3, 1), date(2022, 4, 1)
FINISHED = [
    Assessment("500", BEGUN, DONE, FOUND, NOWHERE),
    Assessment("500", date(2022, 6, 1), date(2022, 7, 1), frozenset(), NOWHERE),
    Assessment("501", BEGUN, DONE, None, NOWHERE),
]
UNFINISHED = [Assessment("502", BEGUN, None, None, NOWHERE), Assessment("502", BEGUN, Missing.NOT_KNOWN, None, NOWHERE)]


def test_finished_assessments_come_back_and_others_say_nothing(tmp_path: Path):
    write_assessments(tmp_path / "assessments.csv", [*FINISHED, *UNFINISHED])
    back, findings = read_assessments(tmp_path / "assessments.csv")
    assert findings == []
    assert [replace(one, origin=NOWHERE) for of_child in back.values() for one in of_child] == FINISHED
