"""The pages: a picture, its gist, its table, and what does not fit together. Each says on top that it is internal."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.dataset.dataset import Manifest
from stepdown.evaluation.timelines.months import CountedMonths
from stepdown.evaluation.timelines.told import ToldChildren
from stepdown.reporting.assemble import INVENTED
from stepdown.reporting.charts.timeline import child, cohort, family
from stepdown.reporting.charts.timeline.words import gist
from stepdown.reporting.disclosure.profiles import INTERNAL
from stepdown.reporting.report import Cell, Chart, Paragraph, Report, ReportTable, Row, Section
from stepdown.reporting.timelines.lines import line_of
from stepdown.reporting.wording import spoken

SINGLE = "Internal: shows single children. Not for publication."
SINGLE_CAUTION = (
    "This page shows single children, day by day. It is for those who work with them and must not be published: "
    "whoever knows a family can find it here."
)
COUNTS_CAUTION = (
    "These are true counts, small ones among them. They are for the service's own use, not for publication."
)
NO_COMPARISON = (
    "There is no comparison group. Families are referred when things are at their worst, so lower levels later would "
    "be expected without any service (regression to the mean). These counts say what was recorded; they cannot say "
    "what the service brought about."
)


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that cannot all be so, as an import noted it down."""

    child: str
    day: str
    what: str
    written: str


def child_page(told: ToldChildren, manifest: Manifest, conflicts: Sequence[Noted] | None) -> Report:
    """The page of one child. ``conflicts`` is None where nobody noted any down, empty where there was none to note."""
    (line,) = (line_of(each, told.as_at) for each in told.children)
    value, title = child.Child(line, told.as_at), f"Child {line.label} over time"
    table = child.table(value, "course", f"Child {line.label}: every stretch, flag and date", manifest.title)
    picture = Chart("chart-course", title, child.draw(value, "chart-course", title), child.describe(value), table)
    return _single(title, (child.sentence(value),), picture, manifest, told, conflicts)


def family_page(told: ToldChildren, family_id: str, manifest: Manifest, conflicts: Sequence[Noted] | None) -> Report:
    """The page of one family's children, each a strip under the same days."""
    lines = tuple(line_of(each, told.as_at) for each in told.children)
    value, title = family.Family(lines, told.as_at), f"Family {family_id} over time"
    table = family.table(value, "course", f"Family {family_id}: every stretch, flag and date", manifest.title)
    picture = Chart("chart-course", title, family.draw(value, "chart-course", title), family.describe(value), table)
    gists = tuple(gist(line, value.first, value.as_at) for line in lines)
    return _single(title, gists, picture, manifest, told, conflicts)


def cohort_page(counted: CountedMonths, manifest: Manifest) -> Report:
    """The page of every referred family's children, month by month from referral."""
    months = (cohort.Month(m.month, m.levels, m.left, m.not_known, m.later) for m in counted.months)
    value, title = cohort.Cohort(tuple(months), counted.as_at), "Children over time, from referral"
    table = cohort.table(value, "months", "Children by safeguarding level, month by month", manifest.title)
    picture = Chart("chart-months", title, cohort.draw(value, "chart-months", title), cohort.describe(value), table)
    points = (
        Paragraph(COUNTS_CAUTION, caution=True),
        Paragraph(cohort.sentence(value)),
        Paragraph(NO_COMPARISON, caution=True),
    )
    section = Section("over-time", "Month by month", (picture, table))
    facts = _facts(manifest, spoken(counted.as_at))
    return Report(title, manifest.title, _banner(INTERNAL.watermark or "", manifest), points, (section,), facts)


def _single(
    title: str,
    gists: Sequence[str],
    picture: Chart,
    manifest: Manifest,
    told: ToldChildren,
    conflicts: Sequence[Noted] | None,
) -> Report:
    points = (Paragraph(SINGLE_CAUTION, caution=True), *map(Paragraph, gists))
    sections = [Section("over-time", "Over time", (picture, picture.table))]
    if conflicts is not None:
        sections.append(_conflicts(conflicts, manifest))
    facts = _facts(manifest, spoken(told.as_at))
    return Report(title, manifest.title, _banner(SINGLE, manifest), points, tuple(sections), facts)


def _conflicts(conflicts: Sequence[Noted], manifest: Manifest) -> Section:
    title = "What cannot all be so"
    if not conflicts:
        return Section("conflicts", title, (Paragraph("The import noted down nothing that cannot all be so."),))
    said = Paragraph("The files say these of the same days. Nothing was put right in silence; look the records up.")
    rows = tuple(Row(c.child, (Cell(c.day), Cell(c.what), Cell(c.written))) for c in conflicts)
    columns = ("From", "What", "Written in")
    table = ReportTable("conflicts", title, "conflicts", manifest.title, "Child", columns, rows)
    return Section("conflicts", title, (said, table))


def _banner(internal: str, manifest: Manifest) -> str:
    return f"{internal} {INVENTED}" if manifest.invented else internal


def _facts(manifest: Manifest, as_at: str) -> tuple[tuple[str, str], ...]:
    from stepdown import __version__

    return (
        ("Program", f"Stepdown {__version__}"),
        ("Dataset", manifest.title),
        ("Dataset digest", manifest.digest),
        ("Sources", ", ".join(manifest.sources) or "not named"),
        ("Last day of which a level is told", as_at),
    )
