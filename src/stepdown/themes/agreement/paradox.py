"""Why kappa can be near nought where coders agree nearly always, said where it happens.

The paradox is Feinstein and Cicchetti's (1990): where nearly every unit gets the same answer, most agreement is
expected by chance, and a few differences are all that kappa sees.
"""

from stepdown.results.rounding import percent, round_half_up
from stepdown.themes.agreement.compare import Agreement

HIGH_AGREEMENT = 0.8
"""Share of agreement from which readers expect a coefficient to be high too."""
LOW_COEFFICIENT = 0.4
"""A coefficient under this is commonly read as poor to fair (Landis and Koch 1977)."""


def explain_paradox(agreement: Agreement) -> str | None:
    """What to make of a low coefficient beside high agreement; None where the two do not contradict each other.

    The coefficient is Cohen's kappa for two coders and Krippendorff's alpha for more.
    """
    name = "kappa" if len(agreement.coders) == 2 else "alpha"
    coefficient = agreement.cohens_kappa if name == "kappa" else agreement.alpha
    share, gwet = agreement.percent, agreement.ac1
    if coefficient is None or gwet is None or share.value is None:
        return None
    if coefficient >= LOW_COEFFICIENT or share.value < HIGH_AGREEMENT:
        return None
    what = "units" if name == "kappa" else "pairs of judgements"
    return (
        f"The coders agree on {share.part} of {share.of} {what} ({percent(*share)}%), yet {name} is "
        f"{_figure(coefficient)}. This is no mistake. The code was given to {_how_often(agreement)} unit, so coders "
        f"would agree on most units by chance alone, and {name} counts only agreement beyond that: a few differences "
        f"outweigh everything else. AC1, which expects less agreement by chance of such a code, is {_figure(gwet)}. "
        f"Read the counts before either: {_uses(agreement)} made by the other coder too."
    )


def _uses(agreement: Agreement) -> str:
    made, uses = agreement.positive.part, agreement.positive.of
    verb = "was" if uses == 1 else "were"
    return f"of {uses} {'use' if uses == 1 else 'uses'} of the code, {made or 'none'} {verb}"


def _how_often(agreement: Agreement) -> str:
    given = sum(yes * units for (_, yes), units in agreement.tally.items())
    left = sum(no * units for (no, _), units in agreement.tally.items())
    return "nearly every" if given > left else "hardly any"


def _figure(value: float) -> str:
    return str(round_half_up(value, 2)).replace("-", "−")
