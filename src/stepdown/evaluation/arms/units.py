"""The units in which weighted figures are said, and to how many decimals they are printed."""

POINTS = "percentage points"
RISK_RATIO = "risk ratio"
E_VALUE = "E-value"
DEVIATIONS = "standard deviations"
SHARE = "share"
WORTH = "children of equal weight"

PRINTED = {POINTS: 1, RISK_RATIO: 2, E_VALUE: 2, DEVIATIONS: 2, SHARE: 2, WORTH: 0}
"""Decimals by unit."""
