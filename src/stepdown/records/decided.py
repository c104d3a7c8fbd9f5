"""Matches and decisions of the record as linkage knows them, and the links that stand."""

from stepdown.linkage.matching.decisions import Decision, Link, Manner, Verdict, link
from stepdown.linkage.matching.proposal import MatchRule, Proposal, Strength
from stepdown.records.models.case_files import CaseFileDecision, CaseFileMatch, CaseFiles


def proposal_of(match: CaseFileMatch) -> Proposal:
    """A match as the proposal that it was made from."""
    return Proposal(
        str(match.child_id),
        match.number,
        Strength(match.strength),
        MatchRule(match.rule),
        tuple(match.reasons),
        tuple(match.doubts),
    )


def decisions_of(files: CaseFiles) -> tuple[Decision, ...]:
    """Every decision about the matches of these files, as they were taken."""
    found = CaseFileDecision.objects.filter(match__case_files=files).select_related("match", "decided_by")
    return tuple(
        Decision(
            str(d.match.child_id), d.match.number, Verdict(d.verdict), d.decided_by.name, d.decided_at, d.reason,
            Manner(d.manner),
        )
        for d in found
    )  # fmt: skip


def links_of(files: CaseFiles) -> tuple[Link, ...]:
    """Who is who, by the decisions that stand."""
    return link([proposal_of(match) for match in files.matches.all()], decisions_of(files))
