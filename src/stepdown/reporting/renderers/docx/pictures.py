"""The pictures of a report's charts, made side by side while its words are written."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, Future

from stepdown.reporting.charts.png import to_png
from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.report import Chart, Report

type Pictures = Mapping[str, Future[bytes]]
"""A PNG for each chart, by its id."""


def begun(report: Report, executor: Executor) -> Pictures:
    """Begin the picture of each chart. ValueError where one holds what a report may not carry."""
    return {chart.id: executor.submit(to_png, inline(chart), scale=2) for chart in _charts(report)}


def _charts(report: Report) -> Iterator[Chart]:
    yield from (block for section in report.sections for block in section.blocks if isinstance(block, Chart))
