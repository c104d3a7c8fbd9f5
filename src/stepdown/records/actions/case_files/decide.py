"""Whether a child of the record is a child of the files: a person decides, by the rules of matching."""

from collections.abc import Sequence
from datetime import datetime

from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.linkage.matching.decisions import Decision, NotDecidedError, Verdict, accept_together, link
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.action import action
from stepdown.records.actions.case_files.locked import locked
from stepdown.records.decided import decisions_of, proposal_of
from stepdown.records.models.case_files import CaseFileDecision, CaseFileMatch, CaseFiles
from stepdown.records.models.colleagues import Colleague

_TAKEN = "One of the two children is already linked with another child. Take that decision back first."


@action(Act.DECIDE_MATCH)
def decide_match(*, by: Colleague, at: datetime, match: CaseFileMatch, verdict: Verdict, reason: str) -> CaseFileMatch:
    """Decide one match by itself. Refusal where a child would be two children at once."""
    check_may(by, Act.DECIDE_MATCH, today=at.date())
    files = _waiting(by, match.case_files)
    _check_seen(by, at, match)
    decision = Decision(str(match.child_id), match.number, verdict, by.name, at, reason.strip())
    _take(files, [(match, decision)], by)
    return match


@action(Act.DECIDE_MATCH)
def accept_corroborated(*, by: Colleague, at: datetime, files: CaseFiles, reason: str) -> CaseFiles:
    """Accept every match that is fully corroborated and that nobody has decided otherwise."""
    check_may(by, Act.DECIDE_MATCH, today=at.date())
    held = _waiting(by, files)
    free = [m for m in held.matches.filter(decisions__isnull=True) if proposal_of(m).strength == "corroborated"]
    if not free:
        raise Refusal("There is nothing left that can be accepted together.")
    for match in free:
        _check_seen(by, at, match)
    decisions = accept_together([proposal_of(m) for m in free], by=by.name, at=at, reason=reason.strip())
    _take(held, list(zip(free, decisions, strict=True)), by)
    return held


def _waiting(by: Colleague, files: CaseFiles) -> CaseFiles:
    held = locked(by, files)
    if held.state != CaseFilesState.WAITING:
        raise Refusal("These files are not waiting any more: they were brought in or dropped.")
    return held


def _check_seen(by: Colleague, at: datetime, match: CaseFileMatch) -> None:
    if not families_seen_by(by, at.date()).filter(members__person=match.child_id).exists():
        raise NotSeen


def _take(files: CaseFiles, taken: Sequence[tuple[CaseFileMatch, Decision]], by: Colleague) -> None:
    """Keep the decisions if they can stand beside those that were taken before."""
    proposals = [proposal_of(m) for m in files.matches.all()]
    try:
        link(proposals, [*decisions_of(files), *(decision for _, decision in taken)])
    except NotDecidedError as refused:
        raise Refusal(_TAKEN) from refused  # the reason of the rule names ids, which nobody on a page knows
    CaseFileDecision.objects.bulk_create(
        CaseFileDecision(
            match=match, verdict=d.verdict, manner=d.manner, reason=d.reason, decided_at=d.at, decided_by=by
        )
        for match, d in taken
    )
