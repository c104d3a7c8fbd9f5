"""One rich invented report: every kind of block, long and wide tables, hidden cells, charts, and hostile text."""

from stepdown.reporting.report import Bullets, Cell, Chart, Paragraph, Report, ReportTable, Row, Section

BANNER = "Invented data: these people and figures are made up"
HOSTILE = '#set text(red) *bold* _it_ [x] $x^2$ \\ `raw` <script>alert(1)</script> "quoted" & {{ 1 + 1 }} </style>'
FORMULA = "=1+1"
TRUE_COUNT = "731731"
"""The text that a hidden cell wrongly still holds: no format may show it."""

SOURCE = "Records of the invented service, 1 April 2024 to 31 March 2025"


def figure(text: str, *ids: str) -> Cell:
    return Cell(text, ids)


def hidden(*ids: str) -> Cell:
    return Cell(TRUE_COUNT, ids, hidden=True)


def _movements() -> ReportTable:
    def row(name: str, *texts: str, level: int = 0, total: bool = False) -> Row:
        ids = f"movements.{name.lower().replace(' ', '_')}"
        cells = tuple(hidden(ids) if text == "hide" else figure(text, f"{ids}.{n}") for n, text in enumerate(texts))
        return Row(name, cells, level, total)

    return ReportTable(
        "movements", "Safeguarding level at closure", "children", SOURCE, "Movement", ("Number", "Share of known"),
        (
            row("Stepped down", "26", "45.6%"),
            row("To child in need", "14", "24.6%", level=1),
            row("To early help", "hide", "hide", level=1),
            row("Unchanged", "22", "38.6%"),
            row("Stepped up", "9", "15.8%"),
            row("Not known", "133", ""),
            row("All children", "1,190", "100%", total=True),
        ),
        ("Shares are of children whose level is known at both points.", "A rise can be the right course."),
    )  # fmt: skip


def _long() -> ReportTable:
    rows = tuple(
        Row(f"Factor {n}: a need as the practitioners recorded it at referral", (
            figure(str(100 + n), f"factors.{n}.at_referral"),
            hidden(f"factors.{n}.at_closure") if n % 7 == 0 else figure(str(60 + n), f"factors.{n}.at_closure"),
            figure(f"−{40 + n / 10:.1f}", f"factors.{n}.difference"),
            figure(f"−{48 + n / 10:.1f} to −{32 + n / 10:.1f}", f"factors.{n}.interval"),
        ))
        for n in range(1, 61)
    )  # fmt: skip
    columns = ("At referral", "At closure", "Difference (percentage points)", "95% interval")
    return ReportTable("factors", "Needs at referral and at closure", "children", SOURCE, "Need", columns, rows)


def _wide() -> ReportTable:
    columns = tuple(f"Quarter {n % 4 + 1} of 20{20 + n // 4}" for n in range(12))
    rows = tuple(
        Row(area, tuple(figure(f"{7 * n + start:,}", f"referrals.{start}.{n}") for n in range(12)))
        for start, area in ((11, "North"), (1200, "South"), (34, "Outside the area"))
    )
    return ReportTable("referrals", "Referrals by quarter and area", "referrals", SOURCE, "Area", columns, rows)


def _hostile() -> ReportTable:
    row = Row(HOSTILE, (Cell(FORMULA), Cell("@SUM(A1)"), Cell("+44 20"), Cell("-cmd|' /C calc'!A0")))
    # Two columns of one name and a control character are what a careless caller sends.
    columns = (HOSTILE, HOSTILE, "bell \x07 rung", FORMULA)
    return ReportTable("hostile", HOSTILE, HOSTILE, HOSTILE, HOSTILE, columns, (row,), (HOSTILE, FORMULA))


def svg(*, label: str = "26 stepped down") -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 120" font-family="Liberation Sans, Arial">'
        '<rect x="0" y="20" width="520" height="40" fill="#1d70b8"/>'
        f'<text x="540" y="47" font-size="20" fill="#0b0c0c">{label}</text></svg>'
    )


def _charts(movements: ReportTable) -> tuple[Chart, Chart]:
    alternative = "A bar chart: 26 children stepped down and 9 stepped up."
    own = ReportTable(
        "waits", "Time from referral to first contact", "families", SOURCE, "Time", ("Families",),
        (Row("Within 24 hours", (figure("61", "waits.day"),)), Row("Later", (hidden("waits.later"),))),
    )  # fmt: skip
    return (
        Chart("movements-chart", "Movements on the safeguarding ladder", svg(), alternative, movements),
        Chart("waits-chart", "How long families waited", svg(label="61 within 24 hours"), "One bar: 61 families.", own),
    )


def sample_report() -> Report:
    movements = _movements()
    movements_chart, waits_chart = _charts(movements)
    return Report(
        title="The invented edge-of-care team, 2024 to 2025",
        subtitle="Evaluation of 90 invented families, before and after, without a comparison group",
        banner=BANNER,
        key_points=(
            Paragraph("26 of 57 children (46%) stepped down the safeguarding ladder.", ids=("movements.stepped_down",)),
            Paragraph("Nearly all families were seen within 24 hours of referral.", ids=("waits.day",)),
            Paragraph("There is no comparison group: the figures do not show what caused the change.", caution=True),
        ),
        sections=(
            Section("movements", "Did children step down?", (
                Paragraph("Of the 57 children whose level is known at both points, 26 stepped down.",
                          ids=("movements.stepped_down", "movements.known")),
                Bullets(("14 stepped down to a child in need plan", "9 stepped up, which can be the right course")),
                movements_chart,
                movements,
            )),
            Section("needs", "Needs at referral and at closure", (
                Paragraph("Counts of rare events drift towards their usual level by themselves.", caution=True),
                _long(),
            )),
            Section("work", "The work", (waits_chart, _wide())),
            Section("hostile", HOSTILE, (Paragraph(HOSTILE), Paragraph(FORMULA, caution=True), Bullets((HOSTILE,)),
                                         _hostile())),
        ),
        facts=(
            ("Dataset", "sha256:9f2c41d07be6a3557d08f4e0c1b6a9d2e3f405162738495a6b7c8d9e0f1a2b3c"),
            ("Study", "Invented pilot, version 1"),
            ("Program", "Stepdown 0.1.0"),
            ("Disclosure profile", "dfe_1_5: counts of 1 to 5 are hidden"),
            ("Hostile", HOSTILE),
        ),
        symbols=(("c", "hidden, so that nobody can be identified"), ("–", "no figure can be given")),
    )  # fmt: skip
