"""What an authority's own data give to a pool: its counts under the names that its study declares, and no row."""

from collections.abc import Callable

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import open_engine
from stepdown.evaluation.pool.add import pooled
from stepdown.evaluation.pool.declared import Undeclared, with_declared_names
from stepdown.evaluation.pool.part import ExactPart, Origin
from stepdown.evaluation.pool.same import digest_of_definitions
from stepdown.evaluation.reduce import Counts, reduce
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study.study import Study


def counts_to_give(
    dataset: Dataset, study: Study, progress: Callable[[str], None] = lambda _: None
) -> tuple[Counts, Undeclared]:
    """The counts as they may leave, and the names that were put together since the study does not declare them.

    EvaluationRefusal where the study names a comparison group.
    """
    if study.comparison is not None:
        raise EvaluationRefusal(
            "[comparison]: a comparison group's patterns stay where they are, so it cannot be pooled. Leave it out of "
            "the study that the pool shares; each authority can evaluate its own."
        )
    with open_engine(dataset) as engine:
        counts, undeclared = with_declared_names(reduce(engine, study, progress), study)
    return pooled([counts]), undeclared


def exact_part(dataset: Dataset, study: Study, counts: Counts, agreement: str) -> ExactPart:
    """All counts, under an agreement; EvaluationRefusal where none is named."""
    if not agreement.strip():
        raise EvaluationRefusal(
            "true counts leave under a data-sharing agreement alone: name it with --agreement, or give the safe form"
        )
    return ExactPart(origin_of(dataset, study, agreement.strip()), study, counts)


def origin_of(dataset: Dataset, study: Study, agreement: str | None = None) -> Origin:
    """Who contributes, and what it is made of. The titles and files of a dataset are not in it: sources chose them."""
    from stepdown import __version__

    return Origin(
        study.authority.name if study.authority else study.study.area,
        f"Stepdown {__version__}",
        digest_of_definitions(),
        dataset.manifest.digest,
        dataset.manifest.invented,
        agreement,
    )
