"""Spells drawn by Hypothesis: some watched from later than day 0, many on one day, some ended by nothing."""

from hypothesis import strategies as st

from stepdown.evaluation.reduce.risk_sets import Spell

CAUSES = ("closed", "moved", "in_care")


def spells(causes: tuple[str | None, ...] = (None, *CAUSES), latest: int = 6, least: int = 1) -> st.SearchStrategy:
    """A list of spells; on few days, so that ties are many."""
    one = st.builds(
        lambda entered, more, cause: Spell(entered, entered + more, cause),
        st.integers(0, latest),
        st.integers(0, 12),
        st.sampled_from(causes),
    ).filter(lambda spell: spell.left > spell.entered or not spell.entered)
    return st.lists(one, min_size=least, max_size=40)
