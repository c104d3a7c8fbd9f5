"""What the PDF's template is given: the report as lists and dictionaries of text, ready for JSON."""

from typing import Any

from stepdown.reporting.renderers.cells import RESULTS_NAMED, column_shares, figure_columns, shown
from stepdown.reporting.renderers.contents import Contents
from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.report import (
    Block,
    Bullets,
    Chart,
    Evidence,
    Paragraph,
    Quotation,
    Report,
    ReportTable,
    Subheading,
)


def as_data(report: Report, contents: Contents) -> dict[str, Any]:
    """The whole report. Each block has a ``kind``."""
    return {
        "title": report.title,
        "subtitle": report.subtitle,
        "banner": report.banner,
        "key_points": [_block(point, contents) for point in report.key_points],
        "sections": [
            {"title": section.title, "blocks": [_block(block, contents) for block in section.blocks]}
            for section in report.sections
        ],
        "symbols": report.symbols,
        "facts": report.facts,
        "results_named": RESULTS_NAMED,
    }


def _block(block: Block, contents: Contents) -> dict[str, Any]:
    match block:
        case Paragraph():
            leads = [contents.evidence_name(item) for item in block.evidence]
            return {"kind": "caution" if block.caution else "paragraph", "text": block.text, "leads": leads}
        case Bullets():
            return {"kind": "bullets", "items": block.items}
        case ReportTable():
            return _table(block, contents)
        case Chart():
            return _chart(block, contents)
        case Subheading() | Quotation() | Evidence():
            return _voice(block, contents)


def _voice(block: Subheading | Quotation | Evidence, contents: Contents) -> dict[str, Any]:
    match block:
        case Subheading():
            return {"kind": "subheading", "text": block.text}
        case Quotation():
            leads = [contents.evidence_name(block.evidence)]
            return {"kind": "quotation", "text": block.words, "said_by": block.attribution, "leads": leads}
        case Evidence():
            items = [{"name": contents.evidence_name(item.id), "text": item.words} for item in block.items]
            return {"kind": "evidence", "items": items}


def _table(table: ReportTable, contents: Contents) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": f"{contents.table_name(table)}: {table.title}",
        "unit": table.unit,
        "source": table.source,
        "notes": table.notes,
        "header": [table.row_heading, *table.columns],
        "shares": column_shares(table),
        "figures": [False, *figure_columns(table)],
        "rows": [
            {"cells": [row.heading, *map(shown, row.cells)], "level": row.level, "total": row.total}
            for row in table.rows
        ],
    }


def _chart(chart: Chart, contents: Contents) -> dict[str, Any]:
    carried = chart.id in contents.carrying
    return {
        "kind": "chart",
        "caption": f"{contents.chart_name(chart)}: {chart.title}",
        "svg": inline(chart),
        "alternative": chart.alternative,
        "table": _table(chart.table, contents) if carried else None,
        "table_name": contents.table_name(chart.table),
    }
