"""Wilson's interval of a share and Newcombe's of a paired difference, as an analyst writes them for the peers."""

from math import sqrt

from benchmarks.asked import Answer

_Z = 1.959963984540054


def add_intervals(answer: Answer, shares: dict[str, int], pairs: tuple[str, ...]) -> None:
    """Add the limits of every share (its name and the known number) and of every paired difference."""
    for name, known in shares.items():
        answer.estimates[f"{name}.low"], answer.estimates[f"{name}.high"] = wilson(answer.counts.get(name, 0), known)
    for factor in pairs:
        limits = newcombe(*(answer.counts.get(f"pair.{factor}.{states}", 0) for states in _STATES))
        answer.estimates[f"pair.{factor}.low"], answer.estimates[f"pair.{factor}.high"] = limits


_STATES = ("present.present", "present.absent", "absent.present", "absent.absent")


def wilson(numerator: int, known: int) -> tuple[float, float]:
    """The limits of a share."""
    share = numerator / known
    centre = (share + _Z**2 / (2 * known)) / (1 + _Z**2 / known)
    half = _Z * sqrt(share * (1 - share) / known + _Z**2 / (4 * known**2)) / (1 + _Z**2 / known)
    return centre - half, centre + half


def newcombe(both: int, first_only: int, second_only: int, neither: int) -> tuple[float, float]:
    """The limits of a paired difference, with the continuity-corrected phi."""
    known = both + first_only + second_only + neither
    before, after = (both + first_only) / known, (both + second_only) / known
    (low_1, high_1), (low_2, high_2) = wilson(both + first_only, known), wilson(both + second_only, known)
    margins = (both + first_only) * (second_only + neither) * (both + second_only) * (first_only + neither)
    excess = both * neither - first_only * second_only
    phi = (max(excess - known / 2, 0) if excess > 0 else excess) / sqrt(margins)
    down, up, fall, rise = after - low_2, high_2 - after, before - low_1, high_1 - before
    return (
        after - before - sqrt(down**2 - 2 * phi * down * rise + rise**2),
        after - before + sqrt(up**2 - 2 * phi * up * fall + fall**2),
    )
