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
        found = [of for of in counts.scores if of.instrument == taken.instrument] or [_nobody(taken)]
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
    missing = Counter({str(reason): 0 for reason in Missing})
    for pair in pairs:
        if pair.missing:
            missing[pair.missing] += pair.units
    if of.unit != "goal":
        without_row = counts.included(of.unit, *REACHED[taken.second]) - sum(pair.units for pair in pairs)
        missing[Missing.NOT_ASKED] += without_row
    became = _by_family(_outcomes(taken, of, pairs, missing), counts, study)
    medians = _medians(taken, of, pairs, missing)
    return Part.of(became, medians, *same_base((*became.results[:1], *medians.results)))


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


def _medians(taken: Taken, of: Scores, pairs: Iterable[ScorePair], missing: Counter[str]) -> Part:
    """The median at each point, and of each one's own change, of those with both scores."""
    spread: dict[str, Counter[float]] = {str(taken.first): Counter(), str(taken.second): Counter(), "change": Counter()}
    for pair in pairs:
        if pair.first is not None and pair.second is not None:
            spread[str(taken.first)][pair.first] += pair.units
            spread[str(taken.second)][pair.second] += pair.units
            spread["change"][round(pair.second - pair.first, 6)] += pair.units
    labels = (taken.first.label.lower(), taken.second.label.lower(), "change, second less first")
    parts = [
        summary(
            Amount(f"{of.id}.{name}", f"{taken.what.name}, {label}", of.unit, DEFINITION, "points"),
            Histogram(amounts, missing),
            (Measure.MEDIAN,),
        )
        for (name, amounts), label in zip(spread.items(), labels, strict=True)
    ]
    return Part(tuple(replace(r, table=f"{of.id}.medians") for part in parts for r in part.results))


def rests_on(taken: Taken, of: Scores) -> tuple[str, ...]:
    """What the figures of a measure rest on, or what is missing for more: each a sentence."""
    if of.unit == "goal":
        return ("A goal is the person's own: there is no norm and no threshold of reliable change.",)
    said = [*_how_scored(taken)]
    if outcomes_of(of, taken) and taken.by:
        said.append(taken.by.said())
    else:
        said.append(f"Reliable change is not shown. {taken.what.none_shipped.get('reliable_change', _NO_THRESHOLD)}")
    if taken.cut and outcomes_of(of, taken):
        same = taken.by is not None and taken.by.source == taken.cut.source
        source = "By the same source." if same else f"{taken.cut.source.cited()}."
        said.append(f"{taken.cut.said()} {source} Only who began on its clinical side can cross it.")
    elif outcomes_of(of, taken):
        said.append(f"No cut-off is used. {_why_no_cut_off(taken)}")
    return tuple(said)


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
