"""An engine gives rows in no order: the same counts are the same figures, to the last digit."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.infer.occupation import occupation
from stepdown.evaluation.reduce.risk_sets import risk_sets_of

STATES = ("early_help", "child_in_need", "looked_after")
DAYS = range(60)


def rows(draws: Random) -> list[dict[str, object]]:
    """Everybody begins in one of three states and moves on, some on the same days."""
    moved = [
        {"measure": f"state:{state}", "what": "ended", "cause": cause, "day": day, "units": draws.randint(1, 9)}
        for state in STATES
        for cause in STATES
        if cause != state
        for day in draws.sample(range(1, 50), 9)
    ]
    begun = [
        {"measure": f"state:{state}", "what": "entered", "cause": None, "day": 0, "units": draws.randint(200, 900)}
        for state in STATES
    ]
    come = [{**row, "measure": f"state:{row['cause']}", "what": "entered", "cause": None} for row in moved]
    return [{**row, "unit": "child"} for row in (*begun, *moved, *_added(come))]


def _added(come: list[dict[str, object]]) -> list[dict[str, object]]:
    entered: dict[tuple[object, object], dict[str, object]] = {}
    for row in come:
        of = row["measure"], row["day"]
        entered[of] = {**row, "units": row["units"] + entered.get(of, {}).get("units", 0)}
    return list(entered.values())


@given(st.randoms(use_true_random=False))
def test_no_order_of_rows_moves_a_digit(draws: Random) -> None:
    """Shuffled rows give the very same shares."""
    given_rows = rows(draws)
    shares = _shares(given_rows)
    draws.shuffle(given_rows)
    assert _shares(given_rows) == shares


def _shares(counted: list[dict[str, object]]) -> object:
    tables = risk_sets_of(counted)
    return occupation({state: tables[f"state:{state}", "child"] for state in STATES}, list(DAYS))
