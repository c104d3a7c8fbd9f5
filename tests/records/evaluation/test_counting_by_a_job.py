"""A large record's figures are asked for and counted by a job; the page says how far it has come."""

from datetime import timedelta

import pytest

from stepdown.records.actions.evaluation.asked import GIVEN_UP_AFTER, ask_figures, begin_next, tell
from stepdown.records.jobs import count_figures
from stepdown.records.models import EvaluationRun, FiguresAsked
from stepdown.records.queries.evaluation import taking
from stepdown.records.queries.evaluation.taking import is_too_large_for_a_page, waiting_figures
from stepdown.records.studies import Chosen
from tests.cast import MONDAY, Cast, referred

WHOLE = Chosen()


def test_a_record_is_too_large_for_a_page_above_so_many_families(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    assert not is_too_large_for_a_page(cast.maya, at=MONDAY)
    referred(cast)
    monkeypatch.setattr(taking, "MOST_FAMILIES_OF_A_PAGE", 0)
    assert is_too_large_for_a_page(cast.maya, at=MONDAY)


def test_figures_that_wait_are_asked_for_once_and_counted_once(cast: Cast):
    first = ask_figures(by=cast.maya, at=MONDAY, chosen=WHOLE)
    assert ask_figures(by=cast.eva, at=MONDAY, chosen=WHOLE) == first
    assert waiting_figures(cast.eva, chosen=WHOLE, at=MONDAY).doing == "waiting for its turn"
    assert (count_figures.run(MONDAY), count_figures.run(MONDAY)) == (1, 0)
    assert EvaluationRun.objects.get().taken_by == cast.maya
    assert waiting_figures(cast.eva, chosen=WHOLE, at=MONDAY) is None


def test_how_far_counting_has_come_is_told(cast: Cast):
    ask_figures(by=cast.maya, at=MONDAY, chosen=WHOLE)
    tell(begin_next(MONDAY), "counting people and work")
    assert waiting_figures(cast.maya, chosen=WHOLE, at=MONDAY).doing == "counting people and work"


def test_what_one_job_counts_no_other_begins_until_it_must_have_been_broken_off(cast: Cast):
    asked = ask_figures(by=cast.maya, at=MONDAY, chosen=WHOLE)
    assert begin_next(MONDAY) == asked
    assert begin_next(MONDAY + timedelta(minutes=5)) is None
    assert begin_next(MONDAY + GIVEN_UP_AFTER + timedelta(minutes=1)) == asked


def test_figures_that_cannot_be_counted_say_why(cast: Cast, settings):
    settings.STUDY = "nowhere.toml"
    ask_figures(by=cast.maya, at=MONDAY, chosen=WHOLE)
    assert count_figures.run(MONDAY) == 0
    assert "cannot be read" in waiting_figures(cast.maya, chosen=WHOLE, at=MONDAY).refused_because
    assert FiguresAsked.objects.get().ended_at == MONDAY
