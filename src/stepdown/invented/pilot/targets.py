"""Every declared count of the invented pilot, with the figure of the published evaluation that it reproduces (F...).

Where the publication prints no count, the smallest story that gives its percentage is declared. Counts without a
figure are invented.
"""

from datetime import date

from stepdown.domain.factors.parents import SUBSTANCE_MISUSE
from stepdown.domain.missing import Missing
from stepdown.domain.missing import ObservationState as State
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder, Standing
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from stepdown.invented.pilot.stage import Stage

PERIOD = (date(2021, 2, 1), date(2022, 7, 31))  # F036
AS_AT = PERIOD[1]
FOLLOWED_UP_TO = date(2023, 1, 31)

STAGES = {  # F050 90 families; F061 41 closed; F062 26 open; F128 4 too early; F129 5 not engaged; F064 the other 14
    Stage.CLOSED: 41,
    Stage.OPEN: 26,
    Stage.BELOW_THRESHOLD: 8,
    Stage.NOT_OFFERED: 6,
    Stage.TOO_EARLY: 4,
    Stage.DID_NOT_ENGAGE: 5,
}

# Children in a family: how many families have each number. F049 201 children; F052 190 of them; F059 1; F060 7.
SIZES_CLOSED = {1: 13, 2: 13, 3: 8, 4: 4, 5: 2, 7: 1}  # 96 children
SIZES_NOT_CLOSED = {1: 11, 2: 13, 3: 10, 4: 4, 5: 1, 6: 1}  # 94 children
SIZES_LEFT_OUT = {1: 7, 2: 2}  # 11 children

SEXES = {Sex.MALE: 95, Sex.FEMALE: 93}  # F053, F054: of the 188 born
UNBORN = 2  # F055
ETHNICITIES = {  # F056: 172 of 190
    EthnicGroup.MIXED: 7,
    EthnicGroup.WHITE_OTHER: 5,
    EthnicGroup.BLACK: 3,
    EthnicGroup.ASIAN: 2,
    EthnicGroup.OTHER: 1,
    EthnicGroup.WHITE_BRITISH: 172,
}
# F057: completed years at referral of the 188 born children, oldest first: 1,427 years, a mean of 7.59.
AGES = dict(zip(range(17, -1, -1), (4, 7, 8, 9, 9, 10, 11, 11, 11, 12, 12, 13, 13, 11, 11, 11, 12, 13), strict=True))
PRIOR_REFERRALS = {11: 1, 10: 1, 9: 3, 8: 4, 7: 6, 6: 12, 5: 20, 4: 28, 3: 36, 2: 41, 1: 38}  # F066: 634 over 190
FAMILIES_FIRST_KNOWN = 70  # of the 81; for the others the day is not known
YEARS_KNOWN = 4.9  # F065
GENERATIONS = {3: 8, 2: 26, 1: 31, Missing.NOT_KNOWN: 16}  # F067: 34 of 65

COURSES: dict[tuple[Standing, Standing], int] = {  # level at referral and at closure of the 96 children of closed cases
    (Level.LOOKED_AFTER, Level.LOOKED_AFTER): 2,  # F097, F098
    (Level.LOOKED_AFTER, Level.CHILD_IN_NEED): 1,
    (Level.CHILD_PROTECTION_PLAN, Level.LOOKED_AFTER): 2,
    (Level.CHILD_PROTECTION_PLAN, Level.CHILD_PROTECTION_PLAN): 19,
    (Level.CHILD_PROTECTION_PLAN, Level.CHILD_IN_NEED): 7,  # F088
    (Level.CHILD_PROTECTION_PLAN, Level.EARLY_HELP): 2,  # F089
    (Level.CHILD_PROTECTION_PLAN, Level.CLOSED): 3,  # F090
    (Level.CHILD_PROTECTION_PLAN, LeftLadder.SPECIAL_GUARDIANSHIP): 1,
    (Level.CHILD_PROTECTION_PLAN, Missing.NOT_KNOWN): 6,
    (Level.CHILD_IN_NEED, Level.CHILD_PROTECTION_PLAN): 7,
    (Level.CHILD_IN_NEED, Level.CHILD_IN_NEED): 1,
    (Level.CHILD_IN_NEED, Level.EARLY_HELP): 4,
    (Level.CHILD_IN_NEED, Level.CLOSED): 9,
    (Level.CHILD_IN_NEED, LeftLadder.TURNED_18): 1,
    (Level.CHILD_IN_NEED, Missing.NOT_KNOWN): 9,
    (Missing.NOT_KNOWN, Level.CHILD_IN_NEED): 4,
    (Missing.NOT_KNOWN, Level.CLOSED): 4,
    (Missing.NOT_KNOWN, Missing.NOT_KNOWN): 14,
}
LEVELS_NOT_CLOSED: dict[Standing, int] = {  # at referral, of the other 94; an unborn child is never looked after
    Level.LOOKED_AFTER: 3,
    Level.EARLY_HELP: 4,
    Missing.NOT_KNOWN: 7,
    Level.CHILD_IN_NEED: 44,
    Level.CHILD_PROTECTION_PLAN: 36,
}
LEVELS_LEFT_OUT: dict[Standing, int] = {Missing.NOT_KNOWN: 2, Level.CHILD_IN_NEED: 6, Level.CHILD_PROTECTION_PLAN: 3}

AT_RISK_PAIRED = 35  # F099: of the 57 with a level at both points; the 4 in care at closure are among them (F100)
AT_RISK_OTHERS = 83  # F068: with those 35, 118 of 190
ATTENDANCE = {"very_poor": 22, "poor": 36, "fair": 23, "good": 40}  # F069: 58 of 121 of school age
MENTAL_ILL_HEALTH = (84, 179)  # F070: present of known
LACK_OF_STIMULATION = (51, 170)  # F071
MISSING_EPISODES = ((22, 0), (20, 0), (4, 5), (3, 3), (2, 1))  # F080 51/5, F081 9/5, F072, F082: at referral, closure
MISSING_EPISODES_STILL_OPEN = (6, 4, 3, 2, 1, 1)

HOME_STABILITY = {State.PRESENT: 27, State.ABSENT: 14}  # F084
WELLBEING = {State.PRESENT: 28, State.ABSENT: 13}  # F085

TWO_PARENT_FAMILIES = 36  # of the 81
TWO_PARENT_LEFT_OUT = 4  # of the 9

# Mental ill-health and domestic abuse of the 81 families at referral: closed cases, then others. F073 60; F074 49.
# The first row has substance misuse as well (F077: 32), the second has none; every other row has what comes.
type Parental = tuple[bool, bool, str]
PARENTAL_RISKS: dict[Parental, tuple[int, int]] = {
    (True, True, "with_substances"): (15, 17),
    (True, True, "without_substances"): (2, 3),
    (True, False, "any"): (12, 11),
    (False, True, "any"): (5, 7),
    (False, False, "any"): (7, 2),
}
# Alcohol and drugs within those rows. Known for 74 and 72 families: 37 (F075) and 36 (F076) have the problem.
_P, _A, _U = State.PRESENT, State.ABSENT, State.NOT_KNOWN
SUBSTANCES: dict[str, dict[tuple[State, State], tuple[int, int]]] = {
    "with_substances": {(_P, _A): (4, 5), (_A, _P): (4, 4), (_P, _P): (6, 7), (_P, _U): (0, 1), (_U, _P): (1, 0)},
    "without_substances": {(_A, _A): (2, 3)},
    "any": {
        (_P, _P): (2, 3),
        (_P, _A): (4, 4),
        (_A, _P): (4, 3),
        (_P, _U): (1, 0),
        (_U, _P): (1, 1),
        (_U, _U): (2, 2),
        (_A, _U): (2, 1),
        (_A, _A): (8, 6),
    },
}

# What became of them by closure in the 41 closed cases: by the state at referral, the states at closure.
PARENTAL_CLOSURE: dict[str, dict[State, dict[State, int]]] = {
    "parental_mental_ill_health": {_P: {_P: 19, _A: 9, _U: 1}, _A: {_P: 2, _A: 9, _U: 1}},
    "parental_domestic_abuse": {_P: {_P: 12, _A: 9, _U: 1}, _A: {_P: 2, _A: 16, _U: 1}},
    SUBSTANCE_MISUSE[0]: {_P: {_P: 9, _A: 7, _U: 1}, _A: {_P: 1, _A: 18, _U: 1}, _U: {_P: 1, _A: 2, _U: 1}},
    SUBSTANCE_MISUSE[1]: {_P: {_P: 9, _A: 8, _U: 1}, _A: {_P: 1, _A: 16, _U: 1}, _U: {_P: 1, _A: 3, _U: 1}},
}
