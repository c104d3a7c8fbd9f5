"""How factors of several people or kinds become one: a family's factor, and all three parental risks.

The combination of domestic abuse, parental mental ill-health and substance misuse is widely named in the field by a
phrase that is disputed; a study may give its own label to ``all_three_parental_risks``.
"""

from stepdown.domain.factors.parents import SUBSTANCE_MISUSE
from stepdown.domain.missing import ObservationState

ALL_THREE = "all_three_parental_risks"

PARENTAL_RISKS: dict[str, tuple[str, ...]] = {
    "mental_ill_health": ("parental_mental_ill_health",),
    "domestic_abuse": ("parental_domestic_abuse",),
    "substance_misuse": SUBSTANCE_MISUSE,
}
"""The three risks, each with the factors of which any one is enough."""

FAMILY_STATE_ORDER: tuple[ObservationState, ...] = (
    ObservationState.NOT_APPLICABLE,
    ObservationState.ABSENT,
    ObservationState.NOT_ASKED,
    ObservationState.NOT_KNOWN,
    ObservationState.PRESENT,
)
"""Of several people's states the last in this order is the family's: one parent with a factor is enough, and while
none has it, one parent about whom it is not known keeps the family not known."""
