"""From a replay to a report: what is inconsistent first, then what is consistent, then what cannot be checked."""

from stepdown.evaluation.replay.margins.solve import Solved
from stepdown.evaluation.replay.publication import Publication
from stepdown.evaluation.replay.verdict import Outcome, Replay, Verdict
from stepdown.reporting.report import Block, Bullets, Cell, Paragraph, Report, ReportTable, Row, Section

SHOWN_TABLES = 50
"""So many tables of one reading are shown; how many there are is always said."""

MEANINGS = {
    Verdict.INCONSISTENT: "These figures disagree with the publication's other figures or with cited evidence.",
    Verdict.CONSISTENT: "Nothing printed or cited contradicts these figures. That does not make them true.",
    Verdict.NOT_CHECKABLE: "Nothing in the publication, and no cited evidence, tells whether these figures are right.",
}


def replay_report(publication: Publication, replayed: Replay) -> Report:
    """The report of one replay, ready for any renderer."""
    sections = [_verdict_section(publication, replayed, verdict) for verdict in Verdict]
    if replayed.margins:
        sections.append(_margins_section(publication, replayed))
    if replayed.evidence:
        sections.append(_evidence_section(replayed))
    return Report(
        title="As printed and as recomputed",
        subtitle=publication.title,
        banner=None,
        key_points=_key_points(publication, replayed),
        sections=tuple(section for section in sections if section.blocks),
        facts=(("Publication", publication.title), ("Citation", publication.citation or "not given")),
    )


def _key_points(publication: Publication, replayed: Replay) -> tuple[Paragraph, ...]:
    counts = replayed.counts()
    total = sum(counts.values())
    said = ", ".join(f"{count:,} {verdict.label.lower()}" for verdict, count in counts.items())
    weak = sum(1 for outcome in replayed.with_verdict(Verdict.CONSISTENT) if not outcome.telling)
    points = [Paragraph(f"{total:,} printed figures were checked: {said}.")] if total else []
    if weak:
        points.append(Paragraph(f"{weak:,} of the consistent figures passed only checks that could not have failed."))
    points.extend(Paragraph(f"Reading {s.variant.name}: {s.sentence()}") for s in replayed.margins.values())
    return (*points, *(Paragraph(caution, caution=True) for caution in publication.cautions))


def _verdict_section(publication: Publication, replayed: Replay, verdict: Verdict) -> Section:
    """The figures of one verdict at a glance, then why, figure by figure: reasons are prose and need its width."""
    outcomes = replayed.with_verdict(verdict)
    if not outcomes:
        return Section(verdict.value, verdict.label, ())
    checkable = verdict is not Verdict.NOT_CHECKABLE
    table = ReportTable(
        id=f"replay.{verdict.value}",
        title=f"{verdict.label}: {len(outcomes):,} figures",
        unit="as printed",
        source=publication.citation or publication.title,
        row_heading="Figure",
        columns=("Printed", "Recomputed") if checkable else ("Printed",),
        rows=tuple(_row(outcome, checkable=checkable) for outcome in outcomes),
    )
    reasons = Bullets(tuple(_reason(outcome) for outcome in outcomes))
    return Section(verdict.value, verdict.label, (Paragraph(MEANINGS[verdict]), table, Paragraph("Why:"), reasons))


def _row(outcome: Outcome, *, checkable: bool) -> Row:
    figure = outcome.figure
    texts = (outcome.printed or "not printed", outcome.recomputed or "–")[: 2 if checkable else 1]
    return Row(f"{figure.id}: {figure.quantity}", tuple(Cell(text, ids=(figure.id,)) for text in texts))


def _reason(outcome: Outcome) -> str:
    return f"{outcome.figure.id}, {outcome.figure.quantity}. {outcome.reason} {outcome.figure.note}".strip()


def _margins_section(publication: Publication, replayed: Replay) -> Section:
    readings = list(replayed.margins.values())
    known = [one.says or one.id for one in readings[0].margins.sums]
    blocks: list[Block] = [
        Paragraph("These totals hold in every reading:"),
        Bullets(tuple(known)),
        Paragraph("Every table of whole numbers that keeps to them was looked for. What is found is reconstructed."),
    ]
    for solved in readings:
        blocks.extend(_reading(publication, solved))
    return Section("margins", readings[0].margins.title or "Tables that the totals allow", tuple(blocks))


def _reading(publication: Publication, solved: Solved) -> list[Block]:
    variant, margins = solved.variant, solved.margins
    assumed = tuple(margins.assumptions[name].says or name for name in variant.assumes)
    blocks: list[Block] = [Paragraph(f"Reading {variant.name}: {variant.title}. {solved.sentence()}")]
    if assumed:
        blocks.append(Bullets(assumed))
    if solved.tables:
        blocks.append(_tables(publication, solved))
    return blocks


def _tables(publication: Publication, solved: Solved) -> ReportTable:
    """The tables side by side: a row for each cell, a column for each table."""
    margins, shown = solved.margins, solved.tables[:SHOWN_TABLES]
    rows = tuple(
        Row(_cell_name(solved, place), tuple(Cell(f"{table[place]:,}") for table in shown))
        for place in range(len(margins.cells))
    )
    cut = (f"The first {SHOWN_TABLES:,} are shown.",) if len(solved.tables) > len(shown) else ()
    return ReportTable(
        id=f"replay.margins.{solved.variant.name}",
        title=f"Reading {solved.variant.name}: {solved.sentence()}",
        unit=margins.unit or "people",
        source=f"Reconstructed from the totals in {margins.citation or publication.title}",
        row_heading="From and to",
        columns=tuple(f"{number + 1}" for number in range(len(shown))),
        rows=rows,
        notes=("A column is one table that fits.", *cut),
    )


def _cell_name(solved: Solved, place: int) -> str:
    cell, labels = solved.margins.cells[place], solved.margins.labels
    to = labels.get(cell.to[0], cell.to[0]) if len(cell.to) == 1 else cell.name.partition("> ")[2]
    return f"{labels.get(cell.start, cell.start)} to {to[0].lower()}{to[1:]}"


def _evidence_section(replayed: Replay) -> Section:
    rows = tuple(
        Row(f"{row.id}: {row.quantity}", (Cell(row.printed.text, ids=(row.id,)), Cell(row.note)))
        for row in replayed.evidence
    )
    table = ReportTable(
        id="replay.evidence",
        title="Evidence that the checks refer to",
        unit="as published",
        source="as cited in each row",
        row_heading="Evidence",
        columns=("Value", "Source"),
        rows=rows,
    )
    return Section("evidence", "Evidence from outside", (table,))
