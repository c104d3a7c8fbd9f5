"""The evaluation: a pure function of a dataset and a study. Rows to counts in SQL, counts to results here."""

from collections.abc import Callable, Mapping

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import Engine, Opener, open_engine
from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.reduce import Counts, reduce
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sections.afterwards import afterwards
from stepdown.evaluation.sections.care import care
from stepdown.evaluation.sections.change import change
from stepdown.evaluation.sections.coming_in import coming_in
from stepdown.evaluation.sections.counted import counted
from stepdown.evaluation.sections.factors import factors
from stepdown.evaluation.sections.flow import flow
from stepdown.evaluation.sections.imputed import imputed
from stepdown.evaluation.sections.imputed_ladder import imputed_ladder
from stepdown.evaluation.sections.movement import movements
from stepdown.evaluation.sections.people import people
from stepdown.evaluation.sections.time.lasting import lasting
from stepdown.evaluation.sections.time.states import states
from stepdown.evaluation.sections.work import work
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Findings


def evaluate(
    dataset: Dataset, study: Study, progress: Callable[[str], None] = lambda _: None, opener: Opener = open_engine
) -> Findings:
    """All results of a study on a dataset; EvaluationRefusal where the study asks what the dataset cannot answer."""
    with opener(dataset) as engine:
        return evaluate_with(engine, dataset, study, progress)


def evaluate_with(engine: Engine, dataset: Dataset, study: Study, progress: Callable[[str], None]) -> Findings:
    """The same, over an engine that is open already."""
    counts = reduce(engine, study, progress)
    beside = _beside(engine, study, progress)
    progress("estimating")
    return findings_of(counts, study, header_of(dataset, study), beside)


def findings_of(counts: Counts, study: Study, header: Mapping[str, object], beside: Part | None = None) -> Findings:
    """All results that follow from the counts, and what is known ``beside`` them.

    EvaluationRefusal where the study names a result that there is not.
    """
    part = Part.of(infer(counts, study), beside or Part())
    _refuse_unknown_references(part, study)
    return Findings(header, part.results, part.relations)


def _beside(engine: Engine, study: Study, progress: Callable[[str], None]) -> Part:
    """The comparison group, where the study names one: only then is what weighs it imported."""
    if study.comparison is None:
        return Part()
    from stepdown.evaluation.arms.compared import compared
    from stepdown.evaluation.reduce.arms import reduce_arms

    progress("comparing groups")
    return compared(reduce_arms(engine, study, study.comparison), study, study.comparison)


def infer(counts: Counts, study: Study) -> Part:
    """Every result that follows from the counts, in the order of the report."""
    moved = movements(counts, study)
    return Part.of(
        flow(counts, study),
        people(counts),
        coming_in(counts),
        work(counts),
        factors(counts, study),
        change(counts, study),
        imputed(counts, study),
        counted(counts, study),
        _measures(counts, study),
        moved,
        imputed_ladder(counts, study, moved),
        care(counts, study),
        afterwards(counts),
        lasting(counts),
        states(counts),
    )


def _measures(counts: Counts, study: Study) -> Part:
    """The instruments are read where a study asks for a measure, and not before."""
    if not study.measures:
        return Part()
    from stepdown.evaluation.sections.attained import attained
    from stepdown.evaluation.sections.measures import measures

    return Part.of(measures(counts, study), attained(counts, study))


def _refuse_unknown_references(part: Part, study: Study) -> None:
    ids = {r.id for r in part.results}
    asked = [("primary_outcome.result", study.primary_outcome.result)]
    asked += [(f"aims.{aim.id}.results", r) for aim in study.aims for r in aim.results]
    wrong = [f"{place}: there is no result '{r}'" for place, r in asked if r not in ids]
    if wrong:
        raise EvaluationRefusal("; ".join(wrong) + ". internal/results.json lists the ids.")


def header_of(dataset: Dataset, study: Study) -> dict[str, object]:
    """What the findings of a study on a dataset were made from."""
    from stepdown import __version__

    return {
        "program": f"Stepdown {__version__}",
        "dataset": {
            "title": dataset.manifest.title,
            "digest": dataset.manifest.digest,
            "sources": list(dataset.manifest.sources),
            "invented": dataset.manifest.invented,
        },
        "study": study.model_dump(mode="json", by_alias=True),
    }
