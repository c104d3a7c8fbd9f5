"""The parts of a whole, named in ``total_of``, add up to it."""

from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import Amount
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.say import say_as, say_printed
from stepdown.evaluation.replay.span import Span
from stepdown.evaluation.replay.verdict import Check


def check_parts(figure: Figure, reckoner: Reckoner) -> tuple[Check, ...]:
    """Figures that name their parts; rounded parts may add up to anything that their rounding allows."""
    if not figure.parts or not isinstance(figure.printed, Amount):
        return ()
    total = sum((reckoner.figure(part) for part in figure.parts), Span.point(0))
    parts = " + ".join(say_printed(reckoner.figures[part]) for part in figure.parts)
    difference = abs(total.middle - figure.printed.number)
    holds = total.meets(figure.printed.span)
    gap = "" if holds else f"; the difference is {say_as(figure, difference)}"
    reason = f"Printed {say_printed(figure)}; its parts {parts} add up to {say_as(figure, total.middle)}{gap}."
    return (Check("parts_of_whole", holds, reason, total.middle),)
