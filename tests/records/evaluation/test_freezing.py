"""A frozen run is kept for good with its release; the latest figures go on being replaced."""

from datetime import timedelta

import pytest

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.evaluation.freeze import (
    files_to_release,
    freeze_figures,
    release_figures,
    turn_down_release,
)
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.models import AuditEvent, Colleague, EvaluationRun, RunFile, Task
from stepdown.records.published import LEDGER
from stepdown.records.queries.evaluation.runs import frozen_runs, latest_figures, released_file
from stepdown.records.released import latest_released
from stepdown.records.studies import Chosen
from tests.cast import MONDAY, Cast
from tests.records.evaluation.a_run import STUDY, pilots_figures

LATER = MONDAY + timedelta(days=2)
REPORT = ["checklists.json", "report.docx", "report.html", "report.pdf", "results.json", "tables.xlsx"]
FILES = {"report.html": b"<p>Protected</p>", "results.json": b"{}"}


@pytest.fixture
def run(cast: Cast) -> EvaluationRun:
    return keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())


def frozen(cast: Cast, run: EvaluationRun, why: str = "Report to the board") -> EvaluationRun:
    return freeze_figures(by=cast.maya, at=LATER, run=run, profile="dfe_1_5", why=why, files=FILES)


def test_a_frozen_run_stays_as_it_was_when_the_figures_are_counted_again(cast: Cast, run: EvaluationRun, settings):
    kept = frozen(cast, run)
    keep_figures(by=cast.eva, at=LATER, figures=pilots_figures())
    (row,) = frozen_runs(cast.maya, at=LATER)
    assert (row.id, row.taken_at, row.frozen_at, row.why) == (kept.pk, MONDAY, LATER, "Report to the board")
    assert (row.dataset_digest, row.results_digest) == (run.dataset_digest, run.results_digest)
    assert EvaluationRun.objects.count() == 2


def test_the_files_of_a_release_are_given_back_as_they_were_and_each_look_is_audited(cast: Cast, run: EvaluationRun):
    kept = release_figures(by=cast.eva, at=LATER, run=frozen(cast, run))
    assert released_file(cast.eva, run_id=kept.pk, name="report.html", at=LATER) == FILES["report.html"]
    assert AuditEvent.objects.filter(act=Act.READ_RELEASE, by=cast.eva).count() == 1
    assert all(file.digest.startswith("sha256:") for file in RunFile.objects.all())
    with pytest.raises(NotSeen):
        released_file(cast.eva, run_id=kept.pk, name="internal.json", at=LATER)


def test_until_another_releases_it_only_who_can_release_it_looks_through_its_files(cast: Cast, run: EvaluationRun):
    kept = frozen(cast, run)
    with pytest.raises(Refusal, match="not released"):
        released_file(cast.maya, run_id=kept.pk, name="report.html", at=LATER)
    assert released_file(cast.max, run_id=kept.pk, name="report.html", at=LATER)
    assert latest_released() is None
    release_figures(by=cast.max, at=LATER, run=kept)
    assert released_file(cast.maya, run_id=kept.pk, name="report.html", at=LATER)
    assert latest_released() == kept


def test_nobody_releases_what_they_froze(cast: Cast, run: EvaluationRun):
    kept = frozen(cast, run)
    with pytest.raises(Refusal, match="You proposed this yourself"):
        release_figures(by=cast.maya, at=LATER, run=kept)


RELEASES = {
    ("maya", "max"): True, ("maya", "eva"): True, ("eva", "maya"): True, ("maya", "cass"): True, ("eva", "cass"): True,
    ("eva", "ella"): False,
}  # fmt: skip
"""Who froze, who releases, and whether they may: one of the two is a manager or (Cass) the deputy; Ella evaluates."""


@pytest.mark.parametrize(("two", "may"), RELEASES.items(), ids=[" ".join(two) for two in RELEASES])
def test_of_the_two_one_manages(cast: Cast, run: EvaluationRun, two: tuple[str, str], may: bool):
    ella = Colleague.objects.create(name="Ella Ross", email="ella@example.org", role="evaluator", team=cast.eva.team)
    name_deputy(by=cast.maya, at=MONDAY, colleague=cast.cass)
    first, second = (ella if name == "ella" else Colleague.objects.get(pk=getattr(cast, name).pk) for name in two)
    kept = freeze_figures(by=first, at=LATER, run=run, profile="dfe_1_5", why="The board", files=FILES)
    told = Task.objects.filter(origin="figures").values_list("for_colleague", flat=True)
    assert (second.pk in told) is may
    if may:
        assert release_figures(by=second, at=LATER, run=kept).freezing.is_confirmed
    else:
        with pytest.raises(Refusal, match="a manager or the deputy releases them"):
            release_figures(by=second, at=LATER, run=kept)


def test_not_released_for_a_reason_the_run_stays_and_its_files_do_not_leave(cast: Cast, run: EvaluationRun):
    kept = frozen(cast, run)
    with pytest.raises(Refusal, match="Say why not"):
        turn_down_release(by=cast.max, at=LATER, run=kept, why=" ")
    turn_down_release(by=cast.max, at=LATER, run=kept, why="The wrong year")
    (row,) = frozen_runs(cast.maya, at=LATER)
    assert (row.is_released, row.turned_down_because) == (False, "The wrong year")
    for name in ("maya", "max", "eva"):
        with pytest.raises(Refusal, match="not released"):
            released_file(getattr(cast, name), run_id=kept.pk, name="report.html", at=LATER)


@pytest.mark.usefixtures("only_web_pages")
def test_a_release_hides_small_counts_and_an_internal_one_does_not(run: EvaluationRun):
    protected = files_to_release(run, "dfe_1_5")
    assert sorted(protected) == sorted(["costs.json", LEDGER, *REPORT])
    assert '"hidden"' in protected["results.json"].decode()
    internal = files_to_release(run, "internal")
    assert '"hidden"' not in internal["results.json"].decode()
    assert "costs.json" not in internal, "what may be shown of a business case is never made of true counts"


def test_why_a_run_is_frozen_must_be_said_and_a_frozen_one_is_not_frozen_again(cast: Cast, run: EvaluationRun):
    with pytest.raises(Refusal, match="Say what the figures are frozen for"):
        frozen(cast, run, why=" ")
    with pytest.raises(Refusal, match="frozen already"):
        frozen(cast, frozen(cast, run))


def test_a_profile_that_there_is_not_is_refused(run: EvaluationRun):
    with pytest.raises(Refusal, match="cannot be released"):
        files_to_release(run, "none")


def test_only_managers_and_evaluators_freeze_or_read_what_was_released(cast: Cast, run: EvaluationRun):
    kept = frozen(cast, run)
    for ask in (
        lambda: freeze_figures(by=cast.dee, at=LATER, run=run, profile="dfe_1_5", why="Mine", files=FILES),
        lambda: released_file(cast.sam, run_id=kept.pk, name="report.html", at=LATER),
        lambda: frozen_runs(cast.ada, at=LATER),
        lambda: release_figures(by=cast.inga, at=LATER, run=kept),
    ):
        with pytest.raises(Refusal, match="cannot do this"):
            ask()


def test_the_list_of_frozen_runs_asks_the_same_number_of_questions_for_many(
    cast: Cast, run: EvaluationRun, django_assert_num_queries
):
    frozen(cast, run)
    with django_assert_num_queries(3):
        frozen_runs(cast.maya, at=LATER)
    frozen(cast, run, why="Report to the council")
    frozen(cast, run, why="Report to the funder")
    with django_assert_num_queries(3):
        frozen_runs(cast.maya, at=LATER)


def test_the_study_of_a_run_is_kept_with_it(cast: Cast, run: EvaluationRun, settings):
    settings.STUDY = ""  # another study is in force than the one that was asked
    assert latest_figures(cast.maya, chosen=Chosen(), at=LATER) is None
    from stepdown.records.queries.evaluation.runs import figures_of_run

    assert figures_of_run(cast.maya, run_id=run.pk, at=LATER).study == STUDY
