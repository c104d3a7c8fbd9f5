"""A percentage, or words for a share, against its numerator and denominator; or against the denominator alone.

With both, the share is rounded half up at the printed precision. With the denominator alone, some whole number of it
must print the share: '50%' of 81 is impossible, for 40 print 49% and 41 print 51%.
"""

from fractions import Fraction
from math import ceil

from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import Amount, Share
from stepdown.evaluation.replay.printed.amount import to_step
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.rules.whole import CANNOT_FAIL, whole
from stepdown.evaluation.replay.say import places_of, say_number, say_printed
from stepdown.evaluation.replay.verdict import Check


def check_proportion(figure: Figure, reckoner: Reckoner) -> tuple[Check, ...]:
    """Percentages and shares that state their denominator."""
    printed = figure.printed
    if not (isinstance(printed, Share) or (isinstance(printed, Amount) and figure.is_percent)):
        return ()
    if figure.denominator is None:
        return ()
    known = whole(reckoner, figure.denominator, "denominator", least=1)
    if figure.numerator is None:
        return (_possible(figure, printed, known),)
    return (_exact(figure, printed, whole(reckoner, figure.numerator, "numerator"), known),)


def _exact(figure: Figure, printed: Amount | Share, numerator: int, known: int) -> Check:
    points = Fraction(100 * numerator, known)
    reason = f"Printed {say_printed(figure)}; {numerator:,} of {known:,} is {_say(figure, points)}"
    if printed.prints(points):
        return Check("percent", holds=True, reason=f"{reason}.", recomputed=points)
    return Check("percent", holds=False, reason=f"{reason}, {_how_far(printed, points)}.", recomputed=points)


def _how_far(printed: Amount | Share, points: Fraction) -> str:
    if isinstance(printed, Share):
        low, high = say_number(printed.low, 1), say_number(printed.high, 1)
        return f"outside the {low}% to {high}% that the words may stand for"
    rounded = to_step(points, printed.step)
    gap = say_number(abs(rounded - printed.number), printed.places)
    cut = points // printed.step * printed.step == printed.number
    ending = "; the printed figure is cut off, not rounded" if cut else ""
    return f"which prints as {say_number(rounded, printed.places)}% (a difference of {gap} in the last place){ending}"


def _possible(figure: Figure, printed: Amount | Share, known: int) -> Check:
    limits = printed.limits if isinstance(printed, Share) else printed.span
    first, last = ceil(limits.low * known / 100), int(limits.high * known / 100)
    fits = [
        k for k in {first, first + 1, last - 1, last} if 0 <= k <= known and printed.prints(Fraction(100 * k, known))
    ]
    if not fits:
        return Check("possible_proportion", holds=False, reason=_impossible(figure, limits.middle, known))
    counts = " to ".join(f"{k:,}" for k in sorted({min(fits), max(fits)}))
    telling = _can_fail(printed, limits.high - limits.low, known)
    reason = f"Printed {say_printed(figure)}; {counts} of {known:,} prints so.{'' if telling else CANNOT_FAIL}"
    return Check("possible_proportion", holds=True, reason=reason, telling=telling)


def _impossible(figure: Figure, points: Fraction, known: int) -> str:
    near = int(points * known / 100)
    around = " and ".join(
        f"{k:,} is {_say(figure, Fraction(100 * k, known))}" for k in (near, near + 1) if 0 <= k <= known
    )
    return f"Printed {say_printed(figure)}; no whole number of {known:,} prints so ({around})."


def _can_fail(printed: Amount | Share, width: Fraction, known: int) -> bool:
    """Whether some share of ``known`` could miss words or a precision of this width; none and all are always there."""
    always = printed.prints(Fraction(0)) or printed.prints(Fraction(100))
    return Fraction(100, known) > width and not always


def _say(figure: Figure, points: Fraction) -> str:
    return f"{say_number(points, places_of(figure) + 1)}%"
