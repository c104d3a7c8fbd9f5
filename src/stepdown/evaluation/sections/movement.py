"""Safeguarding movements: where children stood at the two points, and how they moved between them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, Movement, SafeguardingLevel, Standing, movement
from stepdown.evaluation.infer.figures import Part, count, same_base, share, with_share
from stepdown.evaluation.infer.reach import families_asked
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.reduce.counts import Standing as StandingCount
from stepdown.evaluation.sections.change import REACHED
from stepdown.evaluation.sections.steps import square, tests_of_steps
from stepdown.evaluation.study.choices import Dimension
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Relation, Result, Tally

DEFINITION = "definitions/courses/standings.sql; domain.safeguarding.movement"
AWAY = "left_ladder"
ALL = "all"
COLUMNS = {
    **{str(level): level.label for level in SafeguardingLevel},
    AWAY: "Left the ladder",
    "not_known": "Not known",
}
ROWS = {word: label for word, label in COLUMNS.items() if word != AWAY}
_MOVED = (Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP)


def movements(counts: Counts, study: Study) -> Part:
    """The matrix, the movements, the reasons for leaving the ladder, and movements by what the study breaks down by."""
    reached = [s for s in counts.standings if s.episode_state in REACHED[study.compare.second]]
    everyone = [s for s in reached if s.dimension == "all"]
    whole, matrix = _moved("movement", everyone, counts, study), _matrix(everyone, study)
    return Part.of(
        whole,
        _left(everyone, study),
        matrix,
        *tests_of_steps(
            square(everyone, study.compare.first, study.compare.second),
            counts.clusters_of("child", "movement"),
            tuple(r.id for r in matrix.results if ALL not in r.categories.values()),
        ),
        *(_broken_down(reached, dimension, counts, study, whole.results) for dimension in study.breakdowns),
    )


def standing(word: str) -> Standing:
    """The domain's value of a stored standing."""
    for words in (SafeguardingLevel, LeftLadder):
        if word in set(words):
            return words(word)
    return Missing.NOT_KNOWN


def slugs(values: Sequence[str]) -> dict[str, str]:
    """Values that a source chose, such as names of areas, as parts of ids; those that would be alike are numbered."""
    found: dict[str, str] = {}
    for value in values:
        plain = re.sub(r"[^a-z0-9]+", "_", value.lower()).strip("_") or "unnamed"
        same = sum(slug == plain or slug.startswith(f"{plain}__") for slug in found.values())
        found[value] = f"{plain}__{same + 1}" if same else plain
    return found


def moves(found: Iterable[StandingCount], study: Study) -> Counter[Movement]:
    """How many children made each movement between the study's points."""
    totals: Counter[Movement] = Counter()
    for s in found:
        totals[movement(standing(s.at[study.compare.first]), standing(s.at[study.compare.second]))] += s.units
    return totals


def _moved(
    stem: str, found: list[StandingCount], counts: Counts, study: Study, of: tuple[str, str] = (ALL, ALL)
) -> Part:
    """The three movements, each a share of those known; ``of`` is the stratum."""
    totals = moves(found, study)
    # A child who left the ladder has no level at the second point: it does not apply, which is not unknown.
    base = Tally(
        known=sum(totals[m] for m in _MOVED),
        not_known=totals[Movement.NOT_KNOWN],
        not_applicable=totals[Movement.LEFT_LADDER],
        total=totals.total(),
    )
    results = [
        with_share(
            share(f"{stem}.{m}", m.label, "child", DEFINITION, replace(base, numerator=totals[m])),
            families_asked(counts.clusters_of("child", f"movement.{m}", *of)),
            study.intervals,
        )
        for m in _MOVED
    ]
    placed = [replace(r, table=stem, categories={"movement": str(m)}) for r, m in zip(results, _MOVED, strict=True)]
    known = Relation(f"{placed[0].id}#known", tuple(r.id for r in placed))
    return Part(tuple(placed), (known, *same_base(placed)))


def _left(found: list[StandingCount], study: Study) -> Part:
    first, second = study.compare.first, study.compare.second
    totals: Counter[str] = Counter()
    for s in found:
        if movement(standing(s.at[first]), standing(s.at[second])) is Movement.LEFT_LADDER:
            totals[s.at[second]] += s.units
    reasons = [
        replace(
            count(f"movement.left.{reason}", reason.label, "child", DEFINITION, totals[reason]),
            table="movement.left",
            categories={"reason": str(reason)},
        )
        for reason in LeftLadder
    ]
    whole = count("movement.left_ladder", "Left the ladder", "child", DEFINITION, totals.total())
    return Part.of(
        whole,
        *reasons,
        Relation(whole.id, tuple(r.id for r in reasons)),
        Relation(whole.id, (f"movement.{Movement.STEPPED_DOWN}#not_applicable",)),
    )


def _matrix(found: list[StandingCount], study: Study) -> Part:
    """Every cell from a level to a level, with the margins, which are cells too."""
    cells: Counter[tuple[str, str]] = Counter()
    for s in found:
        cells[_row(s.at[study.compare.first]), _column(s.at[study.compare.second])] += s.units
    rows = [w for w in ROWS if any(cells[w, c] for c in COLUMNS)]
    columns = [w for w in COLUMNS if any(cells[r, w] for r in ROWS)]
    inside = [_cell(f, t, cells[f, t]) for f in rows for t in columns]
    down = [_margin("from", f, sum(cells[f, t] for t in columns), study) for f in rows]
    across = [_margin("to", t, sum(cells[f, t] for f in rows), study) for t in columns]
    total = replace(
        count("movement.children", "Children whose standings are compared", "child", DEFINITION, cells.total()),
        table="movement.matrix",
        categories={"from": ALL, "to": ALL},
    )
    return Part.of(
        *inside,
        *down,
        *across,
        total,
        *(Relation(m.id, tuple(f"movement.matrix.{f}.{t}" for t in columns)) for m, f in zip(down, rows, strict=True)),
        *(
            Relation(m.id, tuple(f"movement.matrix.{f}.{t}" for f in rows))
            for m, t in zip(across, columns, strict=True)
        ),
        Relation(total.id, tuple(m.id for m in down)),
        Relation(total.id, tuple(m.id for m in across)),
        Relation(total.id, (f"movement.{Movement.STEPPED_DOWN}#total",)),
        *_movement_sums(rows, columns),
    )


def _movement_sums(rows: list[str], columns: list[str]) -> list[Relation]:
    """That the three movements are sums of the matrix's cells: who sees one can find the other."""
    cells: dict[Movement, list[str]] = {m: [] for m in _MOVED}
    for f in rows:
        for t in columns:
            if t != AWAY and (moved := movement(standing(f), standing(t))) in cells:
                cells[moved].append(f"movement.matrix.{f}.{t}")
    return [Relation(f"movement.{m}", tuple(parts)) for m, parts in cells.items() if parts]


def _row(word: str) -> str:
    return word if word in ROWS else Missing.NOT_KNOWN


def _column(word: str) -> str:
    return AWAY if word in set(LeftLadder) else word if word in COLUMNS else Missing.NOT_KNOWN


def _cell(first: str, second: str, units: int) -> Result:
    cell = count(
        f"movement.matrix.{first}.{second}", f"{COLUMNS[first]} to {COLUMNS[second]}", "child", DEFINITION, units
    )
    return replace(cell, table="movement.matrix", categories={"from": first, "to": second})


def _margin(side: str, word: str, units: int, study: Study) -> Result:
    """A margin of the matrix: a cell of the same table, under 'all' on the other axis."""
    point = study.compare.first if side == "from" else study.compare.second
    margin = count(f"movement.{side}.{word}", f"{COLUMNS[word]} {point.label.lower()}", "child", DEFINITION, units)
    other = "to" if side == "from" else "from"
    return replace(margin, table="movement.matrix", categories={side: word, other: ALL}, point=str(point))


def _broken_down(
    found: list[StandingCount], dimension: Dimension, counts: Counts, study: Study, whole: tuple[Result, ...]
) -> Part:
    values = dimension.in_order({s.value for s in found if s.dimension == dimension})
    stems = {value: f"movement.by.{dimension}.{slug}" for value, slug in slugs(values).items()}
    sums = [
        Relation(
            f"{result.id}{count_of}",
            tuple(f"{stem}.{result.id.removeprefix('movement.')}{count_of}" for stem in stems.values()),
        )
        for result in whole
        for count_of in ("", "#known", "#not_known", "#not_applicable", "#total")
    ]
    parts = []
    for value, stem in stems.items():
        of_value = [s for s in found if s.dimension == dimension and s.value == value]
        part = _moved(stem, of_value, counts, study, (dimension, value))
        placed = (replace(r, categories={**r.categories, str(dimension): value}) for r in part.results)
        parts.append(Part(tuple(placed), part.relations))
    return Part.of(*parts, *(sums if values else ()))
