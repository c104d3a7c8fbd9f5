"""The page of the closed list of factors."""

from docs.build.markdown import page, table, words
from stepdown.domain.factors import FACTORS
from stepdown.domain.factors.factor import Factor, FactorGroup
from stepdown.domain.people import Subject

INTRODUCTION = """
What can be observed of a child, a parent or a family at each point. Every factor carries a state at each point:
present, absent, or why that cannot be said. A factor on an ordered scale also carries its level, best first; the
levels in bold count as present. A counted factor carries how many times in the three months before the point.
"""


def factors_page() -> str:
    """The factors by whom they are about and by group."""
    blocks = [block for subject in Subject for group in FactorGroup for block in _group_blocks(subject, group)]
    return page("Factors", INTRODUCTION, *blocks)


def _group_blocks(subject: Subject, group: FactorGroup) -> list[str]:
    factors = [f for f in FACTORS.values() if (f.subject, f.group) == (subject, group)]
    rows = [(f"`{f.id}`", f.label, _how(f), f.wording.label) for f in factors]
    heading = f"## {subject.label}: {group.label.lower()}"
    return [heading, table(("Factor", "Label", "How it is recorded", "Wording from"), rows)] if factors else []


def _how(factor: Factor) -> str:
    levels = [f"**{level}**" if level in factor.present_levels else level for level in factor.levels]
    parts = (factor.kind.label, ", ".join(levels), factor.part_of and f"a kind of {words([factor.part_of])}")
    return "; ".join(part for part in parts if part)
