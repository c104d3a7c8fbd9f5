"""Answers about time saved become the part of a cost scenario that takes them."""

import tomllib
from datetime import date

import numpy as np
import pytest

from stepdown.costs.scenario.assumption import Assumption
from stepdown.costs.scenario.distributions import Answers
from stepdown.exchange.survey_files.time_saved import time_saved_toml
from stepdown.surveys.frequencies.time_saved import TimeSaved
from stepdown.written.parse import checked

TOLD = TimeSaved("hours", "How many hours does it save you?", "hours a week", {0.0: 4, 1.0: 8, 2.5: 7, 4.0: 3})


def written(told=TOLD):
    return time_saved_toml(told, "Staff survey, version 2", "Ines Hart", date(2026, 3, 31))


def test_a_scenario_takes_it_as_it_stands():
    part = tomllib.loads(written())["staff_time"]["hours_a_week"]
    assumption = checked(part, Assumption)
    assert assumption.distribution == Answers(kind="answers", values=(0, 1, 2.5, 4), people=(4, 8, 7, 3))
    assert (assumption.unit, assumption.owner) == ("hours a week", "Ines Hart")
    assert assumption.sentence == "How many hours does it save you? Answered by 22."


@pytest.mark.parametrize("share", [0.01, 0.18, 0.19, 0.5, 0.86, 0.87, 0.999])
def test_a_quantile_is_the_one_that_a_draw_of_the_scenario_gives(share):
    drawn = checked(tomllib.loads(written())["staff_time"]["hours_a_week"], Assumption).distribution
    assert TOLD.quantile(share) == drawn.at(np.array([share]))[0]


@pytest.mark.parametrize("unit", [None, "hours a month"])
def test_another_unit_is_never_passed_off_as_hours_a_week(unit):
    text = written(TimeSaved("hours", "How long?", unit, {1.0: 1}))
    assert text.startswith("# The scenario takes hours a week")
    assert tomllib.loads(text)["staff_time"]["hours_a_week"]["unit"] == (unit or "not said")


def test_hostile_words_stay_words():
    label = 'Say "]]"\n[other]\x7f \\ é 家 \ud800'
    part = tomllib.loads(written(TimeSaved("hours", label, "hours a week", {1.0: 1})))
    assert list(part) == ["staff_time"]
    assert 'Say "]]"\n[other]  \\ é 家' in part["staff_time"]["hours_a_week"]["sentence"]


def test_time_that_was_lost_is_refused():
    with pytest.raises(ValueError, match="has answers below 0"):
        written(TimeSaved("hours", "How long?", "hours a week", {-1.0: 1}))
