"""Where children stood as time went on from referral: the share in each state of the ladder, month by month."""

from collections.abc import Mapping
from dataclasses import replace

from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.infer.figures import Part, count
from stepdown.evaluation.infer.occupation import Shares, occupation
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.reduce.risk_sets import RiskSet
from stepdown.evaluation.sections.time.measures import Time, months
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import AFTER, Measure, Relation, Result, Tally

DEFINITION = "definitions/spells/states.sql"
METHOD = "Aalen–Johansen, share in each state"
STATES = {**{str(level): level.label for level in SafeguardingLevel}, "left_ladder": "Left the ladder"}
TIMES = months(*range(13), 15, 18, 21, 24)


def states(counts: Counts) -> Part:
    """At each month the children still watched by where they stand, and the share that would stand there of all."""
    tables = {state: counts.risk_set(f"state:{state}", "child") for state in STATES}
    shares = occupation(tables, [time.day for time in TIMES])
    return Part.of(_start(counts), *(_at(time, tables, shares.get(time.day, {})) for time in TIMES))


def _start(counts: Counts) -> Result:
    """Of how many children the state on the index day is known: the rest cannot be followed from there."""
    table = counts.risk_set("state_at_start", "child")
    base = {name: table.missing.get(name, 0) for name in ("not_known", "not_asked", "not_applicable")}
    tally = Tally(numerator=table.units, known=table.units, **base, total=table.units + sum(base.values()))
    whole = count("states.known_at_referral", "Children whose level at referral is known", "child", DEFINITION, 0)
    return replace(whole, tally=tally)


def _at(time: Time, tables: Mapping[str, RiskSet], shares: Shares) -> Part:
    standing = {state: table.watched_after(time.day) for state, table in tables.items()}
    watched = count(
        f"states.{time.word}.watched", f"Children still watched, {_when(time)}", "child", DEFINITION,
        sum(standing.values()),
    )  # fmt: skip
    watched = replace(watched, table="states", categories={AFTER: time.word, "state": "watched"})
    enough = sum(standing.values()) >= SMALLEST_KNOWN
    found = [
        _share(time, state, units, watched, shares.get(state) if enough else None) for state, units in standing.items()
    ]
    return Part.of(watched, *found, Relation(watched.id, tuple(result.id for result in found)))


def _share(time: Time, state: str, units: int, watched: Result, share: float | None) -> Result:
    label = f"Children at: {STATES[state].lower()}, {_when(time)}"
    result = count(f"states.{time.word}.{state}", label, "child", DEFINITION, units)
    return replace(
        result,
        measure=Measure.OVER_TIME,
        table="states",
        categories={AFTER: time.word, "state": state},
        estimate=share,
        method=None if share is None else METHOD,
        derived_from=(watched.id,),
    )


def _when(time: Time) -> str:
    return f"{time.label} from referral" if time.day else "at referral"
