"""The page of retention: how long a family's record is kept, by which rule, and who says so."""

from docs.build.markdown import page, table
from stepdown.domain.retention.rules import RetentionRule, shipped_table
from stepdown.domain.retention.words import WhyNot

INTRODUCTION = """
A family's record is kept by the highest safeguarding level that a child of the family ever reached, as far as the
record knows it: levels mirrored from the council or brought in with case files, placements, short breaks and
follow-ups. Of several children the one whose rule keeps longest counts. Until the last day the record must be kept;
the day after, [two people can end it](../how-to/keep-and-dispose.md). Nothing ends by itself.
"""
OF_SHORT_BREAKS = """
A child with short breaks counts here as looked after, though short breaks are no care in [figures](spec/care.md):
regulation 48(3) of the Care Planning, Placement and Case Review (England) Regulations 2010, as made, lists what does
not apply to short breaks, and regulation 50 is not in the list. Not verified for short breaks under section 17.
"""
OF_OTHERS = """
Not in this table: records of adoption and fostering, which the agencies keep under their own law; advice that named no
family, which is not disposed of here; projects of voices, whose participants withdraw by themselves.
"""


def retention_page() -> str:
    """The rules of the shipped table, and why a day may not be told."""
    shipped = shipped_table()
    return page(
        "How long a record is kept",
        INTRODUCTION,
        "## Rules",
        f"Version {shipped.version}. Owned by: {shipped.owner}. A council replaces all but the law by its own table, "
        "named in `STEPDOWN_RETENTION`; one that keeps a looked-after child's record for less than the law is refused.",
        table(("Highest level", "Rule", "Kept for", "Rests on", "Source", "Verified"), map(_row, shipped.rules)),
        OF_SHORT_BREAKS,
        "## When no day can be told",
        "Then nothing is ever due, and the record is kept until the fact is found.",
        table(("Word", "Because"), [(f"`{why}`", why.label) for why in WhyNot]),
        OF_OTHERS,
    )


def _row(rule: RetentionRule) -> tuple[str, ...]:
    start = rule.counted_from.label
    return (
        rule.level.label,
        f"`{rule.id}`: {rule.label[0].lower()}{rule.label[1:]}",
        f"{rule.years} years from {start[0].lower()}{start[1:]}",
        rule.basis.label,
        f"{rule.source}. Read on {rule.read_on:%-d %B %Y}",
        f"{'Verified' if rule.is_verified else '**Not verified**'}. {rule.how_verified}",
    )
