"""What the row's own expression declares: sums, products, figures printed twice, limits, evidence, required figures."""

from stepdown.evaluation.replay.expression.tree import Alternatives, Comparison, Condition, Requires, WholeNumber
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import NotPrinted, NotStated, Words
from stepdown.evaluation.replay.reckon import NotStatedError, Reckoner
from stepdown.evaluation.replay.rules.compare import compare
from stepdown.evaluation.replay.say import say_span
from stepdown.evaluation.replay.verdict import Check


def check_expressions(figure: Figure, reckoner: Reckoner) -> tuple[Check, ...]:
    """One check for each condition; of alternatives joined by 'or', one must hold."""
    derivation = reckoner.derivation(figure)
    if derivation is None:
        return tuple(_either(figure, either, reckoner) for either in figure.checks)
    value = reckoner.figure(figure.id)
    derived = Check(
        "derived", None, f"Not printed; {reckoner.say(derivation)} is {say_span(value)}.", recomputed=value.middle
    )
    return (derived, *(_either(figure, either, reckoner) for either in figure.checks[1:]))


def _either(figure: Figure, either: Alternatives, reckoner: Reckoner) -> Check:
    checks = [_one(figure, condition, reckoner) for condition in either]
    held = next((check for check in checks if check.holds), None)
    if held is not None or len(checks) == 1:
        return held or checks[0]
    undecided = any(check.holds is None for check in checks)
    reason = " ".join(check.reason for check in checks)
    return Check("any_reading", None if undecided else False, f"No reading agrees. {reason}", checks[0].recomputed)


def _one(figure: Figure, condition: Condition, reckoner: Reckoner) -> Check:
    try:
        match condition:
            case Comparison():
                return compare(figure, condition, reckoner)
            case WholeNumber(of):
                value = reckoner.value(of)
                worked = f"{reckoner.say(of)} is {say_span(value)}"
                holds = value.holds_whole_number()
                ending = "" if holds else ", and no whole number lies there"
                return Check("whole_number", holds, f"{worked}{ending}.")
            case Requires(name):
                return _requires(figure, reckoner.figures[name])
    except NotStatedError as error:
        return Check("not_stated", None, f"{error}, so this cannot be checked.")


def _requires(figure: Figure, needed: Figure) -> Check:
    stated = not isinstance(needed.printed, NotStated | NotPrinted)
    said = f"'{figure.printed.text}'" if isinstance(figure.printed, Words) else figure.printed.text
    ending = f"is stated ({needed.printed.text})" if stated else "is not stated"
    return Check("requires", stated, f"Printed {said}; that needs {needed.quantity} ({needed.id}), which {ending}.")
