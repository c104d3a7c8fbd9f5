"""Whether a child of the record is a child of the files: a person decides, by the rules of matching."""

from collections.abc import Sequence
from datetime import datetime

from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.linkage.matching.decisions import Decision, NotDecidedError, Verdict, accept_together, link
from stepdown.linkage.matching.proposal import Strength
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.case_files.locked import check_seen, locked
from stepdown.records.decided import Decided, pair_of
from stepdown.records.models.case_files import CaseFileDecision, CaseFileMatch, CaseFiles
from stepdown.records.models.colleagues import Colleague

_TAKEN = "One of the two children is already linked with another child. Take that decision back first."


@action(Act.DECIDE_MATCH)
def decide_match(*, by: Colleague, at: datetime, match: CaseFileMatch, verdict: Verdict, reason: str) -> CaseFileMatch:
    """Decide one match by itself. Refusal where a child would be two children at once."""
    check_may(by, Act.DECIDE_MATCH, today=at.date())
    files = _waiting(by, match.case_files)
    decision = Decision(*pair_of(match), verdict, by.name, at, reason.strip())
    _take(Decided.of(files), [decision], by, at)
    return match


@action(Act.DECIDE_MATCH)
def accept_corroborated(*, by: Colleague, at: datetime, files: CaseFiles, reason: str) -> CaseFiles:
    """Accept every match that is fully corroborated and still open."""
    check_may(by, Act.DECIDE_MATCH, today=at.date())
    held = _waiting(by, files)
    decided = Decided.of(held)
    free = [proposal for proposal in decided.open if proposal.strength is Strength.CORROBORATED]
    if not free:
        raise Refusal("There is nothing left that can be accepted together.")
    _take(decided, accept_together(free, by=by.name, at=at, reason=reason.strip()), by, at)
    return held


def _waiting(by: Colleague, files: CaseFiles) -> CaseFiles:
    held = locked(by, files)
    if held.state != CaseFilesState.WAITING:
        raise Refusal("These files are not waiting any more: they were brought in or dropped.")
    return held


def _take(decided: Decided, taken: Sequence[Decision], by: Colleague, at: datetime) -> None:
    """Keep the decisions if they can stand beside those that were taken before, of children whom one may see."""
    matches = [decided.matches[one.left, one.right] for one in taken]
    check_seen(by, (match.child_id for match in matches), at.date())
    try:
        link(decided.proposals, [*decided.decisions, *taken])
    except NotDecidedError as refused:
        raise Refusal(_TAKEN) from refused  # the reason of the rule names ids, which nobody on a page knows
    CaseFileDecision.objects.bulk_create(
        CaseFileDecision(
            match=match, verdict=d.verdict, manner=d.manner, reason=d.reason, decided_at=d.at, decided_by=by
        )
        for match, d in zip(matches, taken, strict=True)
    )
