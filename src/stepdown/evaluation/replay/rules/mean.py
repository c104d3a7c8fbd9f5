"""A mean, ratio or rate against its numerator and denominator; or a mean by GRIM against n alone.

GRIM (Brown and Heathers 2017): the mean of n whole numbers is a whole total over n, so with few n some printed means
cannot be. It holds for whole numbers only (counts, whole years, points of a scale): for other data, and for money,
leave the denominator empty.
"""

import re
from fractions import Fraction

from stepdown.evaluation.replay.expression.tree import Expression
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import Amount
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.rules.whole import CANNOT_FAIL, whole
from stepdown.evaluation.replay.say import say_as, say_printed
from stepdown.evaluation.replay.span import Span
from stepdown.evaluation.replay.verdict import Check

PER = re.compile(r"per ([\d,]*\d)\b")


def check_mean(figure: Figure, reckoner: Reckoner) -> tuple[Check, ...]:
    """Means, ratios and rates that state their denominator."""
    printed = figure.printed
    if not isinstance(printed, Amount) or figure.is_percent or figure.denominator is None:
        return ()
    known = whole(reckoner, figure.denominator, "denominator", least=1)
    if figure.numerator is not None:
        return (_quotient(figure, printed, figure.numerator, known, reckoner),) if is_quotient(figure) else ()
    return (_grim(figure, printed, known),) if figure.is_mean and not figure.money else ()


def is_quotient(figure: Figure) -> bool:
    """Whether the value should be its numerator over its denominator, and not the numerator itself."""
    declared = figure.is_mean or figure.unit.lower().startswith(("ratio", "per "))
    return declared or (isinstance(figure.printed, Amount) and figure.printed.step < 1)


def _quotient(figure: Figure, printed: Amount, numerator: Expression, known: int, reckoner: Reckoner) -> Check:
    share = reckoner.value(numerator) * Span.point(Fraction(_per(figure.unit), known))
    worked = say_as(figure, share.middle)
    reason = f"Printed {say_printed(figure)}; {reckoner.say(numerator)} over {known:,} is {worked}."
    return Check("quotient", holds=printed.agrees(share), reason=reason, recomputed=share.middle)


def _per(unit: str) -> int:
    """10,000 for a rate 'per 10,000 children', else 1."""
    match = PER.match(unit.lower())
    return int(match[1].replace(",", "")) if match else 1


def _grim(figure: Figure, printed: Amount, known: int) -> Check:
    near = int(printed.number * known // 1)
    totals = [total for total in (near, near + 1) if printed.prints(Fraction(total, known))]
    telling = known * printed.step < 1
    if totals:
        made = f"a whole total of {totals[0]:,} over {known:,} is {say_as(figure, Fraction(totals[0], known))}"
        reason = f"Printed {say_printed(figure)}; {made}.{'' if telling else CANNOT_FAIL}"
        return Check("grim", holds=True, reason=reason, telling=telling)
    around = " and ".join(f"{t:,} gives {say_as(figure, Fraction(t, known))}" for t in (near, near + 1))
    return Check(
        "grim",
        holds=False,
        reason=f"Printed {say_printed(figure)}; no whole total over {known:,} prints so ({around}).",
    )
