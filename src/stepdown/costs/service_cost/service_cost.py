"""From a service's file to what it cost: by employer, by item, and for each family, child, hour and session."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.costs.inputs.inputs import Work
from stepdown.costs.money.money import Money
from stepdown.costs.prices.price import MONTHS_A_YEAR
from stepdown.costs.prices.words import Bearer
from stepdown.costs.service_cost.written import OtherCost, Post, WrittenServiceCost
from stepdown.domain.disciplines import Discipline
from stepdown.written.parse import parse


@dataclass(frozen=True, slots=True)
class CostItem:
    """One thing that the service pays for, over the months run: who bears it, and how it was reckoned."""

    label: str
    bearer: Bearer
    pounds: float
    reckoned: str
    discipline: Discipline | None = None


@dataclass(frozen=True, slots=True)
class ServiceCost:
    """What the service cost over the months run, at the prices of one year."""

    written: WrittenServiceCost
    items: tuple[CostItem, ...]

    @staticmethod
    def of(written: WrittenServiceCost) -> "ServiceCost":
        """The cost of each post and of everything else."""
        months = written.service.months
        posts = (_post(post, months) for post in written.posts)
        return ServiceCost(written, (*posts, *(_other(cost, months) for cost in written.costs)))

    @property
    def total(self) -> Money:
        """The whole cost over the months run."""
        return Money(sum(item.pounds for item in self.items), self.written.service.price_year)

    @property
    def a_year(self) -> Money:
        """The cost of twelve months at the rate of the months run."""
        return self.total * (MONTHS_A_YEAR / self.written.service.months)

    def by_bearer(self) -> dict[Bearer, float]:
        """Pounds by who pays."""
        found: dict[Bearer, float] = defaultdict(float)
        for item in self.items:
            found[item.bearer] += item.pounds
        return dict(found)


def parse_service_cost(text: str) -> ServiceCost:
    """The cost that a service's file writes; WrittenProblems with all its problems together."""
    return ServiceCost.of(parse(text, WrittenServiceCost))


def _post(post: Post, months: float) -> CostItem:
    worked = post.months if post.months is not None else months
    full = post.salary * (1 + post.on_costs) * (1 + post.overheads)
    pounds = full * post.fte * worked / MONTHS_A_YEAR * (1 - post.vacant)
    reckoned = (
        f"{post.fte:g} full-time equivalent × £{post.salary:,.0f} × {1 + post.on_costs:g} on-costs "
        f"× {1 + post.overheads:g} overheads × {worked / MONTHS_A_YEAR:g} years × {1 - post.vacant:g} filled"
    )
    return CostItem(post.title, post.employer, pounds, reckoned, post.discipline)


def _other(cost: OtherCost, months: float) -> CostItem:
    yearly, once = cost.pounds_a_year or 0.0, cost.pounds_once or 0.0
    said = [f"£{yearly:,.0f} × {months / MONTHS_A_YEAR:g} years"] if yearly else []
    said += [f"£{once:,.0f} once"] if once else []
    return CostItem(cost.kind.label, cost.bearer, yearly * months / MONTHS_A_YEAR + once, " + ".join(said))


@dataclass(frozen=True, slots=True)
class UnitCost:
    """The service's cost for one of something, and of how many that was."""

    id: str
    label: str
    pounds: float
    of: float
    note: str = ""


def unit_costs(cost: ServiceCost, work: Work) -> tuple[UnitCost, ...]:
    """What one family, child, contact hour and emergency session cost: the whole cost over those recorded."""
    total, hours = cost.total.pounds, sum(work.minutes.values()) / 60
    found = [
        UnitCost("family_included", "Family counted in the evaluation", 0, work.families_included),
        UnitCost("family_supported", "Family supported directly", 0, work.families_supported),
        UnitCost("child_included", "Child counted in the evaluation", 0, work.children_included),
        UnitCost("contact_hour", "Hour of recorded contact", 0, hours, _RECORDED),
    ]
    each = [UnitCost(u.id, u.label, total / u.of, u.of, u.note) for u in found if u.of]
    return (*each, *_by_discipline(cost, work.minutes), *_emergency(total, hours, work))


_RECORDED = "Of the minutes that were recorded; contacts whose minutes are not known add cost and no hours."


def _by_discipline(cost: ServiceCost, minutes: Mapping[str, float]) -> list[UnitCost]:
    found = []
    for discipline in Discipline:
        pounds = sum(item.pounds for item in cost.items if item.discipline is discipline)
        hours = minutes.get(discipline, 0.0) / 60
        if pounds and hours:
            label = f"Hour of recorded contact: {discipline.label.lower()}"
            found.append(UnitCost(f"contact_hour.{discipline}", label, pounds / hours, hours, _POSTS_ONLY))
    return found


_POSTS_ONLY = "The posts of this discipline alone, without the manager and costs that are not posts."


def _emergency(total: float, hours: float, work: Work) -> list[UnitCost]:
    if not (hours and work.emergencies and work.emergency_minutes):
        return []
    each = total / hours * work.emergency_minutes / 60 / work.emergencies
    return [UnitCost("emergency_session", "Emergency session", each, work.emergencies, _EMERGENCY)]


_EMERGENCY = "The recorded minutes of emergency sessions at the cost of an hour of contact."
