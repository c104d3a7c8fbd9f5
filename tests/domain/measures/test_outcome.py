"""What became of a score: at the edges of the threshold and of the cut-off, whichever way a measure counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.measures.changes import change
from stepdown.domain.measures.library import shipped_instruments
from stepdown.domain.measures.outcome import clinical_cut_offs, score_outcome
from stepdown.domain.measures.scores import Score
from stepdown.domain.measures.words import ChangeKind, ScoreOutcome
from tests.spec.ascii_table import read_table

GAD_7 = shipped_instruments()["gad_7"]
WEMWBS = shipped_instruments()["wemwbs"]

EDGES = """
    threshold             | before | after | outcome
    ----------------------+--------+-------+----------
    nhs_talking_therapies | 11     | 7     | recovered
    nhs_talking_therapies | 12     | 8     | better
    nhs_talking_therapies | 11     | 8     | unchanged
    nhs_talking_therapies | 8      | 7     | unchanged
    nhs_talking_therapies | 7      | 3     | better
    nhs_talking_therapies | 7      | 11    | worse
    bischoff_2020         | 12     | 7     | unchanged
    bischoff_2020         | 13     | 7     | recovered
    bischoff_2020         | 2      | 8     | worse
"""


@pytest.mark.parametrize("row", read_table(EDGES), ids=str)
def test_at_the_edges_of_threshold_and_cut_off(row):
    by = next(r for r in GAD_7.reliable_change if r.id == row["threshold"])
    (cut_off,) = clinical_cut_offs(GAD_7)
    assert score_outcome(GAD_7, float(row["before"]), float(row["after"]), by, cut_off) == row["outcome"]


def test_a_threshold_worked_out_from_error_must_be_exceeded_and_a_rise_can_be_for_the_better():
    (by,) = WEMWBS.reliable_change  # 8.59 points
    assert score_outcome(WEMWBS, 40, 48, by, None) is ScoreOutcome.UNCHANGED
    assert score_outcome(WEMWBS, 40, 49, by, None) is ScoreOutcome.BETTER
    assert score_outcome(WEMWBS, 49, 40, by, None) is ScoreOutcome.WORSE


@given(st.integers(0, 21), st.integers(0, 21), st.sampled_from(GAD_7.reliable_change))
def test_counted_outcomes_agree_with_what_is_said_of_one_person(before, after, by):
    scores = [Score("gad_7", GAD_7.version, GAD_7.for_whom.respondents[0], total, 7, 7) for total in (before, after)]
    kind = change(GAD_7, *scores, threshold=by.id).kind
    outcome = score_outcome(GAD_7, before, after, by, *clinical_cut_offs(GAD_7))
    assert (kind is ChangeKind.RELIABLY_BETTER) is (outcome in (ScoreOutcome.BETTER, ScoreOutcome.RECOVERED))
    assert (kind is ChangeKind.RELIABLY_WORSE) is (outcome is ScoreOutcome.WORSE)


def test_grades_of_severity_are_no_cut_off():
    assert [c.id for c in clinical_cut_offs(GAD_7)] == ["caseness"]
    assert clinical_cut_offs(WEMWBS) == ()
