"""Builds the cohort in an engine: every unit named in an index referral, left out and why, or counted."""

from collections.abc import Sequence
from datetime import date

from stepdown.dataset.engine import Engine
from stepdown.domain.word import Word
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.choices import FamilyRule
from stepdown.evaluation.study.study import Study


def build_cohort(engine: Engine, study: Study) -> None:
    """Keep who was considered, families and people, and name those of them who are counted."""
    period = study.period
    engine.give("study_period", {name: (date, [getattr(period, name)]) for name in _DAYS})
    engine.keep("index_referrals", sql("cohort/index_referrals"))
    engine.define("people", sql("cohort/people"))
    _leave_out(engine, "families", study.cohort.families_left_out)
    _leave_out(engine, "people", study.cohort.people_left_out)
    _count_the_rest(engine)


def build_both_groups(engine: Engine, study: Study, group: FamilyRule) -> None:
    """The same cohort again with the families that one reason left out counted too; ``comparison_families`` are those.

    Every definition over the cohort then describes both groups alike.
    """
    place = study.cohort.families_left_out.index(group)
    engine.keep("comparison_families", sql("cohort/comparison_families"), {"place": place})
    engine.keep("families_left_out", sql("cohort/left_out_of_both"))
    _count_the_rest(engine)


def _count_the_rest(engine: Engine) -> None:
    engine.define("considered_families", sql("cohort/considered_families"))
    engine.define("counted_families", sql("cohort/counted_families"))
    engine.define("considered_people", sql("cohort/considered_people"))
    engine.keep("considered_children", sql("cohort/considered_children"))
    engine.keep("considered_parents", sql("cohort/considered_parents"))
    engine.define("index_children", sql("cohort/index_children"))
    engine.define("index_parents", sql("cohort/index_parents"))


_DAYS = ("referred_from", "referred_to", "as_at")


def _leave_out(engine: Engine, whom: str, rules: Sequence[Word]) -> None:
    """Keep each unit that a rule leaves out, with the rule's place in the study's order."""
    if rules:
        engine.gather(f"{whom}_left_out", "place", [sql(f"cohort/rules/{whom}/{rule}") for rule in rules])
    else:
        nobody: dict[str, tuple[type, list[str]]] = {"unit": (str, []), "unit_id": (str, [])}
        engine.give(f"{whom}_left_out", {**nobody, "place": (int, [])})
