"""How figures come from the record: a snapshot of what was chosen, evaluated under the study.

Who may have them is the caller's to ask.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study import Study
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.loads import Load
from stepdown.records.snapshot.snapshot import snapshot
from stepdown.records.studies import Chosen, asked_of, study_in_force
from stepdown.results.document import findings_text
from stepdown.results.result import Findings

type Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run found, not kept yet."""

    chosen: Chosen
    study: Study
    dataset_digest: str
    families: int
    text: str

    @property
    def digest(self) -> str:
        """The digest of the results document."""
        return f"sha256:{hashlib.sha256(self.text.encode()).hexdigest()}"


def take(at: datetime, chosen: Chosen, progress: Progress = lambda _: None) -> Figures:
    """The figures of the record as it stands. Nothing is locked while they are counted."""
    progress("reading the record")
    with chosen_of_record(at, chosen) as (dataset, study):
        findings = evaluated(dataset, study, progress)
    return Figures(
        chosen=chosen,
        study=_with_known_aims(study, findings),
        dataset_digest=dataset.manifest.digest,
        families=dataset.manifest.rows["families"],
        text=findings_text(findings),
    )


@contextmanager
def chosen_of_record(at: datetime, chosen: Chosen) -> Iterator[tuple[Dataset, Study]]:
    """A snapshot of what was chosen, for as long as it is read, and the study as it is asked of it."""
    invented = Load.objects.filter(is_invented=True).exists()
    with snapshot(at, area=chosen.area, invented=invented) as dataset:
        yield dataset, asked_of(study_in_force(), chosen, dataset)


def evaluated(dataset: Dataset, study: Study, progress: Progress) -> Findings:
    """The findings, whose aims name only results that there are: a young record has too few for some."""
    try:
        findings = evaluate(dataset, study.model_copy(update={"aims": ()}), progress)
    except EvaluationRefusal as refused:
        raise Refusal(f"The record cannot be evaluated under this study: {refused}") from refused
    asked = _with_known_aims(study, findings)
    return replace(findings, header={**findings.header, "study": asked.model_dump(mode="json", by_alias=True)})


def _with_known_aims(study: Study, findings: Findings) -> Study:
    found = findings.by_id().keys()
    aims = (aim.model_copy(update={"results": tuple(r for r in aim.results if r in found)}) for aim in study.aims)
    return study.model_copy(update={"aims": tuple(aims)})
