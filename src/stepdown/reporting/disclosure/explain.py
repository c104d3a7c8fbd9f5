"""The plain sentences that stand under a table and in the list of symbols."""

from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.reporting.disclosure.released import Protected


def symbols(profile: Profile) -> tuple[tuple[str, str], ...]:
    """The symbol that stands for a hidden figure and what it means; none where nothing is hidden."""
    if profile.largest_small == 0:
        return ()
    revealing = f"a figure that would reveal a count from 1 to {profile.largest_small}"
    if profile.noise:
        return ((profile.symbol, f"{revealing} is not shown, nor is one that chance has made more than all."),)
    if profile.blurs:
        return ((profile.symbol, f"{revealing} is not shown."),)
    meaning = (
        f"a count from 1 to {profile.largest_small}, or a figure that would reveal one, is not shown. "
        "A count of 0 is shown."
    )
    return ((profile.symbol, meaning),)


def notes(protected: Protected, table: str) -> tuple[str, ...]:
    """What a reader of one table must be told: what its symbol means, and which categories were merged."""
    profile = protected.profile
    hides = any(released.hidden for released in protected.released if released.result.table == table)
    meanings = [f"{symbol}: {meaning}" for symbol, meaning in symbols(profile) if hides]
    if profile.blurs:
        meanings.append(_blurred(profile))
    merged = [_merged(merge) for merge in protected.merged if merge.table == table]
    return tuple(dict.fromkeys((*meanings, *merged)))  # rows and columns may merge alike


def _blurred(profile: Profile) -> str:
    if profile.noise:
        return (
            f"To protect people, up to {profile.noise.most} is added to or taken from each count at random, so counts "
            "need not add up. None stays 0, but a 0 may also stand for a few. Percentages are of the counts as shown."
        )
    return (
        f"Counts are rounded to the nearest {profile.rounds_to}, each by itself, so they need not add up. "
        "Percentages are of the rounded counts."
    )


def _merged(merge: Merge) -> str:
    words = [word.replace("_", " ") for word in merge.words]
    listed = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return f"‘{merge.label}’ brings together {listed}, because some of the counts are too small to show."
