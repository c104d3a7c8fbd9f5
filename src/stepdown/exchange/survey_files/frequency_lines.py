"""The figures of a survey as rows of a sheet: true counts, with the base of every percentage."""

from collections.abc import Iterator

from stepdown.results.result import Findings, Measure, Result

HEADINGS = (
    *("Id", "Figure", "Of", "Number", "Base", "Share of the base", "95% interval from", "95% interval to"),
    *("Amount", "In", "Not known", "Not asked", "Not applicable", "All"),
)
SHARES = ("Share of the base", "95% interval from", "95% interval to")
"""The headings under which shares from 0 to 1 stand."""

type Line = tuple[str | int | float | None, ...]


def frequency_lines(findings: Findings) -> Iterator[Line]:
    """A row for each result; None where it has no such figure."""
    for result in findings.results:
        tally = result.tally
        missing = (tally.not_known, tally.not_asked, tally.not_applicable)
        yield (
            *(result.id, result.label, f"{result.unit}s", tally.numerator, tally.known),
            *_share(result),
            *(_amount(result), result.of, *missing, tally.total),
        )


def _share(result: Result) -> tuple[float | None, float | None, float | None]:
    is_share = result.measure is Measure.PROPORTION
    return (result.estimate, result.low, result.high) if is_share else (None, None, None)


def _amount(result: Result) -> float | None:
    return None if result.measure is Measure.PROPORTION else result.estimate
