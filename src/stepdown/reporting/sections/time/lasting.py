"""Curves and tables of how long things took, made of released results."""

from collections.abc import Iterable, Sequence

from stepdown.evaluation.pool.second_round import SECOND_ROUND
from stepdown.evaluation.sections.time.measures import End, Time, Timed
from stepdown.reporting.charts import ended as chart
from stepdown.reporting.report import Block, Cell, Chart, Paragraph, ReportTable, Row
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import plural
from stepdown.results.intervals import Interval
from stepdown.results.result import IN_ALL

_DASH = "–: fewer than 10 could be timed, or the limits cannot be said."
_LEFT_OUT = "Times are left out where their counts would say that 1 to {most} ended between two of them."
_SECOND_ROUND = f"The 95% intervals are not given: {SECOND_ROUND}."
_NO_TIMES = "The counts are too small to be shown by time: {levels}."
_NOT_SHOWN = "How many had {had} by the end of watching is not shown, so that nobody can be identified."
_NO_CURVE = "{label}: the counts are too small to be shown by time."


def curve(shown: Shown, timed: Timed, main: str, axis: str) -> list[Block]:
    """What is said of it, and the picture with its table; a sentence alone where no time may be shown."""
    said: list[Block] = [Paragraph(in_words(shown, timed))]
    main = main if _is_told(shown, timed, main) else "ended"
    points = _points(shown, timed, main)
    if len(points) < _FEWEST:
        return [*said, Paragraph(_NO_CURVE.format(label=timed.label))]
    name = timed.ended if main == "ended" else timed.ends[main].label.lower()
    title = f"{timed.label}: share {name}"
    value = chart.Ended(tuple(points), name, plural(timed.unit), axis, _numerator(shown, f"{_stem(timed)}.timed"))
    id_ = f"chart-duration-{timed.id.replace('_', '-')}"
    svg = chart.draw(value, id_, title)
    return [*said, Chart(id_, title, svg, chart.describe(value), table_of(shown, timed))]


_FEWEST = 2
"""A line of fewer points shows nothing that a sentence does not."""


def in_words(shown: Shown, timed: Timed) -> str:
    """How many could be timed and how it ended, in all and in each way; and the median, if there is one."""
    stem, unit = _stem(timed), plural(timed.unit)
    base = shown.result(f"{stem}.timed").tally
    untimed = [shown.count(f"{stem}.timed", name) for name in ("not_known", "not_asked") if getattr(base, name) != 0]
    could_not = f" ({' and '.join(cell.text for cell in untimed)} more cannot be timed)" if untimed else ""
    said = f"{timed.label}: {shown.count(f'{stem}.timed').text} {unit}{could_not}."
    ended, stopped = (shown.count(f"{stem}.{IN_ALL}.{word}") for word in ("ended", "stopped"))
    if ended.hidden or stopped.hidden:
        return f"{said} {_NOT_SHOWN.format(had=timed.had)}{_median(shown, timed)}"
    told = f"By the end of watching {ended.text} had {timed.had}{_apart(shown, timed)}, and {stopped.text} had not."
    return f"{said} {told}{_median(shown, timed)}"


def _apart(shown: Shown, timed: Timed) -> str:
    """' (33 work completed; 8 ended in another way)', where there was more than one way."""
    counts = {end.label.lower(): f"{_stem(timed)}.{IN_ALL}.{word}" for word, end in timed.ends.items()}
    ways = [f"{shown.count(id_).text} {label}" for label, id_ in counts.items() if _numerator(shown, id_) != 0]
    return f" ({'; '.join(ways)})" if len(ways) > 1 else ""


def _median(shown: Shown, timed: Timed) -> str:
    if not timed.has_median:
        return ""
    cell = shown.amount(f"{_stem(timed)}.median", 0)
    if cell.hidden or cell == NOTHING:
        return ""
    return f" Half had {timed.had} within {cell.text} days."


def table_of(shown: Shown, timed: Timed) -> ReportTable:
    """At each time that is shown: the share that had ended, by each way, its interval, and how many it is seen of."""
    ways = _ways(shown, timed)
    heading = Heading(_stem(timed), f"{timed.label}, by time", plural(timed.unit), "Within", _notes(shown, [timed]))
    rows = [Row(time.label, _cells(shown, timed, time, ways)) for time in _times(shown, timed)]
    return table(shown, heading, _columns(timed, ways), rows)


def levels_told(shown: Shown, levels: Sequence[Timed]) -> list[Block]:
    """One table for all levels, each with its times under it; and which of them have too few to be told by time."""
    told = [level for level in levels if _times(shown, level)]
    silent = ", ".join(level.label.lower() for level in levels if level not in told)
    blocks: list[Block] = [Paragraph(in_words(shown, level)) for level in levels]
    if told:
        blocks.append(_levels_table(shown, told))
    return [*blocks, *([Paragraph(_NO_TIMES.format(levels=silent))] if silent else [])]


def _levels_table(shown: Shown, levels: Sequence[Timed]) -> ReportTable:
    ways = [way for way in levels[0].ends if any(way in _ways(shown, level) for level in levels)]
    columns = _columns(levels[0], ways)
    rows: list[Row] = []
    for level in levels:
        rows.append(Row(level.label, (NOTHING,) * len(columns)))
        rows += [Row(time.label, _cells(shown, level, time, ways), level=1) for time in _times(shown, level)]
    note = (
        "Days are counted from a stretch's own first day; one that had begun before referral is watched from there on."
    )
    notes = (note, *_notes(shown, levels))
    heading = Heading("duration.levels", "Time at each safeguarding level", "stretches at one level", "Level", notes)
    return table(shown, heading, columns, rows)


def _notes(shown: Shown, timed: Sequence[Timed]) -> tuple[str, ...]:
    most = shown.protected.profile.largest_small
    methods = [result.method or "" for each in timed for result in shown.table(_stem(each))]
    waits = any(SECOND_ROUND in method for method in methods)
    return (_DASH, *([_SECOND_ROUND] if waits else []), *([_LEFT_OUT.format(most=most)] if most else []))


def _columns(timed: Timed, ways: Iterable[str]) -> tuple[str, ...]:
    named: dict[str, End] = {**timed.ends, **timed.details}
    first = timed.ended[0].upper() + timed.ended[1:]
    return (
        first,
        "95% interval",
        *(named[way].label for way in ways),
        "Had ended",
        "Watched no longer",
        "Still watched",
    )


def _cells(shown: Shown, timed: Timed, time: Time, ways: Iterable[str]) -> tuple[Cell, ...]:
    row = f"{_stem(timed)}.{time.word}"
    ended = f"{row}.ended"
    interval = NOTHING if shown.result(ended).low is None and not shown.hides(ended, "low") else shown.interval(ended)
    by_way = (shown.over_time(f"{row}.{way}") if shown.has(f"{row}.{way}") else NOTHING for way in ways)
    counts = (shown.count(f"{row}.{name}") for name in ("ended", "stopped", "watched"))
    return (shown.over_time(ended), interval, *by_way, *counts)


def _times(shown: Shown, timed: Timed) -> list[Time]:
    """The times that the release has, but for those at which nobody is watched any longer and no share can be said."""
    return [
        time for time in timed.times if shown.has(f"{_stem(timed)}.{time.word}.ended") and _says(shown, timed, time)
    ]


def _says(shown: Shown, timed: Timed, time: Time) -> bool:
    row = f"{_stem(timed)}.{time.word}"
    return _numerator(shown, f"{row}.watched") != 0 or shown.result(f"{row}.ended").estimate is not None


def _ways(shown: Shown, timed: Timed) -> list[str]:
    """The ways to end that are told apart over time: those that anything ended in, where there are two or more."""
    words = (*timed.ends, *timed.details)
    seen = [word for word in words if _numerator(shown, f"{_stem(timed)}.{IN_ALL}.{word}") != 0]
    told = [word for word in seen if _is_told(shown, timed, word)]
    return told if len(told) > 1 else []


def _is_told(shown: Shown, timed: Timed, word: str) -> bool:
    return any(shown.has(f"{_stem(timed)}.{time.word}.{word}") for time in timed.times)


def _points(shown: Shown, timed: Timed, main: str) -> list[chart.Point]:
    """The times that have a share; one that does not follow at once on the time before comes after a gap."""
    found: list[chart.Point] = []
    there, place_before = _times(shown, timed), -1
    for place, time in enumerate(timed.times):
        row = f"{_stem(timed)}.{time.word}"
        if time not in there or (result := shown.result(f"{row}.{main}")).estimate is None:
            continue
        limits = None if result.low is None or result.high is None else Interval(result.low, result.high)
        number, gap = time.label.partition(" ")[0], place > place_before + 1
        found.append(chart.Point(time.day, number, result.estimate, limits, _numerator(shown, f"{row}.watched"), gap))
        place_before = place
    return found


def _numerator(shown: Shown, id_: str) -> int | None:
    return shown.result(id_).tally.numerator


def _stem(timed: Timed) -> str:
    return f"duration.{timed.id}"
