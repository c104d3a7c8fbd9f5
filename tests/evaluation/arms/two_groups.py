"""An invented service with a waiting list: some families were supported, others waited a year and stand beside them.

Families in greater need were taken on sooner, so that the groups differ until they are weighted.
"""

from datetime import date, datetime, time, timedelta
from random import Random

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.domain.casework import GroupArm
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.study import Study, parse_study
from stepdown.invented.pilot.rows import table_of

NINE = time(9)
COMPARISON = """
[comparison]
group = "comparison"
who = "Families who met the threshold in 2021 and waited a year for a worker."
defined_on = 2021-01-04
covariates = ["age_band", "safeguarding_level", "at_risk_of_being_accommodated"]
method = "overlap"
"""

STUDY = """
[study]
id = "waiting-list"
title = "A team and its waiting list"
service = "An invented team"
area = "Nowhere"
design = "groups_compared"

[period]
referred_from = 2021-01-01
referred_to = 2021-12-31
as_at = 2023-03-31

[threshold]
version = "1"
text = "Any family."

[edge_of_care]
version = "1"
text = "Any child."

[cohort]
families_left_out = ["comparison"]

[primary_outcome]
result = "movement.stepped_down"
"""


def waiting_list_study(more: str = COMPARISON) -> Study:
    """The study of the waiting list, with its comparison or another one."""
    return parse_study(STUDY + more)


def waiting_list(seed: int = 1, families: int = 120, lift: float = 0.0) -> Dataset:
    """So many families; ``lift`` is added to the chance of a step down with the team."""
    drawing = _Drawing(Random(seed), lift)  # noqa: S311 - nothing secret is drawn
    for number in range(families):
        drawing.family(f"F{number}")
    tables = {name: table_of(name, rows) for name, rows in drawing.rows.items()}
    sizes = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest("A waiting list", digest(tables), sizes, sources=("drawn",), invented=True), tables)


class _Drawing:
    """One service while it is drawn."""

    def __init__(self, random: Random, lift: float) -> None:
        self.random, self.lift = random, lift
        names = ("families", "children", "referrals", "episodes", "safeguarding", "observations")
        self.rows: dict[str, list[dict[str, object]]] = {name: [] for name in names}

    def family(self, family: str) -> None:
        need = self.random.random()
        arm = GroupArm.SUPPORTED if self.random.random() < 0.25 + 0.5 * need else GroupArm.COMPARISON
        received = date(2021, 1, 4) + timedelta(days=self.random.randrange(350))
        self.rows["families"].append({"family_id": family, "area": self.random.choice(("North", "South"))})
        self.rows["referrals"].append(
            {"referral_id": f"{family}-R", "family_id": family, "received_at": datetime.combine(received, NINE)}
        )
        self.rows["episodes"].append(
            {
                "episode_id": f"{family}-E",
                "family_id": family,
                "referral_id": f"{family}-R",
                "group": arm,
                "index_on": received,
                "opened_on": received + timedelta(days=7) if arm is GroupArm.SUPPORTED else None,
                "closed_on": received + timedelta(days=240) if arm is GroupArm.SUPPORTED else None,
            }
        )
        luck = self.random.gauss(0, 0.1)
        for number in range(self.random.choice((1, 1, 2, 2, 3, 4))):
            self._child(family, f"{family}-C{number}", need, luck, received, arm)

    def _child(self, family: str, child: str, need: float, luck: float, received: date, arm: GroupArm) -> None:
        born = received - timedelta(days=self.random.randrange(200, 6000))
        self.rows["children"].append({"child_id": child, "family_id": family, "date_of_birth": born})
        on_plan = self.random.random() < need
        level = SafeguardingLevel.CHILD_PROTECTION_PLAN if on_plan else SafeguardingLevel.CHILD_IN_NEED
        risk = "not_known" if self.random.random() < 0.1 else "present" if self.random.random() < need else "absent"
        self.rows["observations"].append(
            {
                "subject": "child",
                "subject_id": child,
                "episode_id": f"{family}-E",
                "factor": "at_risk_of_being_accommodated",
                "at_referral": risk,
                **dict.fromkeys(("at_engagement", "at_closure", "at_follow_up"), "not_asked"),
            }
        )
        changed = received + timedelta(days=self.random.randrange(60, 360))
        chance = 0.3 + luck + 0.2 * on_plan - 0.1 * (risk == "present") + self.lift * (arm is GroupArm.SUPPORTED)
        after = SafeguardingLevel(list(SafeguardingLevel)[level.rung + (-1 if self.random.random() < chance else 0)])
        self._stood(child, level, date(2020, 1, 1), changed if after is not level else None)
        if after is not level:
            self._stood(child, after, changed, None)

    def _stood(self, child: str, level: SafeguardingLevel, started: date, ended: date | None) -> None:
        reason = "level_changed" if ended else Missing.NOT_APPLICABLE
        self.rows["safeguarding"].append(
            {
                "child_id": child,
                "safeguarding_level": level,
                "started_on": started,
                "ended_on": ended,
                "end_reason": reason,
            }
        )
