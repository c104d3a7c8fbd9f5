"""What a director reads first: who is counted, the main outcome, care, engagement, speed, and what it cannot say."""

from stepdown.domain.safeguarding import Movement
from stepdown.evaluation.study import Study
from stepdown.reporting.report import Paragraph
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import SINGLE_ARM_CAUTION, sentence

_DOWN, _SAME, _UP = (f"movement.{m}" for m in (Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP))
_CONTACT = "times.first_contact"


def key_points(shown: Shown, study: Study) -> tuple[Paragraph, ...]:
    """A few paragraphs, each of figures that stand in the report with all that belongs to them."""
    return (
        _counted(shown),
        _main_outcome(shown, study),
        *(Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in _OTHERS if id_ != study.primary_outcome.result),
        _quickly(shown),
        Paragraph(SINGLE_ARM_CAUTION, caution=True),
    )


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
    known, unknown = shown.count(_DOWN, "known").text, shown.count(_DOWN, "not_known").text
    sure = f"{shown.percentage(_DOWN).text}; 95% interval {shown.interval(_DOWN).text}"
    return Paragraph(
        f"Main outcome: of {known} children whose safeguarding level is known at both points, {down} stepped down "
        f"({sure}), {same} stayed at the same level and {up} stepped up. For {unknown} more children it is not known, "
        f"and {shown.count('movement.left_ladder').text} left the ladder.",
        ids=(_DOWN, _SAME, _UP, "movement.left_ladder"),
    )


def _quickly(shown: Shown) -> Paragraph:
    ids = (f"{_CONTACT}.median", f"{_CONTACT}.within_24_hours", f"{_CONTACT}.percentile_90")
    half, day, most = shown.amount(ids[0], 0).text, shown.percentage(ids[1]).text, shown.amount(ids[2], 0).text
    return Paragraph(
        f"Half of the families' accepted requests were followed by a first contact within {half} hours, "
        f"and nine in ten within {most} hours; {day} within 24 hours.",
        ids=ids,
    )
