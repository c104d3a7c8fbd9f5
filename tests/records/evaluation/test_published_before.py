"""What a site has frozen before is in its ledger, beside which the next release is protected."""

from datetime import timedelta

import pytest

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.evaluation.freeze import freeze_figures, release_figures, turn_down_release
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.models import EvaluationRun
from stepdown.records.published import LEDGER, ledger_of_site
from stepdown.records.queries.evaluation.runs import frozen_runs, released_file
from stepdown.reporting.disclosure.ledger.ledger import Ledger, ledger_text
from stepdown.reporting.disclosure.ledger.publish import publish
from stepdown.reporting.disclosure.profiles import DFE_1_5
from tests.cast import MONDAY, Cast
from tests.records.evaluation.a_run import pilots_figures
from tests.reporting.disclosure.ledger.releases import children, of

LATER = MONDAY + timedelta(days=2)
FIRST, SECOND = of(children(20, 30)), of(children(44, 31), "2026-01-01", "2026-12-31")


def ledger(*several) -> Ledger:
    found = Ledger()
    for one in several:
        found = publish(one, DFE_1_5, found)[1]
    return found


@pytest.fixture
def run(cast: Cast) -> EvaluationRun:
    return keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())


def frozen(cast: Cast, run: EvaluationRun, kept: Ledger) -> EvaluationRun:
    files = {"report.html": b"<p>Protected</p>", LEDGER: ledger_text(kept).encode()}
    return freeze_figures(by=cast.maya, at=LATER, run=run, profile="dfe_1_5", why="The board", files=files)


def test_a_site_that_froze_nothing_has_an_empty_ledger(cast: Cast):
    assert ledger_of_site() == Ledger()


def test_what_is_frozen_counts_as_published_while_it_waits(cast: Cast, run: EvaluationRun):
    frozen(cast, run, ledger(FIRST))
    frozen(cast, run, ledger(FIRST, SECOND))
    assert ledger_of_site() == ledger(FIRST, SECOND)


def test_what_was_turned_down_was_not_published(cast: Cast, run: EvaluationRun):
    frozen(cast, run, ledger(FIRST))
    turn_down_release(by=cast.max, at=LATER, run=frozen(cast, run, ledger(FIRST, SECOND)), why="The wrong year")
    assert ledger_of_site() == ledger(FIRST)


def test_two_made_ready_at_once_are_not_both_frozen(cast: Cast, run: EvaluationRun):
    frozen(cast, run, ledger(FIRST))
    with pytest.raises(Refusal, match="Other figures were frozen while these were made ready"):
        frozen(cast, run, ledger(SECOND))


def test_a_ledger_that_somebody_has_changed_is_refused(cast: Cast, run: EvaluationRun):
    kept = frozen(cast, run, ledger(FIRST))
    kept.files.filter(name=LEDGER).update(content=ledger_text(ledger(FIRST)).replace("20", "21").encode())
    with pytest.raises(Refusal, match="cannot be used: release 1 is not what was written"):
        ledger_of_site()


def test_the_ledger_is_no_file_to_take_away(cast: Cast, run: EvaluationRun):
    kept = release_figures(by=cast.eva, at=LATER, run=frozen(cast, run, ledger(FIRST)))
    assert frozen_runs(cast.maya, at=LATER)[0].files == ("report.html",)
    with pytest.raises(NotSeen):
        released_file(cast.maya, run_id=kept.pk, name=LEDGER, at=LATER)
