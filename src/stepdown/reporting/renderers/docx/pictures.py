"""The pictures of a report's charts, made side by side while its words are written."""

from collections.abc import Mapping
from concurrent.futures import Executor, Future

from stepdown.reporting.charts.png import to_png
from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.report import Chart

type Pictures = Mapping[str, Future[bytes]]
"""A PNG for each chart, by its id."""


def begun(charts: Mapping[str, Chart], executor: Executor) -> Pictures:
    """Begin the picture of each chart. ValueError where one holds what a report may not carry."""
    return {id_: executor.submit(to_png, inline(chart), scale=2) for id_, chart in charts.items()}
