"""From scores at two points to counts: each pair and how many have it, and how the outcomes fall within families."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from stepdown.dataset.engine import Columns, Engine
from stepdown.domain.measures.instrument import Instrument
from stepdown.domain.measures.outcome import goal_outcome, score_outcome
from stepdown.domain.measures.words import GoalOutcome, Respondent, ScoreOutcome
from stepdown.domain.missing import Missing
from stepdown.evaluation.reduce.counts import ScorePair, ScorePairs, Scores
from stepdown.evaluation.reduce.rows import Row
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study
from stepdown.evaluation.study.taken import Taken

GOALS = "goal_rating"
type Outcomes = tuple[GoalOutcome, ...] | tuple[ScoreOutcome, ...]


def keep_scores(engine: Engine, study: Study) -> None:
    """Keep the scores of every measure that the study asks for."""
    engine.give("asked_measures", _asked(study))
    engine.define("reaching", sql("definitions/reaching"))
    engine.keep("scores", sql("definitions/scores"))


def _asked(study: Study) -> Columns:
    sole = [t.what.for_whom.respondents for t in study.measures]
    return {
        "instrument": (str, [t.instrument for t in study.measures]),
        "version": (str, [t.what.version for t in study.measures]),
        "sole_respondent": (str, [str(r[0]) if len(r) == 1 else None for r in sole]),
        "first_point": (str, [str(t.first) for t in study.measures]),
        "second_point": (str, [str(t.second) for t in study.measures]),
    }


def score_pairs_of(rows: Iterable[Row], study: Study) -> ScorePairs:
    """Rows of pairs of scores; EvaluationRefusal where a score or a respondent cannot be one of its measure."""
    instruments = {taken.instrument: taken.what for taken in study.measures}
    found: defaultdict[Scores, list[ScorePair]] = defaultdict(list)
    for row in rows:
        of = Scores(row["unit"], row["instrument"], row["respondent"])
        pair = ScorePair(row["first_score"], row["second_score"], weightiest_reason(row), row["units"])
        _refuse_unknown_respondent(of)
        _refuse_impossible(instruments[of.instrument], pair)
        found[of].append(pair)
    return {of: tuple(pairs) for of, pairs in sorted(found.items())}


def weightiest_reason(row: Row) -> str | None:
    """Why there is no pair: the weightiest of the two reasons."""
    reasons = {row["first_missing"], row["second_missing"]}
    return next((str(reason) for reason in _WEIGHT if reason in reasons), None)


_WEIGHT = (Missing.NOT_APPLICABLE, Missing.NOT_KNOWN, Missing.NOT_ASKED)


_RESPONDENTS = frozenset({"", *map(str, Respondent)})


def _refuse_unknown_respondent(of: Scores) -> None:
    """Somebody's name may stand there: what is no word of the list comes into no figure and no report."""
    if of.respondent not in _RESPONDENTS:
        raise EvaluationRefusal(
            f"measures: a row with instrument '{of.instrument}' has respondent '{of.respondent}'. "
            f"Write one of {', '.join(map(str, Respondent))}, or leave it empty."
        )


def _refuse_impossible(instrument: Instrument, pair: ScorePair) -> None:
    low, high = instrument.range.low, instrument.range.high
    for score in (pair.first, pair.second):
        if score is not None and not low <= score <= high:
            raise EvaluationRefusal(
                f"measures: {instrument.name} runs from {low:g} to {high:g}, and the data have a score of {score:g}. "
                f"Look at the rows of measures with instrument '{instrument.id}'."
            )


def outcomes_of(of: Scores, taken: Taken) -> Outcomes:
    """What can become of a score of this measure; nothing where no threshold says what reliable change is."""
    if of.instrument == GOALS and of.unit == "goal":
        return tuple(GoalOutcome)
    if taken.by is None or (taken.by.respondents and of.respondent not in taken.by.respondents):
        return ()
    return tuple(o for o in ScoreOutcome if taken.cut or o is not ScoreOutcome.RECOVERED)


def outcome_of(of: Scores, taken: Taken, pair: ScorePair) -> GoalOutcome | ScoreOutcome | None:
    """What became of one pair; None where a score is missing or nothing can be said."""
    if pair.first is None or pair.second is None or not outcomes_of(of, taken):
        return None
    if of.unit == "goal":
        return goal_outcome(pair.first, pair.second)
    return score_outcome(taken.what, pair.first, pair.second, taken.by, taken.cut) if taken.by else None


def score_clusters(engine: Engine, study: Study, pairs: ScorePairs) -> Sequence[Row]:
    """The patterns of families of every outcome of every pair that there is."""
    rows = list(_outcome_rows(study, pairs))
    columns: dict[str, tuple[type, list[object]]] = {
        name: (kind, [row[place] for row in rows]) for place, (name, kind) in enumerate(_OUTCOMES)
    }
    engine.give("score_outcomes", columns)
    return engine.run(sql("reduce/score_clusters"))


_OUTCOMES = (
    ("unit", str),
    ("instrument", str),
    ("respondent", str),
    ("first_score", float),
    ("second_score", float),
    ("measure", str),
    ("outcome", str),
    ("is_so", bool),
)


def _outcome_rows(study: Study, pairs: ScorePairs) -> Iterator[tuple[object, ...]]:
    chosen = {taken.instrument: taken for taken in study.measures}
    for of, found in pairs.items():
        taken = chosen[of.instrument]
        for pair in found:
            if so := outcome_of(of, taken, pair):
                yield from (
                    (*of, pair.first, pair.second, of.id, str(outcome), outcome is so)
                    for outcome in outcomes_of(of, taken)
                )
