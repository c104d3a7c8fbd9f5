"""Disposing of a record: one proposes, another confirms, and only then is it gone. No timer is in it."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.roles import Role
from stepdown.domain.word import Word


class DisposalState(Word):
    """Where a proposal to dispose of a record stands."""

    PROPOSED = "proposed", "Proposed, waiting for the other of the two"
    DISPOSED = "disposed", "Disposed of"
    TURNED_DOWN = "turned_down", "Turned down"


_S = DisposalState

DISPOSAL = Lifecycle(
    "proposal to dispose of a record",
    start=_S.PROPOSED,
    moves=(
        Move("confirm", (_S.PROPOSED,), _S.DISPOSED, "the other of manager and information governance confirms"),
        Move("turn_down", (_S.PROPOSED,), _S.TURNED_DOWN, "the other of the two turns it down, and why is said"),
    ),
)

BOTH_DECIDE = (Role.MANAGER, Role.INFORMATION_GOVERNANCE)
"""The two who dispose of a record together: who knows the family, and who answers for the council's records."""
