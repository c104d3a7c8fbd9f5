"""The evaluation of the invented pilot reproduces every count that the pilot's publication prints consistently.

Each line names the figure of the publication, the result and the count. The figures are those of `stepdown replay`
on the shipped study; a figure that is inconsistent there is reproduced as recomputed, or not at all.
"""

from functools import cache

import pytest

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.study import study_text
from stepdown.results.result import Result
from stepdown.results.rounding import percent, round_half_up

COUNTS = """
    F049 | flow.referred.children                              | 201
    F050 | flow.referred.families                              |  90
    F051 | flow.included.families                              |  81
    F052 | flow.included.children                              | 190
    F061 | flow.closed.families                                |  41
    F062 | flow.open.families                                  |  26
    F063 | flow.left_out.too_early.families                    |   4
    F129 | flow.left_out.did_not_engage.families               |   5
    F064 | flow.never_opened.families                          |  14
    F053 | people.sex.male                                     |  95
    F054 | people.sex.female                                   |  93
    F055 | people.sex.unborn                                   |   2
    F056 | people.ethnicity.white_british                      | 172
    F068 | factors.child.at_risk_of_being_accommodated.at_referral | 118
    F073 | factors.family.parental_mental_ill_health.at_referral   |  60
    F074 | factors.family.parental_domestic_abuse.at_referral      |  49
    F077 | factors.family.all_three_parental_risks.at_referral     |  32
    F072 | counts.child.missing_episodes.at_referral.20_or_more    |   2
    F082 | counts.child.missing_episodes.many_at_first.any_at_closure | 0
    F084 | ratings.family.home_stability_improved.at_closure   |  27
    F085 | ratings.family.wellbeing_increased.at_closure       |  28
    F086 | movement.stepped_down                               |  26
    F092 | movement.unchanged                                  |  22
    F094 | movement.stepped_up                                 |   9
    F088 | movement.matrix.child_protection_plan.child_in_need |   7
    F089 | movement.matrix.child_protection_plan.early_help    |   2
    F090 | movement.matrix.child_protection_plan.closed        |   3
    F097 | care.looked_after_at_closure                        |   4
    F098 | care.newly_looked_after                             |   2
    F099 | care.at_risk                                        |  35
    F100 | care.at_risk_not_looked_after                       |  31
"""

DENOMINATORS = """
    F051 | people.generations.two_or_more                          | 65
    F053 | people.sex.male                                         | 190
    F068 | factors.child.at_risk_of_being_accommodated.at_referral | 190
    F073 | factors.family.parental_mental_ill_health.at_referral   | 81
    F075 | factors.family.parental_alcohol_problem.at_referral     | 74
    F076 | factors.family.parental_drug_problem.at_referral        | 72
    F082 | counts.child.missing_episodes.many_at_first.any_at_closure | 2
    F084 | ratings.family.home_stability_improved.at_closure       | 41
    F096 | movement.stepped_down                                   | 57
    F099 | care.at_risk                                            | 57
    F100 | care.at_risk_not_looked_after                           | 35
"""

PERCENTAGES = """
    F053 | people.sex.male                                         | 50
    F054 | people.sex.female                                       | 49
    F055 | people.sex.unborn                                       |  1
    F056 | people.ethnicity.white_british                          | 91
    F067 | people.generations.two_or_more                          | 52
    F068 | factors.child.at_risk_of_being_accommodated.at_referral | 62
    F069 | factors.child.school_attendance.at_referral             | 48
    F070 | factors.child.child_mental_ill_health.at_referral       | 47
    F071 | factors.child.lack_of_stimulation.at_referral           | 30
    F073 | factors.family.parental_mental_ill_health.at_referral   | 74
    F074 | factors.family.parental_domestic_abuse.at_referral      | 60
    F075 | factors.family.parental_alcohol_problem.at_referral     | 50
    F076 | factors.family.parental_drug_problem.at_referral        | 50
    F077 | factors.family.all_three_parental_risks.at_referral     | 40
    F095 | movement.stepped_up                                     | 16
    F130 | care.at_risk_not_looked_after                           | 89
"""

MEANS = """
    F057 | people.age.mean                                         | 7.59
    F058 | people.children_in_family.mean                          | 2.35
    F059 | people.children_in_family.minimum                       | 1
    F060 | people.children_in_family.maximum                       | 7
    F065 | people.years_known.mean                                 | 4.9
    F066 | people.prior_referrals.mean                             | 3.34
    F080 | counts.child.missing_episodes.any_at_first.at_referral.mean | 10.2
    F081 | counts.child.missing_episodes.any_at_first.at_closure.mean  | 1.8
"""

SEEDS = (1, 2)


def rows(table: str) -> list[tuple[str, str, str]]:
    found = []
    for line in table.strip().splitlines():
        figure, result, number = (part.strip() for part in line.split("|"))
        found.append((figure, result, number))
    return found


@cache
def evaluated(seed: int) -> dict[str, Result]:
    tables = pilot_tables(seed)
    sizes = {name: len(table) for name, table in tables.items()}
    dataset = Dataset(Manifest("Invented pilot", digest(tables), sizes, invented=True), tables)
    return evaluate(dataset, parse_study(study_text())).by_id()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("figure", "result", "number"), rows(COUNTS))
def test_the_printed_count_is_reproduced(figure, result, number, seed):
    assert evaluated(seed)[result].tally.numerator == int(number), figure


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("figure", "result", "number"), rows(DENOMINATORS))
def test_the_denominator_is_the_one_that_the_percentage_demands(figure, result, number, seed):
    assert evaluated(seed)[result].tally.known == int(number), figure


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("figure", "result", "number"), rows(PERCENTAGES))
def test_the_printed_percentage_is_reproduced(figure, result, number, seed):
    tally = evaluated(seed)[result].tally
    assert percent(tally.numerator, tally.known) == int(number), figure


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("figure", "result", "number"), rows(MEANS))
def test_the_printed_mean_is_reproduced(figure, result, number, seed):
    places = len(number.partition(".")[2])
    assert str(round_half_up(evaluated(seed)[result].estimate, places)) == number, figure
