"""Figures of the record: taken by who may, kept as counts alone, narrowed by days and area, and whose they are."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.evaluation.study import parse_study
from stepdown.evaluation.study.shipped import own_figures_text
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.figures import take
from stepdown.records.models import AuditEvent, EvaluationRun, Family
from stepdown.records.queries.evaluation.behind import behind_figure
from stepdown.records.queries.evaluation.figure import figure
from stepdown.records.queries.evaluation.runs import areas_of_record, figures_of_run, latest_figures
from stepdown.records.queries.evaluation.taking import figures_now
from stepdown.records.studies import Chosen, study_in_force
from tests.cast import MONDAY, Cast, referred, working
from tests.records.evaluation.a_run import pilots_figures

LATER = MONDAY + timedelta(days=2)
REFERRED = "flow.referred.families"


@pytest.fixture
def run(cast: Cast) -> EvaluationRun:
    working(cast, Discipline.DOMESTIC_ABUSE)
    return keep_figures(by=cast.maya, at=LATER, figures=figures_now(cast.maya, at=LATER, chosen=Chosen()))


def counted(figures_text: str, result: str) -> int | None:
    from stepdown.results.document import read_findings

    return read_findings(figures_text).by_id()[result].tally.numerator


def test_a_young_record_has_figures_however_little_is_in_it(cast: Cast):
    assert counted(take(LATER, Chosen()).text, REFERRED) == 0
    working(cast, Discipline.DOMESTIC_ABUSE)
    assert counted(take(LATER, Chosen()).text, REFERRED) == 1


def test_a_run_keeps_counts_and_nobody(run: EvaluationRun, cast: Cast):
    import gzip

    text = gzip.decompress(bytes(run.results)).decode()
    for private in ("Kerry", "Ashdown", "Larch", str(Family.objects.get().pk), "frightening"):
        assert private not in text
    assert (run.families, run.taken_by, run.dataset_digest[:7]) == (1, cast.maya, "sha256:")


def test_the_latest_figures_of_a_choice_take_the_place_of_the_earlier(run: EvaluationRun, cast: Cast):
    again = keep_figures(by=cast.eva, at=LATER, figures=figures_now(cast.eva, at=LATER, chosen=Chosen()))
    assert EvaluationRun.objects.get() == again == run
    shown = latest_figures(cast.eva, chosen=Chosen(), at=LATER)
    assert (shown.row.taken_by, shown.findings.by_id()[REFERRED].tally.numerator) == ("Eva Lund", 1)
    assert latest_figures(cast.eva, chosen=Chosen(area="Elsewhere"), at=LATER) is None


def test_days_and_area_narrow_what_is_counted(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    assert areas_of_record(cast.maya, at=LATER) == ("Northborough East",)
    day = MONDAY.date()
    for chosen, families in (
        (Chosen(day, day), 1),
        (Chosen(day + timedelta(days=1)), 0),
        (Chosen(referred_to=day), 1),
        (Chosen(area="Northborough East"), 1),
        (Chosen(area="Northborough West"), 0),
    ):
        assert counted(take(LATER, chosen).text, REFERRED) == families, chosen
        assert Chosen.of(chosen.name) == chosen


def test_days_beyond_the_record_are_refused_with_a_sentence(cast: Cast):
    with pytest.raises(Refusal, match="first day that is not after the last"):
        take(LATER, Chosen(referred_from=date(2030, 1, 1)))


@pytest.mark.parametrize("who", ["dee", "sam", "sonia", "inga", "ada", "otto"])
def test_figures_are_for_managers_and_evaluators(cast: Cast, who: str):
    for ask in (
        lambda: figures_now(getattr(cast, who), at=LATER, chosen=Chosen()),
        lambda: latest_figures(getattr(cast, who), chosen=Chosen(), at=LATER),
    ):
        with pytest.raises(Refusal, match=r"cannot do this|nothing here"):
            ask()


def test_each_look_at_figures_is_audited(run: EvaluationRun, cast: Cast):
    figures_of_run(cast.eva, run_id=run.pk, at=LATER)
    event = AuditEvent.objects.filter(act=Act.READ_FIGURES).get()
    assert (event.by, event.about_id, event.family) == (cast.eva, str(run.pk), None)


def test_a_figure_is_shown_with_its_definition_and_what_it_is_the_sum_of(run: EvaluationRun, cast: Cast):
    shown = figure(cast.maya, run_id=run.pk, result_id="flow.referred.children", at=LATER)
    assert [d.name for d in shown.definitions] == ["cohort/considered_families.sql", "cohort/considered_people.sql"]
    assert shown.definitions[0].text.startswith("-- A row is one family with an index referral")
    (parts,) = [p for p in shown.sums if len(p) == 3]
    assert sum(part.units for part in parts) == shown.result.tally.numerator
    with pytest.raises(NotSeen):
        figure(cast.maya, run_id=run.pk, result_id="flow.referred.unicorns", at=LATER)


def test_a_manager_lists_the_families_behind_a_figure_and_it_is_audited(run: EvaluationRun, cast: Cast):
    behind = behind_figure(cast.maya, run_id=run.pk, result_id=REFERRED, at=LATER)
    assert [(f.reference, f.units) for f in behind.families] == [(Family.objects.get().reference, 1)]
    assert (behind.not_seen, behind.has_changed) == (0, False)
    assert AuditEvent.objects.filter(act=Act.READ_FAMILIES_BEHIND, by=cast.maya).count() == 1


def test_a_list_of_families_says_when_the_record_has_changed_since(run: EvaluationRun, cast: Cast):
    referred(cast, at=LATER)
    assert behind_figure(cast.maya, run_id=run.pk, result_id=REFERRED, at=LATER).has_changed


def test_families_that_a_manager_may_not_see_are_counted_and_not_named(run: EvaluationRun, cast: Cast):
    cast.max.team = cast.otto.team
    cast.max.save()
    behind = behind_figure(cast.max, run_id=run.pk, result_id=REFERRED, at=LATER)
    assert (behind.families, behind.not_seen) == ((), 1)


def test_an_evaluator_sees_numbers_and_no_families(run: EvaluationRun, cast: Cast):
    with pytest.raises(Refusal, match="cannot do this"):
        behind_figure(cast.eva, run_id=run.pk, result_id=REFERRED, at=LATER)


def test_the_shipped_study_is_in_force_unless_the_authority_has_its_own(settings, tmp_path):
    assert study_in_force() == parse_study(own_figures_text())
    own = tmp_path / "study.toml"
    own.write_text(own_figures_text().replace('id = "own-figures"', 'id = "northborough"'), encoding="utf-8")
    settings.STUDY = str(own)
    assert study_in_force().study.id == "northborough"
    own.write_text("[study]\nid = 1\n", encoding="utf-8")
    with pytest.raises(Refusal, match="The site's study cannot be used"):
        study_in_force()
    settings.STUDY = str(tmp_path / "nowhere.toml")
    with pytest.raises(Refusal, match="cannot be read"):
        study_in_force()


def test_the_pilots_run_is_the_same_whoever_keeps_it(cast: Cast):
    one = keep_figures(by=cast.maya, at=LATER, figures=pilots_figures())
    narrowed = replace(pilots_figures(), chosen=Chosen(area="Marram"))
    other = keep_figures(by=cast.eva, at=LATER, figures=narrowed)
    assert (one.results_digest, one.pk != other.pk) == (other.results_digest, True)
