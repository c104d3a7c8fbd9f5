"""The safe form of a contribution: a release, with each hidden count as the bounds between which a reader can place it.

Nothing is told that a reader of the release could not work out: the bounds are the attacker's own answers.
"""

from collections.abc import Iterator, Mapping

from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.evaluate import findings_of, header_of
from stepdown.evaluation.pool.contribute import origin_of
from stepdown.evaluation.pool.part import ReleasedFigure, SafePart, Within
from stepdown.evaluation.reduce import Counts
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study import Study
from stepdown.reporting.disclosure.attack import Puzzle, puzzles
from stepdown.reporting.disclosure.counts import FIELDS, count_name
from stepdown.reporting.disclosure.ledger.entry import Entry
from stepdown.reporting.disclosure.ledger.ledger import Ledger
from stepdown.reporting.disclosure.released import Protected, Released
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.publish import release_beside
from stepdown.results.result import Measure

GIVEN = (Measure.COUNT, Measure.PROPORTION, Measure.OVER_TIME, Measure.PAIRED_DIFFERENCE)
"""What is given: figures with counts, which add up, and paired differences, which stand side by side."""


def safe_part(dataset: Dataset, study: Study, counts: Counts) -> SafePart:
    """What may be released of the counts under the study's own profile; EvaluationRefusal where that hides nothing."""
    findings = findings_of(counts, study, header_of(dataset, study))
    protected, ledger = release_beside(Ledger(), findings, study)
    if not ledger.entries:
        raise EvaluationRefusal(
            f"the profile '{protected.profile.id}' hides nothing, so there is no safe form. Choose another under "
            "[disclosure], or give the exact form under an agreement."
        )
    return SafePart(
        origin_of(dataset, study),
        study,
        protected.profile.id,
        tuple(sorted({merge.table for merge in protected.merged})),
        figures_of(protected, ledger.entries[-1]),
    )


def figures_of(protected: Protected, entry: Entry | None) -> tuple[ReleasedFigure, ...]:
    """The released figures, each count with its bounds; without an entry, of a release that hides nothing."""
    within = bounds_of(entry) if entry else {}
    same = entry.same if entry else {}
    return tuple(
        _figure(one, {field: within[same[name]] if same else _exactly(one, field) for field, name in _counts(one)})
        for one in protected.released
        if one.result.measure in GIVEN
    )


def _exactly(one: Released, field: str) -> Within:
    count = getattr(one.result.tally, field)
    return Within(count, count)


def bounds_of(entry: Entry) -> Mapping[str, Within]:
    """The least and the greatest that each count of a release can be to a reader, by the one name that it has."""
    exact = {name: known.low for name, known in entry.known.items() if known.low == known.high}
    found = dict(entry.known)
    for puzzle in puzzles(entry.sums, exact, frozenset(entry.known), entry.known):
        found |= {name: _placed(puzzle, name) for name in puzzle.unknown if name in entry.known}
    return {name: Within(known.low, known.high) for name, known in found.items()}


def _placed(puzzle: Puzzle, name: str) -> Interval:
    """Where a count can be; a question left open is answered with what is known before it is asked."""
    place = puzzle.unknown.index(name)
    low, high = puzzle.floor[place], puzzle.ceiling[place]
    least, most = puzzle.extreme(name, largest=False), puzzle.extreme(name, largest=True)
    return Interval(
        least.values.get(name, low),
        most.values[name] if name in most.values else None if high == float("inf") else int(high),
    )


def _counts(one: Released) -> Iterator[tuple[str, str]]:
    for field in FIELDS:
        if getattr(one.result.tally, field) is not None or one.hides(field):
            yield field, count_name(one.result.id, field)


def _figure(one: Released, counts: Mapping[str, Within]) -> ReleasedFigure:
    result = one.result
    return ReleasedFigure(
        result.id,
        result.label,
        result.measure,
        result.unit,
        result.definition,
        counts,
        result.table,
        result.categories,
        result.estimate,
        result.low,
        result.high,
        result.level,
    )
