"""What must hold among the thresholds, placements and mixes of a scenario, asked of what was written."""

from collections.abc import Iterator

from stepdown.costs.scenario.together import Written, tables

OLDEST = 17
"""Care, as it is costed here, ends at the 18th birthday."""


def shares_are_given_once(care: Written) -> Iterator[str]:
    """Each threshold says how many stand at it; the last is everybody else."""
    *first, last = tables(care.get("thresholds")) or [{}]
    for threshold in first:
        if ("share" in threshold) == ("level" in threshold):
            yield f"threshold '{threshold.get('id')}' needs either a share or a level that was recorded"
    if last.keys() & {"share", "level", "ages"}:
        yield f"the last threshold, '{last.get('id')}', is everybody else: it has no share, level or ages"


def mixes_name_placements(care: Written) -> Iterator[str]:
    """A mix is of placements that there are."""
    names = {placement.get("id") for placement in tables(care.get("placements"))}
    for mix in tables(care.get("mixes")):
        for unknown in sorted(set(_shares(mix)) - names):
            yield f"mix '{mix.get('id')}' names '{unknown}', and there is no placement of that id"


def some_placement_has_a_price(care: Written) -> Iterator[str]:
    """Without one, care would cost nothing."""
    placements = tables(care.get("placements"))
    if placements and not any("price" in placement for placement in placements):
        yield "none of the placements has a price, so care would cost nothing; give at least one its price"


def mixes_hold_every_age_once(care: Written) -> Iterator[str]:
    """The first age that no mix holds, or that two hold."""
    mixes = tables(care.get("mixes"))
    spans = [(mix.get("id"), _ages(mix)) for mix in mixes]
    if not mixes or any(span is None for _, span in spans):
        return
    for age in range(OLDEST + 1):
        covering = [str(id_) for id_, span in spans if span and span[0] <= age <= span[1]]
        if len(covering) != 1:
            said = f"in {' and in '.join(covering)}" if covering else "in no mix"
            yield f"the mixes must hold each age from 0 to {OLDEST} once; age {age} is {said}"
            return


def ids_stand_once(care: Written) -> Iterator[str]:
    """Parameters and lines are named by these ids: two of one name would be one."""
    for place in ("thresholds", "placements", "mixes"):
        yield from twice(place, [str(part.get("id")) for part in tables(care.get(place))])


def twice(place: str, ids: list[str]) -> Iterator[str]:
    """A sentence for each id that stands more than once."""
    for id_ in dict.fromkeys(id_ for id_ in ids if ids.count(id_) > 1):
        yield f"the {place} have '{id_}' twice; each id may stand once"


def shares_sum_to_one(mix: Written) -> Iterator[str]:
    """Every child lives somewhere."""
    shares = _shares(mix)
    total = sum(shares.values())
    if shares and abs(total - 1) > 1e-6:
        yield f"the shares sum to {total:.4g}; they must sum to 1"


def _shares(mix: Written) -> dict[str, float]:
    """The shares where all are numbers, else none."""
    shares = mix.get("shares")
    numbers = isinstance(shares, dict) and all(isinstance(share, int | float) for share in shares.values())
    return dict(shares) if numbers and shares else {}


def _ages(mix: Written) -> tuple[int, int] | None:
    """The first and last age of a mix; None where they are not two ages."""
    ages = mix.get("ages", {})
    if not isinstance(ages, dict):
        return None
    first, last = ages.get("first", 0), ages.get("last", OLDEST)
    return (first, last) if isinstance(first, int) and isinstance(last, int) else None
