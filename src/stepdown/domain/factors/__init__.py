"""The closed list of risk factors and strengths: what can be observed of a child, a parent or a family."""

from stepdown.domain.factors.children import CHILD_FACTORS
from stepdown.domain.factors.factor import Factor, FactorGroup, FactorKind, Wording
from stepdown.domain.factors.families import FAMILY_FACTORS
from stepdown.domain.factors.parents import PARENT_FACTORS

FACTORS: dict[str, Factor] = {f.id: f for f in (*CHILD_FACTORS, *PARENT_FACTORS, *FAMILY_FACTORS)}

__all__ = [
    "CHILD_FACTORS",
    "FACTORS",
    "FAMILY_FACTORS",
    "PARENT_FACTORS",
    "Factor",
    "FactorGroup",
    "FactorKind",
    "Wording",
]
