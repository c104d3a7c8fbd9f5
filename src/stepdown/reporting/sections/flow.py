"""The participant flow: a diagram, and the table behind it."""

from stepdown.domain.casework import EpisodeState
from stepdown.evaluation.study import Study
from stepdown.reporting.charts import flow as chart
from stepdown.reporting.report import Chart, ReportTable, Row, Section
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table

TITLE = "Families and children at every step"


def flow_section(shown: Shown, study: Study) -> Section:
    """Who was referred, left out and why, included, and where the included stand."""
    flow = _flow(shown, study)
    svg = chart.draw(flow, "chart-flow", TITLE)
    return Section(
        "flow", "Who is counted", (Chart("chart-flow", TITLE, svg, chart.describe(flow), _table(shown, study)),)
    )


def _flow(shown: Shown, study: Study) -> chart.Flow:
    left_out = tuple(
        chart.Group(rule.label, _people(shown, f"left_out.{rule}")) for rule in study.cohort.families_left_out
    )
    return chart.Flow(
        (
            chart.Step(chart.Group("Referred in the period", _people(shown, "referred")), left_out),
            chart.Step(chart.Group("Included in the evaluation", _people(shown, "included"))),
        ),
        tuple(chart.Group(state.label, _people(shown, str(state))) for state in EpisodeState),
    )


def _people(shown: Shown, step: str) -> chart.People:
    numbers = [shown.result(f"flow.{step}.{units}").tally.numerator for units in ("families", "children")]
    return chart.People(*numbers)


def _table(shown: Shown, study: Study) -> ReportTable:
    named = [("named", "Children named in the referrals", 0)]
    named += [(f"not_counted.{rule}", f"Not counted: {rule.label.lower()}", 1) for rule in study.cohort.people_left_out]
    steps = [("referred", "Referred in the period", 0)]
    steps += [(f"left_out.{rule}", f"Left out: {rule.label.lower()}", 1) for rule in study.cohort.families_left_out]
    steps += [("included", "Included in the evaluation", 0)]
    steps += [(str(state), state.label, 1) for state in EpisodeState]
    rows = [Row(label, (NOTHING, shown.count(f"flow.{step}.children")), level) for step, label, level in named]
    rows += [
        Row(label, (shown.count(f"flow.{step}.families"), shown.count(f"flow.{step}.children")), level)
        for step, label, level in steps
    ]
    heading = Heading("flow", TITLE, "families and children", "Step")
    return table(shown, heading, ("Families", "Children"), rows)
