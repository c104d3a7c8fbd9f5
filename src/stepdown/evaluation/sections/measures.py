"""Scores on validated measures, and families' goals, at two points: reliable change, the cut-off, and medians.

Only those with a score at both points by the same respondent are compared; how many have none is told with its reasons.
A scale has medians and no mean. Where the registry has no sound threshold nothing is said of reliable change.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from stepdown.domain.measures.goal_attainment import CORRELATION
from stepdown.domain.measures.outcome import clinical_cut_offs
from stepdown.domain.measures.words import Method, ScoreOutcome
from stepdown.domain.missing import Missing
from stepdown.evaluation.infer.figures import Amount, Part, breakdown, same_base, summary, with_share
from stepdown.evaluation.infer.reach import families_asked
from stepdown.evaluation.reduce.attained import GOAL_ATTAINMENT, LEVELS
from stepdown.evaluation.reduce.counts import Counts, Histogram, ScorePair, Scores
from stepdown.evaluation.reduce.scores import GOALS, outcome_of, outcomes_of
from stepdown.evaluation.sections.change import REACHED
from stepdown.evaluation.study.study import Study
from stepdown.evaluation.study.taken import Taken
from stepdown.results.result import Measure

DEFINITION = "definitions/scores.sql; domain.measures.outcome"


def measures(counts: Counts, study: Study) -> Part:
    """Each measure that the study asks for, of each kind of unit and each respondent that has a score of it."""
    parts = []
    for taken in study.measures:
        found = [of for of in counts.scores if of.instrument == taken.instrument]
        if not found and not (taken.instrument == GOAL_ATTAINMENT and counts.attained):
            found = [_nobody(taken)]
        parts += [_one(counts, study, taken, of) for of in found]
    return Part.of(*parts)


def _nobody(taken: Taken) -> Scores:
    """Where the data have no score at all: whom the measure is made for, none of whom was asked."""
    if taken.instrument == GOALS:
        return Scores("goal", GOALS, "")
    made_for = taken.what.for_whom
    return Scores(str(made_for.subjects[0]), taken.instrument, str(made_for.respondents[0]))


def _one(counts: Counts, study: Study, taken: Taken, of: Scores) -> Part:
    pairs = counts.scores.get(of, ())
    missing = not_compared(counts, taken, of.unit, pairs)
    became = _by_family(_outcomes(taken, of, pairs, missing), counts, study)
    medians = summed_up(taken, in_points(taken, of, DEFINITION, "points"), pairs, missing, (Measure.MEDIAN,))
    return Part.of(became, medians, *same_base((*became.results[:1], *medians.results)))


def not_compared(counts: Counts, taken: Taken, unit: str, pairs: Iterable[ScorePair]) -> Counter[str]:
    """How many have no pair of scores, by the reason; who has no row at all was not asked."""
    missing = Counter({str(reason): 0 for reason in Missing})
    for pair in pairs:
        if pair.missing:
            missing[pair.missing] += pair.units
    if unit != "goal":
        without_row = counts.included(unit, *REACHED[taken.second]) - sum(pair.units for pair in pairs)
        missing[Missing.NOT_ASKED] += without_row
    return missing


def _by_family(became: Part, counts: Counts, study: Study) -> Part:
    """The same with limits that allow for families, whose patterns are kept under the ids of the outcomes."""
    together = (families_asked(counts.clusters_of(r.unit, r.id)) for r in became.results)
    results = (with_share(r, of or None, study.intervals) for r, of in zip(became.results, together, strict=True))
    return Part(tuple(results), became.relations)


def _outcomes(taken: Taken, of: Scores, pairs: Iterable[ScorePair], missing: Counter[str]) -> Part:
    labels = {str(outcome): outcome.label for outcome in outcomes_of(of, taken)}
    if ScoreOutcome.RECOVERED in labels:
        labels[ScoreOutcome.BETTER] = f"{ScoreOutcome.BETTER.label}, not past the cut-off"
    found = Counter(dict.fromkeys(labels, 0))
    for pair in pairs:
        if so := outcome_of(of, taken, pair):
            found[str(so)] += pair.units
    part = breakdown(of.id, labels, found | missing, of.unit, DEFINITION, "outcome")
    named = tuple(replace(r, label=f"{taken.what.name}: {r.label.lower()}") for r in part.results)
    return Part(named, part.relations)


def in_points(taken: Taken, of: Scores, definition: str, points: str) -> Amount:
    """Scores as an amount."""
    return Amount(of.id, taken.what.name, of.unit, definition, points)


def summed_up(
    taken: Taken, scores: Amount, pairs: Iterable[ScorePair], missing: Counter[str], measures: tuple[Measure, ...]
) -> Part:
    """What lies in the middle at each point, and of each one's own change, of those with both scores."""
    spread: dict[str, Counter[float]] = {str(taken.first): Counter(), str(taken.second): Counter(), "change": Counter()}
    for pair in pairs:
        if pair.first is not None and pair.second is not None:
            spread[str(taken.first)][pair.first] += pair.units
            spread[str(taken.second)][pair.second] += pair.units
            spread["change"][round(pair.second - pair.first, 6)] += pair.units
    labels = (taken.first.label.lower(), taken.second.label.lower(), "change, second less first")
    parts = [
        summary(
            replace(scores, id=f"{scores.id}.{name}", label=f"{scores.label}, {label}"),
            Histogram(amounts, missing),
            measures,
        )
        for (name, amounts), label in zip(spread.items(), labels, strict=True)
    ]
    return Part(tuple(replace(r, table=f"{scores.id}.medians") for part in parts for r in part.results))


def rests_on(taken: Taken, of: Scores) -> tuple[str, ...]:
    """What the figures of a measure rest on, or what is missing for more: each a sentence."""
    if of.unit == "goal":
        return ("A goal is the person's own: there is no norm and no threshold of reliable change.",)
    if of.respondent == LEVELS:
        return (*_worked_out(taken), *_no_reliable_change(taken))
    said = [*_how_scored(taken)]
    if outcomes_of(of, taken) and taken.by:
        said.append(taken.by.said())
    else:
        said += _no_reliable_change(taken)
    if taken.cut and outcomes_of(of, taken):
        same = taken.by is not None and taken.by.source == taken.cut.source
        source = "By the same source." if same else f"{taken.cut.source.cited()}."
        said.append(f"{taken.cut.said()} {source} Only who began on its clinical side can cross it.")
    elif outcomes_of(of, taken):
        said.append(f"No cut-off is used. {_why_no_cut_off(taken)}")
    return tuple(said)


def _worked_out(taken: Taken) -> Iterator[str]:
    source, by = taken.what.scoring.rule_source, taken.what.terms.source
    yield (
        "Worked out from the levels of all goals of each, from −2 to 2, and from their weights where goals have them. "
        "50 is every goal as expected, and 10 points are a standard deviation. A goal without a level leaves no score. "
        f"{source.cited() if source else by}."
    )
    assumed = f"It assumes that a person's goals go together by {taken.together:g}"
    theirs = f" ({by})" if taken.together == CORRELATION else f", as this study chose; {by} take {CORRELATION:g}"
    yield f"{assumed}{theirs}. This is an assumption and was not found in these data."


def _no_reliable_change(taken: Taken) -> tuple[str, ...]:
    return (f"Reliable change is not shown. {taken.what.none_shipped.get('reliable_change', _NO_THRESHOLD)}",)


def _how_scored(taken: Taken) -> Iterator[str]:
    scoring = taken.what.scoring
    if scoring.method is Method.GOAL_ATTAINMENT and scoring.rule_source:
        yield (
            f"{scoring.rule} That goals of one person go together by {CORRELATION:g} is an assumption of the method, "
            f"not found in these data. Scores are as they were entered. {scoring.rule_source.cited()}."
        )


_NO_THRESHOLD = "No threshold is known for this respondent."


def _why_no_cut_off(taken: Taken) -> str:
    if taken.what.cut_offs and not clinical_cut_offs(taken.what):
        return "The published bands are grades, and no single one of them is given as the cut-off."
    return taken.what.none_shipped.get("cut_offs", "None is known.")
