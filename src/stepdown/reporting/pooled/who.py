"""Who contributed to a pool, in which form and under what; and what that leaves open."""

from stepdown.evaluation.pool.part import Form
from stepdown.evaluation.pool.second_round import SECOND_ROUND
from stepdown.evaluation.pool.together import Pool
from stepdown.reporting.report import Block, Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.wording import spoken

ALONE = (
    "Each authority knows its own counts and can take them off those of all. Of two authorities that leaves exactly "
    "the other's: what is hidden here from others may not be hidden from them."
)
MIXED = (
    "The figures of this report are of the exact contributions alone: {exact}. What came in the safe form ({safe}) is "
    "in the section on bounds, and in the figures of each authority as it was released."
)
ALL_SAFE = (
    "All contributions came in the safe form, as each authority may release its figures. Counts that are hidden in one "
    "of them are hidden here, so the figures of all together are bounds."
)
ROWS = "No row of anybody's data was seen: authorities sent counts, signed, and nothing else."


def who_section(pool: Pool, fingerprints: dict[str, str]) -> Section:
    """The section; ``fingerprints`` are those of the keys that signed, by authority."""
    blocks: list[Block] = [Paragraph(ROWS), _table(pool, fingerprints)]
    if len(pool.parts) == 2:
        blocks.append(Paragraph(ALONE, caution=True))
    if not pool.exact:
        blocks.append(Paragraph(ALL_SAFE, caution=True))
    elif pool.safe:
        exact, safe = (", ".join(p.origin.authority for p in parts) for parts in (pool.exact, pool.safe))
        blocks.append(Paragraph(MIXED.format(exact=exact, safe=safe), caution=True))
    if pool.exact:
        blocks.append(Paragraph(f"Times to a first contact, to care and at a level: {SECOND_ROUND}.", caution=True))
    return Section("contributions", "Who contributed", tuple(blocks))


def _table(pool: Pool, fingerprints: dict[str, str]) -> ReportTable:
    rows = []
    for part in pool.parts:
        origin = part.origin
        said = (str(part.form), origin.agreement or "–", origin.program, fingerprints.get(origin.authority, "–"))
        rows.append(Row(origin.authority, tuple(Cell(each) for each in said)))
    return ReportTable(
        "contributions",
        "Contributions",
        "authorities",
        f"The files of the contributions, data as at {spoken(pool.study.period.as_at)}",
        "Authority",
        ("Form", "Agreement", "Made by", "Fingerprint of the key"),
        tuple(rows),
        tuple(f"{form}: {form.label.partition(': ')[2]}." for form in Form),
    )
