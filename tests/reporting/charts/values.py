"""Drawn values for every chart: any label, hostile ones too, any count, hidden ones too, and from none to 25 rows."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, Movement, SafeguardingLevel
from stepdown.reporting.charts import (
    bars,
    break_even,
    distribution,
    dumbbell,
    ended,
    flow,
    forest,
    funnel,
    likert,
    love,
    net_cost,
    over_time,
    overlap,
    payers,
    sankey,
    standing,
    tornado,
)
from stepdown.reporting.charts.figures import Share
from stepdown.reporting.charts.pounds import Measure
from stepdown.reporting.charts.timeline import child, cohort, family
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, Mark
from stepdown.results.intervals import Interval, wilson
from stepdown.surveys.questionnaire.words import Side

HOSTILE = ["<script>alert(1)</script>", "]]>", "&amp;", "\"'><x", "</svg>", "\x00\x1b", "Ünïcødé ☃ 家族", "W" * 90]
labels = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60), st.text("abc deW<&", min_size=40, max_size=200))
counts = st.one_of(st.none(), st.integers(0, 60), st.integers(0, 10**9))
short = st.text("children ", min_size=1, max_size=12)


@st.composite
def shares(draw):
    known = draw(st.one_of(st.none(), st.integers(0, 60), st.integers(0, 10**9)))
    numerator = draw(st.one_of(st.none(), st.integers(0, 60 if known is None else known)))
    full = known is not None and numerator is not None and known > 0
    return Share(numerator, known, draw(st.sampled_from([None, wilson(numerator, known)])) if full else None)


differences = st.builds(dumbbell.Difference, st.floats(-1, 1), st.floats(-1, 0), st.floats(0, 1)) | st.none()
people = st.builds(flow.People, counts, counts)
groups = st.builds(flow.Group, labels, people)
steps = st.builds(flow.Step, groups, st.lists(groups, max_size=4).map(tuple))


@st.composite
def distributions(draw):
    known = draw(counts)
    names = draw(st.lists(labels, unique=True, max_size=9))
    within = st.none() | st.integers(0, 10**6 if known is None else known)
    categories = tuple(distribution.Category(name, draw(within), draw(st.booleans())) for name in names)
    places = st.none() | st.sampled_from(names) if names else st.none()
    marks = st.builds(distribution.Mark, labels, st.none() | labels, places)
    return distribution.Distribution(categories, known, draw(short), tuple(draw(st.lists(marks, max_size=3))))


@st.composite
def movements(draw):
    before, after = (draw(st.lists(labels, unique=True, max_size=6)) for _ in range(2))
    sides = [tuple(sankey.Level(name, draw(counts), draw(st.booleans())) for name in side) for side in (before, after)]
    kinds = st.sampled_from(Movement)
    flows = st.builds(sankey.Flow, st.sampled_from(before), st.sampled_from(after), kinds, counts)
    totals = st.builds(sankey.Total, kinds, counts | shares())
    some = tuple(draw(st.lists(flows, max_size=12))) if before and after else ()
    return sankey.Movements(*sides, some, tuple(draw(st.lists(totals, max_size=5, unique_by=lambda t: t.movement))))


amounts = st.floats(-5, 5) | st.floats(-(10**6), 10**6) | st.floats(-(10**12), 10**12)
measures = st.builds(Measure, labels, short, short, labels)
swings = st.builds(tornado.Swing, labels, labels, labels, amounts, amounts)
payer = st.builds(payers.Payer, labels, st.floats(0, 10**9), amounts, amounts, amounts)


@st.composite
def spreads(draw):
    first, step = draw(st.integers(-30, 30)), draw(st.sampled_from([1.0, 20_000.0, 5e10]))
    draws = draw(st.lists(st.integers(0, 10**5), max_size=40))
    bands = tuple(net_cost.Band(step * place, step * (place + 1), n) for place, n in enumerate(draws, first))
    return net_cost.Spread(bands, *(draw(amounts) for _ in range(3)), draw(measures))


@st.composite
def lines(draw):
    rates = sorted(draw(st.lists(st.floats(0, 1), max_size=20)))
    borrowed = draw(_rows(st.builds(break_even.Borrowed, st.floats(0, 1), labels)))
    even, now = draw(st.none() | st.floats(0, 1)), draw(st.none() | st.floats(0, 1))
    return break_even.AlongRate(tuple((r, draw(amounts)) for r in rates), even, now, borrowed, draw(measures))


@st.composite
def likerts(draw):
    low, middle, high = (draw(st.integers(0, most)) for most in (likert.MOST, 1, likert.MOST))
    sides = [Side.LOW] * low + [Side.MIDDLE] * middle + [Side.HIGH] * high
    categories = tuple(likert.Category(draw(labels), side) for side in sides)
    asides = st.lists(st.builds(likert.Aside, labels, counts), max_size=3).map(tuple)
    answers = st.lists(counts, min_size=len(sides), max_size=len(sides)).map(tuple)
    statements = st.lists(st.builds(likert.Statement, labels, answers, shares(), asides), max_size=6).map(tuple)
    return likert.Likert(categories, draw(statements), draw(labels), draw(short))


def _rows(rows):
    return st.lists(rows, max_size=25).map(tuple)


some_day = st.dates(date(2019, 1, 1), date(2024, 12, 31)) | st.dates(date(1900, 1, 1), date(2200, 1, 1))
standings = st.sampled_from([*SafeguardingLevel, *LeftLadder, *Missing])


@st.composite
def timelines(draw):
    """A child's line: stretches with and without days between them, of a day and of years, open and ended ones."""
    days = sorted(draw(st.lists(some_day, unique=True, max_size=8)))
    pairs = [pair for pair in pairwise(days) if draw(st.booleans())]
    stretches = [
        Days(first, until, draw(standings), draw(st.sampled_from(["", "a.xml, line 7"]))) for first, until in pairs
    ]
    if days and draw(st.booleans()):
        stretches.append(Days(days[-1], None, draw(standings)))
    marks = st.lists(st.builds(Mark, some_day, labels), max_size=5).map(tuple)
    lasting = st.none() | st.timedeltas(timedelta(1), timedelta(3000))
    flag = st.builds(lambda said, on, long: Flag(said, on, on + long if long else None), labels, some_day, lasting)
    return Line(draw(labels), tuple(stretches), draw(marks), tuple(draw(st.lists(flag, max_size=5))))


@st.composite
def cohorts(draw):
    children = draw(st.integers(0, 60) | st.integers(0, 10**6))
    months = range(draw(st.integers(-30, 0)), draw(st.integers(1, 40)))
    return cohort.Cohort(tuple(draw(_month(month, children)) for month in months), draw(some_day))


@st.composite
def _month(draw, month, children):
    cuts = sorted(draw(st.lists(st.integers(0, children), min_size=6, max_size=6)))
    *levels, left, not_known = (b - a for a, b in pairwise([0, *cuts, children]))
    return cohort.Month(month, dict(zip(SafeguardingLevel, levels, strict=True)), left, not_known)


some_share = st.floats(0, 1, allow_subnormal=False)
some_days = st.lists(st.integers(1, 800), unique=True, max_size=25).map(sorted)


@st.composite
def endings(draw):
    limits = st.none() | st.tuples(some_share, some_share).map(lambda pair: Interval(*sorted(pair)))
    points = tuple(
        ended.Point(day, f"{day // 30}", draw(some_share), draw(limits), draw(counts), draw(st.booleans()))
        for day in draw(some_days)
    )
    return ended.Ended(points, draw(short), draw(short), "Months from opening", draw(counts))


@st.composite
def stood(draw):
    names = (*(level.label for level in SafeguardingLevel), standing.LEFT_THE_LADDER)
    months = []
    for day in draw(some_days):
        parts = [draw(st.integers(0, 50)) for _ in names]
        shares = (part / max(1, sum(parts)) for part in parts)
        hidden = [draw(st.booleans()) for _ in names]
        shown = tuple((n, None if h else s) for n, s, h in zip(names, shares, hidden, strict=True))
        months.append(standing.Month(day, f"{day // 30}", shown, draw(counts)))
    return standing.Standing(tuple(months), draw(short))


@st.composite
def rates_over_time(draw):
    """Lines over years or months, each with gaps, from the same for all to far apart."""
    length = draw(st.integers(1, 30))
    times = tuple(draw(st.sampled_from(["{}", "{}-11"])).format(1995 + place) for place in range(length))
    values = st.lists(st.none() | st.floats(0, 900) | st.just(5.0), min_size=length, max_size=length).map(tuple)
    along = st.builds(over_time.Along, labels, values, st.booleans())
    mark = draw(st.none() | st.integers(0, length - 1))
    return over_time.OverTime(times, tuple(draw(st.lists(along, max_size=12))), draw(labels), mark, draw(labels))


deviations = st.none() | st.floats(-3, 3) | st.floats(-40, 40)
apart = st.builds(love.Apart, labels, deviations, deviations, st.booleans(), st.booleans())


def limits_within(least, most):
    """Any interval between the two."""
    return st.tuples(st.floats(least, most), st.floats(least, most)).map(lambda two: Interval(min(two), max(two)))


@st.composite
def forests(draw):
    """Authorities with any estimates, hidden ones and such of too few among them, and their means."""
    is_difference = draw(st.booleans())
    least = -1 if is_difference else 0
    estimate = st.builds(
        forest.Estimate,
        labels,
        st.none() | st.floats(least, 1),
        st.none() | limits_within(least, 1),
        st.sampled_from(["", "c of 57", "123,456,789 of 1,000,000,000"]),
        st.none() | st.floats(0, 1),
        st.booleans(),
    )
    rows, means = (st.lists(estimate, max_size=most).map(tuple) for most in (12, 2))
    return forest.Forest(draw(rows), draw(means), draw(st.none() | limits_within(least, 1)), is_difference)


@st.composite
def funnels(draw):
    """Authorities of any size, with limits that narrow, and up to more of them than can be named."""
    place = st.builds(funnel.Place, labels, st.integers(10, 10**6), st.floats(0, 1), st.booleans())
    places = tuple(draw(st.lists(place, max_size=20)))
    most = max((each.known for each in places), default=1)
    sizes = sorted({max(1, most * step // 10) for step in range(1, 12)})
    along = tuple(funnel.Along(size, draw(limits_within(0, 1)), draw(limits_within(0, 1))) for size in sizes)
    return funnel.Funnel(places, draw(st.floats(0, 1)), along, draw(short))


CHARTS = {
    bars: st.builds(bars.Bars, _rows(st.builds(bars.Bar, labels, shares())), short),
    distribution: distributions(),
    dumbbell: st.builds(
        dumbbell.PairedChange, _rows(st.builds(dumbbell.PairedFactor, labels, shares(), shares(), differences)), short
    ),
    ended: endings(),
    forest: forests(),
    funnel: funnels(),
    flow: st.builds(flow.Flow, st.lists(steps, max_size=4).map(tuple), st.lists(groups, max_size=7).map(tuple)),
    likert: likerts(),
    sankey: movements(),
    standing: stood(),
    tornado: st.builds(tornado.Tornado, _rows(swings), amounts, measures),
    net_cost: spreads(),
    break_even: lines(),
    over_time: rates_over_time(),
    love: st.builds(love.Balance, _rows(apart)),
    overlap: st.builds(overlap.Overlap, _rows(st.builds(overlap.Band, labels, counts, counts)), labels, labels),
    payers: st.builds(payers.Payers, _rows(payer), measures, st.booleans()),
    child: st.builds(child.Child, timelines(), some_day),
    family: st.builds(family.Family, st.lists(timelines(), max_size=4).map(tuple), some_day),
    cohort: cohorts(),
}
