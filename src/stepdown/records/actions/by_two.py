"""What needs two: one colleague proposes, those who can decide are told, and another says yes or why not.

Each act asks beside this who may decide it, and does what follows from a yes.
"""

from collections.abc import Iterable
from datetime import datetime

from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.tasks import end_raised, raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.proposals import Proposal


def tell(
    proposal: Proposal,
    deciders: Iterable[Colleague],
    *,
    what: str,
    why: str,
    origin: TaskOrigin,
    episode: Episode | None = None,
    is_urgent: bool = False,
) -> None:
    """A task for each who can decide it but for who proposed it: the first who does ends it for all."""
    for colleague in deciders:
        if colleague.pk != proposal.proposed_by_id:
            raise_task(
                for_colleague=colleague,
                what=what,
                why=why,
                due_on=proposal.proposed_at.date(),
                origin=origin,
                at=proposal.proposed_at,
                by=proposal.proposed_by,
                episode=episode,
                is_urgent=is_urgent,
                raised_for=_task_of(proposal),
            )


def check_another(by: Colleague, proposal: Proposal) -> None:
    """Refused to who proposed it, and where it has been decided already."""
    if not proposal.waits:
        raise Refusal("This has been decided already.", family=proposal.whose_family())
    if proposal.proposed_by_id == by.pk:
        raise Refusal(
            "You proposed this yourself. Another manager or the deputy decides it.", family=proposal.whose_family()
        )


def confirm(proposal: Proposal, *, by: Colleague, at: datetime, also: tuple[str, ...] = ()) -> None:
    """Write down that another said yes; ``also``: further columns that the act has set."""
    _decide(proposal, by, at, also, "Confirmed")


def turn_down(proposal: Proposal, why: str, *, by: Colleague, at: datetime, also: tuple[str, ...] = ()) -> None:
    """Write down that another said no, and why. Refused without the reason."""
    check_why(proposal, why)
    proposal.turned_down_because = why.strip()
    _decide(proposal, by, at, also, "Turned down")


def check_why(proposal: Proposal, why: str) -> None:
    """Refused where no reason is given: asked before anything else is changed."""
    if not why.strip():
        raise Refusal("Say why not.", family=proposal.whose_family())


def _decide(proposal: Proposal, by: Colleague, at: datetime, also: tuple[str, ...], outcome: str) -> None:
    proposal.decided_by, proposal.decided_at = by, at
    proposal.save(update_fields=["decided_by", "decided_at", "turned_down_because", *also])
    end_raised(_task_of(proposal), by=by, at=at, outcome=outcome)


def _task_of(proposal: Proposal) -> str:
    return f"{proposal._meta.model_name} {proposal.pk}"
