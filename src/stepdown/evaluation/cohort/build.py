"""Builds the cohort in an engine: every unit named in an index referral, left out and why, or counted."""

from collections.abc import Sequence

import pyarrow as pa

from stepdown.dataset.engine import Engine
from stepdown.domain.word import Word
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study


def build_cohort(engine: Engine, study: Study) -> None:
    """Define ``index_referrals``, ``people``, ``considered`` and ``cohort`` for a study, its rules in its order."""
    period = study.period
    engine.register(
        "study_period",
        pa.table(
            {
                "referred_from": pa.array([period.referred_from], pa.date32()),
                "referred_to": pa.array([period.referred_to], pa.date32()),
                "as_at": pa.array([period.as_at], pa.date32()),
            }
        ),
    )
    engine.keep("index_referrals", sql("cohort/index_referrals"))
    engine.define("people", sql("cohort/people"))
    engine.register("families_left_out", _left_out(engine, "families", study.cohort.families_left_out))
    engine.register("people_left_out", _left_out(engine, "people", study.cohort.people_left_out))
    engine.define("considered", sql("cohort/considered"))
    engine.keep("counted_people", sql("cohort/counted_people"))
    engine.define("cohort", sql("cohort/cohort"))


def _left_out(engine: Engine, whom: str, rules: Sequence[Word]) -> pa.Table:
    """Each unit that a rule leaves out, with the rule and its place in the study's order."""
    found = [
        table.append_column("rule", pa.array([str(rule)] * len(table), pa.string())).append_column(
            "place", pa.array([place] * len(table), pa.int64())
        )
        for place, rule in enumerate(rules)
        for table in [engine.arrow(sql(f"cohort/rules/{whom}/{rule}"))]
    ]
    return pa.concat_tables(found) if found else _nobody(whom)


def _nobody(whom: str) -> pa.Table:
    columns = ["unit_id", "rule"] if whom == "families" else ["unit", "unit_id", "rule"]
    fields = [(name, pa.string()) for name in columns]
    return pa.schema([*fields, ("place", pa.int64())]).empty_table()
