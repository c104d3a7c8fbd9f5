"""Small made-up worlds drawn by Hypothesis: rows of the contract's tables, with everything that can be missing."""

from datetime import date, datetime, timedelta
from random import Random

from hypothesis import strategies as st

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.domain.casework import (
    ClosureReason,
    ContactPurpose,
    ContactResult,
    Decision,
    Engagement,
    GroupArm,
    HandoverOutcome,
)
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.people import EthnicGroup, MemberRole, Sex
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.invented.pilot.rows import table_of

type Row = dict[str, object]


class World(dict[str, list[Row]]):
    """Rows by table. A failing test shows the seed and not the rows: ``world_of(seed, families)`` draws it again."""

    drawn_by: tuple[int, int] = (0, 0)

    def __repr__(self) -> str:
        return f"world_of{self.drawn_by}"


POINTS = ("at_referral", "at_engagement", "at_closure", "at_follow_up")
CHILD_FACTORS = ("neglect", "self_harm", "at_risk_of_being_accommodated", "missing_episodes")
PARENT_FACTORS = (
    "parental_domestic_abuse",
    "parental_mental_ill_health",
    "parental_alcohol_problem",
    "parental_drug_problem",
)
FIRST = datetime(2020, 11, 1, 9)  # noqa: DTZ001 - the contract's moments are local


def dataset_of(world: World) -> Dataset:
    """The world as typed tables."""
    tables = {name: table_of(name, rows) for name, rows in world.items()}
    sizes = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest("Made up", digest(tables), sizes, invented=True), tables)


def worlds(most_families: int = 40) -> st.SearchStrategy[World]:
    """Up to so many families. A world comes from one seed: draws of its own would mostly give empty ones."""
    return st.builds(world_of, st.integers(0, 2**32), st.integers(0, most_families))


def world_of(seed: int, families: int) -> World:
    """So many families, each with a chance of everything that the evaluation counts."""
    drawing = _Drawing(Random(seed))  # noqa: S311 - nothing secret is drawn
    for number in range(families):
        drawing.family(f"F{number}")
    drawing.world.drawn_by = (seed, families)
    return drawing.world


class _Drawing:
    """One world while it is drawn."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.world = World({name: [] for name in TABLES})
        self.scoring = Random(random.getstate()[1][0])  # noqa: S311 - apart, so that goals move no other draw
        self.attaining = Random(random.getstate()[1][1])  # noqa: S311 - the same of their levels and weights

    def family(self, family: str) -> None:
        area = self._or_missing(self.random.choice(("North", "South-east")))
        known = self._or_missing(self.random.randint(1, 3))
        self._add("families", family_id=family, area=area, generations_known=known)
        children = [f"{family}-child-{n}" for n in range(self.random.randint(0, 3))]
        parents = [f"{family}-parent-{n}" for n in range(self.random.randint(0, 2))]
        for child in children:
            self._child(family, child)
        for parent in parents:
            self._add("parents", parent_id=parent, family_id=family)
        for number in range(self.random.randint(0, 2)):
            self._referral(family, f"{family}-R{number}", children, parents)

    def _child(self, family: str, child: str) -> None:
        self._add(
            "children",
            child_id=child,
            family_id=family,
            date_of_birth=self._or_missing(self._day(2003, 6500)),
            sex=self._or_missing(self._word(Sex)),
            ethnicity=self._or_missing(self._word(EthnicGroup)),
            disability=self._or_missing(self.random.random() < 0.5),
        )
        started = self._day(2019, 500)
        for _ in range(self.random.randint(0, 6)):
            ended = started + timedelta(days=self.random.randint(30, 600))
            reasons = [*map(str, LeftLadder), "level_changed", "other"]
            self._add(
                "safeguarding",
                child_id=child,
                safeguarding_level=self._word(SafeguardingLevel),
                started_on=started,
                ended_on=ended,
                end_reason=self._or_missing(self.random.choice(reasons)),
            )
            started = ended + timedelta(days=self.random.choice((0, 0, 0, 90)))

    def _referral(self, family: str, referral: str, children: list[str], parents: list[str]) -> None:
        received = FIRST + timedelta(hours=self.random.randint(0, 11000))
        decision = self._or_missing(self._word(Decision))
        decided = self._or_missing(received + timedelta(hours=self.random.randint(0, 60)))
        self._add(
            "referrals",
            referral_id=referral,
            family_id=family,
            received_at=received,
            decision=decision,
            decided_at=decided,
        )
        for number in range(self.random.randint(0, 2)):
            self._add(
                "specialism_requests",
                request_id=f"{referral}-Q{number}",
                referral_id=referral,
                discipline=self.random.choice(("domestic_abuse", "youth_work")),
                decision=self._or_missing(self._word(Decision)),
                first_contact_at=self._or_missing(received + timedelta(hours=self.random.randint(0, 900))),
            )
        episode = f"{referral}-E" if self.random.random() < 0.8 else None
        if episode:
            self._episode(family, referral, episode, received.date())
            self._goals(episode, children)
        for person, role in [(c, MemberRole.CHILD) for c in children] + [(p, MemberRole.PARENT) for p in parents]:
            self._member(episode, referral, person, role)
        for child in children:
            self._observed("child", child, episode, referral, CHILD_FACTORS)
        for parent in parents:
            self._observed("parent", parent, episode, referral, PARENT_FACTORS)
        self._observed("family", family, episode, referral, (*PARENT_FACTORS, "wellbeing_increased"))

    def _episode(self, family: str, referral: str, episode: str, received: date) -> None:
        opened = received + timedelta(days=self.random.randint(0, 60)) if self.random.random() < 0.9 else None
        is_closed = opened is not None and self.random.random() < 0.7
        self._add(
            "episodes",
            episode_id=episode,
            family_id=family,
            referral_id=referral,
            group=self.random.choice((None, *map(str, GroupArm))),
            opened_on=opened,
            closed_on=opened + timedelta(days=self.random.randint(20, 500)) if opened and is_closed else None,
            engagement=self._or_missing(self.random.choice((*map(str, Engagement), *[str(Engagement.ENGAGED)] * 6))),
            closure_reason=self._or_missing(self._word(ClosureReason)),
        )
        for number in range(self.random.randint(0, 3)):
            self._add(
                "contacts",
                contact_id=f"{episode}-K{number}",
                episode_id=episode,
                discipline=self.random.choice(("domestic_abuse", "youth_work")),
                started_at=FIRST + timedelta(hours=self.random.randint(0, 16000)),
                purpose=self._or_missing(self._word(ContactPurpose)),
                result=self._or_missing(self._word(ContactResult)),
                minutes=self._or_missing(self.random.randint(5, 90)),
            )
        if self.random.random() < 0.5:
            self._add(
                "handovers",
                episode_id=episode,
                service="Family hub",
                proposed_on=date(2021, 6, 1),
                outcome=self._or_missing(self._word(HandoverOutcome)),
            )

    def _member(self, episode: str | None, referral: str, person: str, role: MemberRole) -> None:
        if self.random.random() < 0.3:
            in_own_right = role is MemberRole.CHILD and self.random.random() < 0.3
            self._add(
                "episode_members",
                episode_id=episode,
                referral_id=None if episode else referral,
                person_id=person,
                role=str(MemberRole.YOUNG_PERSON_IN_OWN_RIGHT if in_own_right else role),
                same_address=self._or_missing(self.random.random() < 0.7),
                in_scope=self._or_missing(self.random.random() < 0.7),
            )

    def _observed(
        self, subject: str, subject_id: str, episode: str | None, referral: str, factors: tuple[str, ...]
    ) -> None:
        for factor in factors:
            if self.random.random() < 0.7:
                row: Row = {point: self._word(ObservationState) for point in POINTS}
                if factor == "missing_episodes":
                    row |= {f"{point}_count": self.random.choice((None, 0, 3, 20, 40)) for point in POINTS}
                self._add(
                    "observations",
                    subject=subject,
                    subject_id=subject_id,
                    episode_id=episode,
                    referral_id=None if episode else referral,
                    factor=factor,
                    **row,
                )

    def _goals(self, episode: str, children: list[str]) -> None:
        """A goal of each child, rated at some points, at some of them not, and of some children more goals."""
        for child in children:
            goal, weights = (
                f"{child}-{episode}-G",
                self.attaining.choice(((1,), (1, 2, 9), (Missing.NOT_ASKED,), (1, *Missing))),
            )
            self._goal(goal, child, episode, weights)
            for point in POINTS[1:3]:
                rating, level = self.scoring.choice((*range(11), *Missing)), self._level()
                if self.scoring.random() < 0.8:
                    self._add("goal_ratings", goal_id=goal, point=point, rating=rating, level=level)
            for number in range(self.attaining.choice((0, 0, 1, 2))):
                self._goal(f"{goal}{number}", child, episode, weights)
                for point in POINTS[1:3]:
                    self._add("goal_ratings", goal_id=f"{goal}{number}", point=point, level=self._level())

    def _goal(self, goal: str, child: str, episode: str, weights: tuple[object, ...]) -> None:
        weight = self.attaining.choice(weights)
        self._add("goals", goal_id=goal, subject="child", subject_id=child, episode_id=episode, weight=weight)

    def _level(self) -> object:
        return self.attaining.choice((*range(-2, 3), *range(-2, 3), *Missing))

    def _add(self, table: str, **row: object) -> None:
        self.world[table].append(row)

    def _word(self, words: type) -> str:
        return str(self.random.choice(list(words)))

    def _or_missing(self, value: object) -> object:
        return value if self.random.random() < 0.85 else self.random.choice(list(Missing))

    def _day(self, year: int, days: int) -> date:
        return date(year, 1, 1) + timedelta(days=self.random.randint(0, days))


TABLES = (
    "families",
    "children",
    "parents",
    "referrals",
    "specialism_requests",
    "episodes",
    "episode_members",
    "observations",
    "safeguarding",
    "contacts",
    "handovers",
    "goals",
    "goal_ratings",
)
