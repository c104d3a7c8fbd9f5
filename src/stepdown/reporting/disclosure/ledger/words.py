"""Refusals in words: which table and rows, which earlier release, and what to do. Never a count."""

from collections.abc import Collection, Sequence

from stepdown.reporting.disclosure.ledger.entry import Entry
from stepdown.results.result import Result

MOST_NAMED = 5


def refusal(entries: Sequence[Entry], results: Sequence[Result], given: Collection[str]) -> str:
    """Why a release was refused, for who is to decide what to publish instead."""
    told = {result.id: result for result in results}
    ids = dict.fromkeys(id_ for id_ in map(_result_id, sorted(given)) if id_ in told)
    tables = dict.fromkeys(told[id_].table or "figures in no table" for id_ in ids)
    rows = [f"‘{told[id_].label}’" for id_ in list(ids)[:MOST_NAMED]]
    more = f" and {len(ids) - MOST_NAMED} more" if len(ids) > MOST_NAMED else ""
    numbers = sorted({number for name in given for number in _releases(name) if number < len(entries)})
    earlier = "; ".join(_release(number, entries[number]) for number in numbers or range(len(entries)))
    return (
        "With what was published before, a small count could be worked out, so nothing was released. "
        f"Tables: {', '.join(tables) or 'those of the earlier release'}. "
        f"Rows: {', '.join(rows) or 'of the earlier release'}{more}. "
        f"Published before: {earlier}. "
        "Merge categories in the study, widen the period so that the two releases are more families apart, "
        "or publish less."
    )


def _release(number: int, entry: Entry) -> str:
    scope = entry.scope
    area = f", {scope.area}" if scope.area else ""
    days = f"{scope.referred_from} to {scope.referred_to}"
    return f"release {number + 1} (‘{scope.title}’, families referred {days}{area})"


def _result_id(name: str) -> str:
    return name.partition(":")[2].partition("#")[0]


def _releases(name: str) -> list[int]:
    return [int(number) for number in name.partition(":")[0].split("-")]
