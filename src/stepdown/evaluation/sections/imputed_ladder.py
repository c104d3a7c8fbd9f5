"""Where children stood and how they moved were every level known: multiple imputation of an ordered outcome.

A child whose level at one point is not known is drawn from those alike with the same level at the other. Beside what is
known and its bounds, never instead; it is worked out where a study asks for it, with the shares known on each level.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from stepdown.domain.safeguarding import Movement, SafeguardingLevel, movement
from stepdown.evaluation.infer.completed import pooled_share
from stepdown.evaluation.infer.figures import Part, same_base, share, with_share
from stepdown.evaluation.infer.imputation import completions, some_have_nobody_alike
from stepdown.evaluation.infer.reach import families_asked
from stepdown.evaluation.reduce.counts import ON_THE_LADDER, Counts
from stepdown.evaluation.sections.change import REACHED
from stepdown.evaluation.sections.imputed import LEVEL, cells_of, figure, method, missing_information
from stepdown.evaluation.sections.movement import DEFINITION
from stepdown.evaluation.sections.steps import square
from stepdown.evaluation.study.completed import Completed
from stepdown.evaluation.study.study import Study
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import Relation, Result

PAIRS = tuple(
    (str(before), str(after)) for before in SafeguardingLevel for after in (*SafeguardingLevel, Movement.LEFT_LADDER)
)
"""The pairs of standings that can be drawn: who is not known at the second point may have left the ladder."""

MOVED = tuple(f"movement.{m}" for m in (Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP))
LEVELS = tuple(f"movement.second.{level}" for level in SafeguardingLevel)


def imputed_ladder(counts: Counts, study: Study, moved: Part) -> Part:
    """The shares on each level at the second point, and they and the movements completed, where the study asks for it.

    ``moved`` are the movements of those known, which the same children make up.
    """
    if study.missing is None or not study.missing.ladder:
        return Part()
    stood = _stood(counts, study, moved)
    completed = list(_completed(counts, study.missing, [*moved.results, *stood.results]))
    return Part.of(stood, *completed, *same_base([*stood.results[:1], *completed]))


def _stood(counts: Counts, study: Study, moved: Part) -> Part:
    """Of those with a level at both points, how many stood on each at the second."""
    first, second = study.compare.first, study.compare.second
    reached = (s for s in counts.standings if s.dimension == "all" and s.episode_state in REACHED[second])
    table = square(reached, first, second)
    whole = next(r for r in moved.results if r.id == MOVED[0])
    results = [
        replace(
            with_share(
                share(
                    f"movement.second.{level}",
                    f"{level.label} {second.label.lower()}",
                    "child",
                    DEFINITION,
                    replace(whole.tally, numerator=sum(row[level.rung] for row in table)),
                ),
                families_asked(counts.clusters_of("child", f"movement.second.{level}")),
                study.intervals,
            ),
            table="movement.second",
            categories={"level": str(level)},
        )
        for level in SafeguardingLevel
    ]
    looked_after = Relation(LEVELS[SafeguardingLevel.LOOKED_AFTER.rung], (f"care.looked_after_{second}",))
    known = Relation(f"{LEVELS[0]}#known", LEVELS)
    return Part.of(*results, known, looked_after, *same_base([whole, *results]), *_sums_of_the_matrix(moved))


def _sums_of_the_matrix(moved: Part) -> Iterator[Relation]:
    cells = {r.id for r in moved.results}
    for after in SafeguardingLevel:
        ids = [f"movement.matrix.{before}.{after}" for before in SafeguardingLevel]
        if parts := tuple(id_ for id_ in ids if id_ in cells):
            yield Relation(f"movement.second.{after}", parts)


def _completed(counts: Counts, asked: Completed, known: Sequence[Result]) -> Iterator[Result]:
    cells = cells_of(counts.unknowns.get(ON_THE_LADDER, ()))
    whole = next(r.tally for r in known if r.id == MOVED[0])
    complete = {pair for cell in cells for pair in cell} <= set(PAIRS)
    if (whole.known or 0) < SMALLEST_KNOWN or complete:
        return
    done = tuple(completions(cells, PAIRS, asked.imputations, asked.seed))
    people = _so(done, lambda pair: pair[1] != Movement.LEFT_LADDER)
    said = method(asked, LEVEL, alone=some_have_nobody_alike(cells, PAIRS))
    for of in known:
        if of.id in (*MOVED, *LEVELS):
            families = families_asked(counts.clusters_of("child", of.id))
            pool = pooled_share(_so(done, _is(of.id)), people, families)
            completed = replace(
                figure(f"imputed.{of.id}.share", f"{of.label}, completed", pool, families),
                unit="child",
                definition=f"{DEFINITION}; reduce/unknown_standings.sql",
                tally=replace(whole, numerator=None),
                method=said,
                table="imputed.movement",
                derived_from=(*(MOVED if of.id in MOVED else LEVELS), f"{of.id}#not_known"),
            )
            yield completed
            yield missing_information(
                completed, pool, f"{of.label}, completed: share of the information that is missing"
            )


def _so(done: Sequence[Sequence[int]], is_so: Callable[[tuple[str, str]], bool]) -> list[int]:
    """In each completion, of how many children it is so."""
    places = [place for place, pair in enumerate(PAIRS) if is_so(pair)]
    return [sum(completion[place] for place in places) for completion in done]


def _is(id_: str) -> Callable[[tuple[str, str]], bool]:
    """Whether a pair of standings is the movement, or ends on the level, that a result counts."""
    word = id_.rpartition(".")[2]
    if id_ in LEVELS:
        return lambda pair: pair[1] == word
    return lambda pair: pair[1] in set(SafeguardingLevel) and word == movement(*map(SafeguardingLevel, pair))
