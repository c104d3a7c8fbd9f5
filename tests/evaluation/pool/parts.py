"""Made-up authorities: a drawn world split by family, and the counts of each part."""

import re
from collections.abc import Callable

from hypothesis import strategies as st

from stepdown.dataset.engine import open_engine
from stepdown.evaluation.pool.part import ExactPart, Origin
from stepdown.evaluation.pool.same import digest_of_definitions
from stepdown.evaluation.reduce import Counts, reduce
from stepdown.evaluation.study import Study
from tests.evaluation.worlds import World, dataset_of
from tests.spec.a_study import study

STUDY = study("""
breakdowns = ["sex", "area"]
names.areas = ["North", "South-east"]
factors.child = ["neglect", "self_harm", "at_risk_of_being_accommodated", "missing_episodes"]
factors.parent = ["parental_domestic_abuse", "parental_mental_ill_health"]
factors.family = ["wellbeing_increased"]
missing = { factors = ["neglect"], ladder = true, given = ["sex", "area"], seed = 5 }
measures = [{ instrument = "goal_rating" }, { instrument = "goal_attainment_scaling", correlation = 0.5 }]
""")
_FAMILY = re.compile(r"F(\d+)(?:$|-)")


def counts_of(world: World, asked: Study = STUDY) -> Counts:
    with open_engine(dataset_of(world)) as engine:
        return reduce(engine, asked)


def split(world: World, part_of: Callable[[int], int], parts: int) -> list[World]:
    """The world's families dealt to so many authorities; each row goes with its family."""
    found = [World({table: [] for table in world}) for _ in range(parts)]
    for table, rows in world.items():
        for row in rows:
            found[part_of(family_of(row))][table].append(row)
    return found


def family_of(row: dict[str, object]) -> int:
    return next(int(met[1]) for value in row.values() if isinstance(value, str) and (met := _FAMILY.match(value)))


def deals(most: int = 4) -> st.SearchStrategy[tuple[int, list[int]]]:
    """How many authorities there are, and to which of them each family in turn goes."""
    return st.integers(2, most).flatmap(
        lambda parts: st.tuples(st.just(parts), st.lists(st.integers(0, parts - 1), min_size=60, max_size=60))
    )


def origin(authority: str, agreement: str | None = "Agreement 1") -> Origin:
    digest = f"sha256:{sum(authority.encode()):064x}"
    return Origin(authority, "Stepdown", digest_of_definitions(), digest, is_invented=True, agreement=agreement)


def exact(authority: str, counts: Counts, asked: Study = STUDY) -> ExactPart:
    return ExactPart(origin(authority), asked, counts)
