"""On what the record is kept: said for a controller and a purpose, and ended when it is so no more."""

from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.lawful_basis import NOT_FOR_PUBLIC, GeneralBasis, SpecialCondition
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.lawful_basis import LawfulBasis


@dataclass(frozen=True, slots=True)
class BasisSaid:
    """What was decided. ``special``: None where nothing sensitive is used; ``agreed_by``: who decided it."""

    controller: str
    is_public_authority: bool
    purpose: str
    general: GeneralBasis
    special: SpecialCondition | None
    agreed_by: str
    started_on: date
    task: str = ""
    has_offences: bool = False


@action(Act.RECORD_BASIS)
def record_basis(*, by: Colleague, at: datetime, said: BasisSaid) -> LawfulBasis:
    """Record it for the whole service. It is no family's, and nobody in a family is asked for it."""
    check_may(by, Act.RECORD_BASIS, today=at.date())
    problem = _problem(by, said)
    if problem:
        raise Refusal(problem)
    return LawfulBasis.objects.create(
        authority=by.authority,
        controller=said.controller.strip(),
        is_public_authority=said.is_public_authority,
        purpose=said.purpose.strip(),
        general=said.general,
        special=str(said.special or ""),
        task=said.task.strip(),
        has_offences=said.has_offences,
        agreed_by=said.agreed_by.strip(),
        started_on=said.started_on,
        recorded_by=by,
        recorded_at=at,
    )


@action(Act.RECORD_BASIS)
def end_basis(*, by: Colleague, at: datetime, basis: LawfulBasis) -> LawfulBasis:
    """Say that it is so no more. What rested on it is read as it was."""
    check_may(by, Act.RECORD_BASIS, today=at.date())
    if basis.authority != by.authority:
        raise NotSeen
    if basis.ended_on is not None:
        raise Refusal("This has ended already.")
    basis.ended_on = max(at.date(), basis.started_on)
    basis.save(update_fields=["ended_on"])
    return basis


def _problem(by: Colleague, said: BasisSaid) -> str:
    """Why it cannot be recorded so; empty where it can."""
    if not by.authority:
        return "You belong to no team, so there is no authority that it is for. Ask the administrator."
    if not (said.controller.strip() and said.purpose.strip() and said.agreed_by.strip()):
        return "Say whose it is, for what, and who decided it."
    if said.is_public_authority and said.general in NOT_FOR_PUBLIC:
        return "A public authority rests its tasks on its public task or a legal obligation, not on an interest."
    if said.general is GeneralBasis.PUBLIC_TASK and not said.task.strip():
        return "Say which task or duty in law it is, such as a section of the Children Act 1989."
    return ""
