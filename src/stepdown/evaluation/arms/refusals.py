"""What a comparison is refused for, before any weight is made: each with what to do."""

from collections.abc import Iterator, Sequence

from stepdown.domain.casework import GroupArm
from stepdown.domain.missing import Missing
from stepdown.evaluation.arms.score import Score
from stepdown.evaluation.arms.table import ARMS, Numbers, Table
from stepdown.evaluation.reduce.arms import ArmCount, Arms
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study.comparison import covariate_label, value_label

LEAST_IN_GROUP = 10
LEAST_EVENTS = 5
"""Events, and as many without, for each term: with fewer the weights follow chance."""
LEAST_OVERLAP = 0.5
"""The part of the supported children whose score must lie between the least and the greatest of the other group."""


def refuse_before_counting(arms: Arms, known: Sequence[ArmCount]) -> None:
    """What can be seen of the groups themselves."""
    if arms.late:
        raise EvaluationRefusal(
            f"comparison: of {arms.late} children the index day is after the day on which the work was opened, so that "
            "what is said to be so at referral was measured after it. Correct index_on of their episodes."
        )
    for arm in ARMS:
        children = sum(count.units for count in known if count.arm is arm)
        if children < LEAST_IN_GROUP:
            raise EvaluationRefusal(
                f"comparison: of {children} children of the {arm} group it is known how they moved; {LEAST_IN_GROUP} "
                "are needed. Widen the study's period or shorten comparison.days_after, or leave out [comparison]."
            )


def refuse_unknown(table: Table) -> None:
    """A covariate of which nothing is known cannot be made alike."""
    unknown = [covariate_label(c).lower() for c, values in table.has.items() if set(values) == {Missing.NOT_KNOWN}]
    if unknown:
        raise EvaluationRefusal(
            f"comparison.covariates: of no child it is known: {', '.join(unknown)}. Leave it out, or record it."
        )


def refuse_few_events(table: Table) -> None:
    """Five with the outcome, five without it, and five of the smaller group, for each term."""
    terms = max(1, len(table.terms))
    happened = sum(float(table.happened[arm].sum()) for arm in ARMS)
    without = sum(table.size(arm) for arm in ARMS) - happened
    smaller = min(table.size(arm) for arm in ARMS)
    for units, what in ((happened, "with the outcome"), (without, "without it"), (smaller, "in the smaller group")):
        if units < LEAST_EVENTS * terms:
            raise EvaluationRefusal(
                f"comparison: {units:.0f} children {what} are too few for {terms} values of covariates; "
                f"{LEAST_EVENTS * terms} are needed, {LEAST_EVENTS} for each. Name fewer covariates."
            )


def refuse_one_sided(table: Table) -> None:
    """A value that occurs in one group only cannot be made alike by any weight."""
    if found := list(_one_sided(table)):
        raise EvaluationRefusal(
            f"comparison: in one group only there are children with {'; '.join(found)}. No weights make the groups "
            "alike in that. Leave the covariate out, or narrow the study to children who could be in either group."
        )


def _one_sided(table: Table) -> Iterator[str]:
    for covariate, values in table.has.items():
        for value, has in values.items():
            if any(float(has @ table.children[arm]) == 0 for arm in ARMS):
                yield f"{covariate_label(covariate).lower()}: {value_label(covariate, value).lower()}"


def refuse_no_score(fitted: Score | None) -> Score:
    """The score, or why there is none."""
    if fitted is None:
        raise EvaluationRefusal(
            "comparison: the covariates tell the two groups apart completely, or two of them say the same, so that "
            "there is no score to weigh by. Name fewer covariates."
        )
    return fitted


def refuse_no_overlap(table: Table, fitted: Score) -> None:
    """Children who are like nobody in the other group cannot be compared with it."""
    part = overlapping(table, fitted.scores)
    if part < LEAST_OVERLAP:
        raise EvaluationRefusal(
            f"comparison: {part:.0%} of the supported children have a score that lies among the comparison group's; "
            f"{LEAST_OVERLAP:.0%} is needed. The groups are too different to be compared. Choose another group, or "
            "narrow the study to children who could be in either group."
        )


def refuse_worth_little(worth: float) -> None:
    """A weighted group that leans on a few children."""
    if worth < LEAST_IN_GROUP:
        raise EvaluationRefusal(
            f"comparison: weighted, a group is worth {worth:.1f} children of equal weight; {LEAST_IN_GROUP} are "
            "needed. A few children would stand for all. Name fewer covariates, or another method."
        )


def overlapping(table: Table, scores: Numbers) -> float:
    """The part of the supported children whose score lies between the least and the greatest of the other group."""
    there = scores[table.children[GroupArm.COMPARISON] > 0]
    within = (scores >= there.min() - 1e-9) & (scores <= there.max() + 1e-9)
    return float(table.children[GroupArm.SUPPORTED] @ within) / table.size(GroupArm.SUPPORTED)
