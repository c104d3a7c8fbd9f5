"""Two sides of a comparison, each with the rounding of its print.

A printed side is compared at its own precision: what the other side comes to must round to it. Where neither side is
exact, some number must lie in both.
"""

from fractions import Fraction

from stepdown.evaluation.replay.expression.tree import Comparison, Expression, Literal, Reference
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import Amount, NotPrinted, Share, Window
from stepdown.evaluation.replay.reckon import Reckoner
from stepdown.evaluation.replay.say import say_as, say_number, say_printed, say_span
from stepdown.evaluation.replay.span import Span
from stepdown.evaluation.replay.verdict import Check

WORDS = {"=": "equal to", "<=": "at most", ">=": "at least", "<": "less than", ">": "more than"}


def compare(figure: Figure, condition: Comparison, reckoner: Reckoner) -> Check:
    """The check that the comparison makes of the figure."""
    if condition.left is None and condition.sign == "=":
        return _same(figure, condition, reckoner)
    return _relation(figure, condition, reckoner)


def _same(figure: Figure, condition: Comparison, reckoner: Reckoner) -> Check:
    """The printed value against what the expression comes to."""
    other = reckoner.figures[condition.right.id] if isinstance(condition.right, Reference) else None
    if other is not None and isinstance(figure.printed, Window) and isinstance(other.printed, Window):
        holds = figure.printed.same_months(other.printed)
        return Check("same_as", holds, f"Printed {figure.printed.text}; {other.id} has {other.printed.text}.")
    worked = reckoner.value(condition.right)
    holds = _agrees(figure, worked, reckoner)
    gap = "" if holds else _gap(figure, worked.middle)
    if other is not None:
        source = f"{other.id} ({other.quantity}) has {say_printed(other) or say_span(worked)}"
    else:
        source = f"{reckoner.say(condition.right)} = {say_as(figure, worked.middle)}"
    rule = "expression" if other is None else "evidence" if other.is_evidence else "same_as"
    return Check(rule, holds, f"{_printed(figure, reckoner)}; {source}{gap}.".replace(",;", ";"), worked.middle)


def _agrees(figure: Figure, worked: Span, reckoner: Reckoner) -> bool:
    match figure.printed:
        case Amount() as amount:
            return amount.agrees(worked)
        case Share() as share:
            exact = worked.exact
            return share.prints(exact) if exact is not None else worked.meets(share.limits)
    return reckoner.figure(figure.id).meets(worked)


def _gap(figure: Figure, worked: Fraction) -> str:
    if not isinstance(figure.printed, Amount) or worked == 0:
        return ""
    difference = figure.printed.number - worked
    side = "above" if difference > 0 else "below"
    if figure.is_percent:
        points = say_number(abs(difference), figure.printed.places + 1)
        return f"; the printed figure is {points} percentage point{'' if points == '1' else 's'} {side} that"
    share = say_number(abs(100 * difference / worked), 1)
    return f"; the printed figure is {say_as(figure, abs(difference))} {side} that ({share}%)"


def _relation(figure: Figure, condition: Comparison, reckoner: Reckoner) -> Check:
    """Two sums, or the printed value against a limit."""
    left = reckoner.figure(figure.id) if condition.left is None else reckoner.value(condition.left)
    right = reckoner.value(condition.right)
    holds = _holds(condition, left, right, reckoner)
    subject = _printed(figure, reckoner) if condition.left is None else _told(condition.left, left, reckoner)
    verb = "is" if holds else "is not"
    limit = _told(condition.right, right, reckoner)
    return Check("relation", holds, f"{subject[0].upper()}{subject[1:]} {verb} {WORDS[condition.sign]} {limit}.")


def _holds(condition: Comparison, left: Span, right: Span, reckoner: Reckoner) -> bool:
    match condition.sign:
        case "<=":
            return left.low <= right.high
        case ">=":
            return left.high >= right.low
        case "<":
            return left.low < right.high
        case ">":
            return left.high > right.low
    for side, other in ((condition.left, right), (condition.right, left)):
        printed = reckoner.figures[side.id].printed if isinstance(side, Reference) else None
        if isinstance(printed, Amount):
            return printed.agrees(other)
    return left.meets(right)


def _told(side: Expression, worked: Span, reckoner: Reckoner) -> str:
    """A side as a sentence has it: what is printed, with what it comes to where it is more than one number."""
    said = reckoner.say(side)
    if isinstance(side, Literal):
        return said
    if isinstance(side, Reference):
        return f"{said} ({side.id})"
    return f"{said} = {say_span(worked)}"


def _printed(figure: Figure, reckoner: Reckoner) -> str:
    """How the sentence names the row's own value."""
    if isinstance(figure.printed, NotPrinted):
        return f"Not printed, worked out as {say_span(reckoner.figure(figure.id))},"
    return f"Printed {say_printed(figure)}"
