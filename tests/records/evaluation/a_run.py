"""A run of the invented pilot's figures, counted once for all tests: what it found is a value and needs no record."""

from functools import cache

from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.study import study_text
from stepdown.records.figures import Figures, evaluated
from stepdown.records.studies import Chosen
from stepdown.results.document import findings_text
from tests.records.loading.pilot import pilot

STUDY = parse_study(study_text())


@cache
def pilots_figures() -> Figures:
    """What the pilot's study finds in the pilot."""
    dataset = pilot()
    findings = evaluated(dataset, STUDY, lambda _: None)
    return Figures(Chosen(), STUDY, dataset.manifest.digest, 90, findings_text(findings))
