"""What a director reads first: who is counted, the main outcome, care, engagement, speed, and what it cannot say."""

from stepdown.domain.safeguarding import Movement
from stepdown.evaluation.study import Study
from stepdown.reporting.report import Paragraph
from stepdown.reporting.sections.arms.section import difference_sentence
from stepdown.reporting.shown import TOO_FEW, TOO_FEW_IN_WORDS, Shown
from stepdown.reporting.wording import CAUTION, sentence
from stepdown.results.rounding import round_half_up

_DOWN, _SAME, _UP = (f"movement.{m}" for m in (Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP))
_CONTACT = "times.first_contact"


def key_points(shown: Shown, study: Study) -> tuple[Paragraph, ...]:
    """A few paragraphs, each of figures that stand in the report with all that belongs to them."""
    return (
        _counted(shown),
        _main_outcome(shown, study),
        *(Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in _OTHERS if _may_say(shown, study, id_)),
        _quickly(shown),
        *_beside(shown),
        Paragraph(CAUTION[study.study.design], caution=True),
    )


def _beside(shown: Shown) -> tuple[Paragraph, ...]:
    """How the outcome differs from a comparison group's, where there is one."""
    if not shown.has("comparison.difference"):
        return ()
    return (Paragraph(f"Beside a comparison group. {difference_sentence(shown)}", ids=("comparison.difference",)),)


def _may_say(shown: Shown, study: Study, id_: str) -> bool:
    return id_ != study.primary_outcome.result and not shown.hides(id_, "numerator") and not shown.hides(id_, "known")


_OTHERS = ("care.at_risk_not_looked_after", "engagement.engaged_of_offered")


def _counted(shown: Shown) -> Paragraph:
    ids = ("flow.included.families", "flow.referred.families", "flow.included.children", "flow.closed.families")
    included, referred, children, closed = (shown.count(id_).text for id_ in ids)
    return Paragraph(
        f"{included} of the {referred} families referred are counted, with {children} children. "
        f"The team's work with {closed} of these families has ended.",
        ids=ids,
    )


def _main_outcome(shown: Shown, study: Study) -> Paragraph:
    primary = study.primary_outcome.result
    if primary not in (_DOWN, _SAME, _UP):
        return Paragraph(f"Main outcome. {sentence(shown, primary)}", ids=(primary,))
    down, same, up = (shown.count(id_).text for id_ in (_DOWN, _SAME, _UP))
    tally = shown.result(_DOWN).tally
    share = shown.percentage(_DOWN).text
    sure = TOO_FEW_IN_WORDS if share == TOO_FEW else f"{share}; 95% interval {shown.interval(_DOWN).text}"
    told = (
        f"Main outcome: of {shown.count(_DOWN, 'known').text} children with a safeguarding level at both points, "
        f"{down} stepped down ({sure}), {same} stayed at the same level and {up} stepped up."
    )
    if tally.total is not None and tally.known is not None and tally.total > tally.known:
        told += f" {tally.total - tally.known:,} more have no known level at one point or both, or had left the ladder."
    return Paragraph(told, ids=(_DOWN, _SAME, _UP))


def _quickly(shown: Shown) -> Paragraph:
    ids = (f"{_CONTACT}.median", f"{_CONTACT}.percentile_90", f"{_CONTACT}.within_24_hours")
    half, most = (_spoken(shown.result(id_).estimate) for id_ in ids[:2])
    told = f"Of the accepted requests for a specialism, half were followed by a first contact within {half}"
    return Paragraph(f"{told} and nine in ten within {most}. {sentence(shown, ids[2])}", ids=ids)


def _spoken(hours: float | None) -> str:
    """'27 hours', or days where there are two or more."""
    if hours is None:
        return "a time that is not shown"
    return f"{round_half_up(hours)} hours" if hours < _TWO_DAYS else f"{round_half_up(hours / 24, 1)} days"


_TWO_DAYS = 48
