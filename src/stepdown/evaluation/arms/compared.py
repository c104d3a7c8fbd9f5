"""The comparison of two groups within a dataset: a pure function of their counts and the study."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stepdown.domain.casework import GroupArm
from stepdown.domain.safeguarding import Movement
from stepdown.evaluation.arms import refusals
from stepdown.evaluation.arms.balancing import entropy
from stepdown.evaluation.arms.differs import differs
from stepdown.evaluation.arms.matching import matching
from stepdown.evaluation.arms.score import Score, score
from stepdown.evaluation.arms.similar import bands, similar
from stepdown.evaluation.arms.table import ARMS, KNOWN, Table, table_of
from stepdown.evaluation.arms.weights import Weights, odds, overlap
from stepdown.evaluation.infer.clustered import Families, Group
from stepdown.evaluation.infer.figures import Part, share, with_share
from stepdown.evaluation.reduce.arms import ArmCount, Arms
from stepdown.evaluation.study.comparison import Comparison, Weighting
from stepdown.evaluation.study.intervals import Intervals
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Relation, Result, Tally

OUTCOMES = "definitions/arms/outcomes.sql; domain.safeguarding.movement"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared: the comparison as the study wrote it, the outcome, and how the limits of shares are found."""

    comparison: Comparison
    outcome: Movement
    intervals: Intervals | None = None

    @property
    def label(self) -> str:
        """The outcome in words."""
        return f"{self.outcome.label} {self.comparison.days_after} days after referral"


def compared(arms: Arms, study: Study, comparison: Comparison) -> Part:
    """Outcome, balance, overlap and difference of both groups; EvaluationRefusal where they cannot be compared."""
    outcome = Movement(study.primary_outcome.result.removeprefix("movement."))
    asked = Asked(comparison, outcome, study.intervals)
    refusals.refuse_before_counting(arms, [count for count in arms.counts if count.moved in KNOWN])
    table = table_of(arms.counts, comparison.covariates, asked.outcome)
    fitted = _fitted(table)
    made = weightings(table, fitted)
    if comparison.method not in made:
        refusals.refuse_no_score(None)
    chosen = made[comparison.method]
    refusals.refuse_worth_little(min(chosen.worth(table, arm) for arm in ARMS))
    outcomes = [_outcome(arms, asked, arm) for arm in ARMS]
    return Part.of(
        *outcomes,
        *_sums(comparison),
        similar(arms, table, chosen, comparison),
        bands(table, fitted),
        *differs(table, chosen, made, asked.label, comparison.method),
    )


def _fitted(table: Table) -> Score:
    refusals.refuse_unknown(table)
    refusals.refuse_few_events(table)
    refusals.refuse_one_sided(table)
    fitted = refusals.refuse_no_score(score(table))
    refusals.refuse_no_overlap(table, fitted)
    return fitted


def weightings(table: Table, fitted: Score) -> dict[Weighting, Weights]:
    """Each way of making the groups alike that can be done."""
    made = {
        Weighting.OVERLAP: overlap(fitted),
        Weighting.ODDS: odds(fitted),
        Weighting.MATCHING: matching(fitted, table),
        Weighting.ENTROPY: entropy(table),
    }
    return {method: weights for method, weights in made.items() if weights is not None}


def _outcome(arms: Arms, asked: Asked, arm: GroupArm) -> Result:
    """The share of a group with the outcome, as it is recorded."""
    counts = [count for count in arms.counts if count.arm is arm]
    moved: Counter[Movement] = Counter()
    for count in counts:
        moved[count.moved] += count.units
    tally = Tally(
        numerator=moved[asked.outcome],
        known=sum(moved[movement] for movement in KNOWN),
        not_known=moved[Movement.NOT_KNOWN],
        not_applicable=moved[Movement.LEFT_LADDER],
        total=moved.total(),
    )
    label = f"{asked.label}, {arm.label.lower()}"
    families = _families(counts, asked.outcome)
    found = share(f"comparison.outcome.{arm}", label, "child", OUTCOMES, tally)
    by_family = with_share(found, families, asked.intervals)
    return replace(by_family, table="comparison.outcome", categories={"arm": arm})


def _families(counts: list[ArmCount], outcome: Movement) -> Families:
    """How those known come together in families."""
    known: Counter[int] = Counter()
    happened: Counter[int] = Counter()
    for count in counts:
        if count.moved in KNOWN:
            known[count.family] += count.units
            happened[count.family] += count.units if count.moved is outcome else 0
    return dict(sorted(Counter((Group(known[family], happened[family]),) for family in known).items()))


def _sums(comparison: Comparison) -> Iterator[Relation]:
    """That everybody of a group stands in the flow of participants too."""
    yield Relation("comparison.outcome.supported#total", ("flow.included.children",))
    yield Relation("comparison.outcome.comparison#total", (f"flow.left_out.{comparison.group}.children",))
