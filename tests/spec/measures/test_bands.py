"""Spec: the band of a score at the edges of each published cut-off."""

from stepdown.domain.measures.words import Respondent
from tests.spec.a_measure import bands

title = "Bands at their edges"

PHQ_9 = """
    score | severity          | caseness
    ------+-------------------+---------------
    0     | Minimal           | Below caseness
    4     | Minimal           | Below caseness
    5     | Mild              | Below caseness
    9     | Mild              | Below caseness
    10    | Moderate          | Caseness
    14    | Moderate          | Caseness
    15    | Moderately severe | Caseness
    19    | Moderately severe | Caseness
    20    | Severe            | Caseness
    27    | Severe            | Caseness
"""

GAD_7 = """
    score | severity | caseness
    ------+----------+---------------
    4     | Minimal  | Below caseness
    5     | Mild     | Below caseness
    7     | Mild     | Below caseness
    8     | Mild     | Caseness
    9     | Mild     | Caseness
    10    | Moderate | Caseness
    14    | Moderate | Caseness
    15    | Severe   | Caseness
    21    | Severe   | Caseness
"""

CORE_10 = """
    score | distress                         | depression
    ------+----------------------------------+-----------------------------------------
    10    | Below the clinical cut-off       | Below the cut-off for depression
    10.9  | Below the clinical cut-off       | Below the cut-off for depression
    11    | At or above the clinical cut-off | Below the cut-off for depression
    12.9  | At or above the clinical cut-off | Below the cut-off for depression
    13    | At or above the clinical cut-off | At or above the cut-off for depression
"""

SDQ_BY_A_PARENT = """
    score | parent_three_bands
    ------+-------------------
    13    | Normal
    14    | Borderline
    16    | Borderline
    17    | Cause for concern
    40    | Cause for concern
"""

SDQ_BY_A_TEACHER = """
    score | teacher_four_bands
    ------+-------------------
    11    | Close to average
    12    | Slightly raised
    15    | Slightly raised
    16    | High
    18    | High
    19    | Very high
"""

SDQ_BY_THE_YOUNG_PERSON = """
    score | parent_three_bands
    ------+--------------------------------------------------------------------
    17    | Bands of the young person's own answers could not be verified.
"""

WEMWBS = """
    score | warwick
    ------+--------------------
    40    | Probable depression
    41    | Possible depression
    44    | Possible depression
    45    | Average wellbeing
    59    | Average wellbeing
    60    | High wellbeing
"""


def test_depression_by_severity_and_by_caseness(spec_test):
    """PHQ-9: Kroenke and others, 2001; NHS Talking Therapies."""
    spec_test(PHQ_9, lambda rows: bands(rows, "phq_9"), PHQ_9)


def test_anxiety_by_severity_and_by_caseness(spec_test):
    """GAD-7: Spitzer and others, 2006; NHS Talking Therapies, whose line is not an edge of the severity bands."""
    spec_test(GAD_7, lambda rows: bands(rows, "gad_7"), GAD_7)


def test_distress_with_a_decimal_lies_below_its_cut_off(spec_test):
    """CORE-10: Barkham and others, 2013. A score with one item missing may have a decimal."""
    spec_test(CORE_10, lambda rows: bands(rows, "core_10"), CORE_10)


def test_difficulties_of_a_child_as_a_parent_sees_them(spec_test):
    """SDQ: the bands in which the Department for Education reads the scores of children looked after."""
    spec_test(SDQ_BY_A_PARENT, lambda rows: bands(rows, "sdq", Respondent.PARENT_OR_CARER), SDQ_BY_A_PARENT)


def test_difficulties_of_a_child_as_a_teacher_sees_them(spec_test):
    """SDQ: a parent's bands never stand in for a teacher's."""
    spec_test(SDQ_BY_A_TEACHER, lambda rows: bands(rows, "sdq", Respondent.TEACHER), SDQ_BY_A_TEACHER)


def test_where_none_could_be_verified_there_is_no_band(spec_test):
    """The answer says why, rather than borrowing somebody else's bands."""
    spec_test(SDQ_BY_THE_YOUNG_PERSON, lambda rows: bands(rows, "sdq"), SDQ_BY_THE_YOUNG_PERSON)


def test_wellbeing_where_higher_is_better(spec_test):
    """WEMWBS: University of Warwick."""
    spec_test(WEMWBS, lambda rows: bands(rows, "wemwbs"), WEMWBS)
