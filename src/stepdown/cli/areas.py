"""`stepdown areas NAME [--beside NAME …] [--json]`: an authority's published rates beside others."""

import json
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stepdown.evaluation.areas.beside import Beside
    from stepdown.evaluation.areas.published import Figure


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("name", metavar="NAME", help="a local authority, a region or England, by its name or its code")
    parser.add_argument(
        "--beside", metavar="NAME", nargs="+", default=[], help="areas to stand beside it, such as its neighbours"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON value on standard output, and nothing else")


def run(args: Namespace) -> int:
    """0 done, 2 where no area is so called."""
    from stepdown.evaluation.areas.beside import beside
    from stepdown.evaluation.areas.published import UnknownAreaError
    from stepdown.evaluation.areas.shipped import shipped_areas

    try:
        compared = beside(shipped_areas(), args.name, args.beside)
    except UnknownAreaError as unknown:
        print(f"stepdown areas: {unknown}", file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(_as_json(compared), ensure_ascii=False, indent=1))
    else:
        _show(compared)
    return 0


def _as_json(compared: "Sequence[Beside]") -> dict[str, object]:
    return {"area": compared[0].lines[0].area.name, "series": [_series_json(each) for each in compared]}


def _series_json(compared: "Beside") -> dict[str, object]:
    lines = [
        {
            "area": line.area.name,
            "code": line.area.code,
            "place": str(line.place),
            "rates": _numbers(line.rates),
            "counts": _numbers(line.counts),
            "not_given": {str(year): figure for year, figure in line.rates.items() if isinstance(figure, str)},
        }
        for line in compared.lines
    ]
    return {
        "id": compared.id,
        "label": compared.series.label,
        "per": compared.series.says,
        "unit": compared.series.unit,
        "source": compared.source,
        "lines": lines,
    }


def _numbers(figures: "Mapping[int, Figure]") -> dict[str, float | None]:
    return {str(year): None if isinstance(figure, str) else figure for year, figure in figures.items()}


def _show(compared: "Sequence[Beside]") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from stepdown.reporting.sections.area_beside import CAUTION, said

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PIPED_WIDTH)
    for each in compared:
        table = Table(title=Text(f"{each.series.label}, {each.series.says}", style="bold"), title_justify="left")
        table.add_column("Area")
        for year in each.years:
            table.add_column(str(year), justify="right")
        for line in each.lines:
            table.add_row(line.area.name, *(said(figure) for figure in line.rates.values()))
        console.print(table)
        console.print(Text(each.source, style="dim"))
    console.print(Text(CAUTION))


PIPED_WIDTH = 140
