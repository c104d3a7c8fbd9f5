"""Checking: from cells as text to a typed dataset, with everything that is wrong said at once."""

from stepdown.dataset.check.checked import RULES, Checked, check

__all__ = ["RULES", "Checked", "check"]
