"""A count beside its numerator or its whole: it must be the numerator, and no part is above its whole."""

from stepdown.evaluation.replay.expression.tree import Operation
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import Amount
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.rules.mean import is_quotient
from stepdown.evaluation.replay.rules.whole import whole
from stepdown.evaluation.replay.say import say_as, say_number, say_printed
from stepdown.evaluation.replay.verdict import Check


def check_count(figure: Figure, reckoner: Reckoner) -> tuple[Check, ...]:
    """Counts that state a numerator, a denominator or both."""
    printed = figure.printed
    if not isinstance(printed, Amount) or figure.is_percent or figure.is_mean:
        return ()
    if figure.denominator is not None and figure.numerator is not None and is_quotient(figure):
        return ()
    checks: list[Check] = []
    if figure.numerator is not None:
        counted = reckoner.value(figure.numerator)
        reason = f"Printed {say_printed(figure)}; counted {reckoner.say(figure.numerator)}"
        if isinstance(figure.numerator, Operation):
            reason += f" = {say_as(figure, counted.middle)}"
        checks.append(Check("numerator", printed.agrees(counted), f"{reason}.", counted.middle))
    if figure.denominator is not None:
        whole_of = whole(reckoner, figure.denominator, "denominator")
        holds = printed.span.low <= whole_of
        relation = "is not above" if holds else "is above"
        checks.append(
            Check("part_of_whole", holds, f"{say_number(printed.number)} {relation} its whole, {whole_of:,}.")
        )
    return tuple(checks)
