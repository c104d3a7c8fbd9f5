"""What was decided of the matches of case files, as linkage knows it: the links that stand, and what is still open."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from stepdown.linkage.matching.decisions import Decision, Link, Manner, Verdict, in_time, link, undecided
from stepdown.linkage.matching.proposal import MatchRule, Proposal, Strength
from stepdown.records.models.case_files import CaseFileDecision, CaseFileMatch, CaseFiles

type Pair = tuple[str, str]
"""A child of the record and one of the files, by their ids."""


@dataclass(frozen=True)
class Decided:
    """The matches of case files, by the pair that each is of, and every decision about them."""

    matches: Mapping[Pair, CaseFileMatch]
    decisions: tuple[Decision, ...]

    @classmethod
    def of(cls, files: CaseFiles) -> "Decided":
        """Everything that was decided of these files until now."""
        found = CaseFileDecision.objects.filter(match__case_files=files).select_related("match", "decided_by")
        return cls({pair_of(match): match for match in files.matches.all()}, tuple(_decision(d) for d in found))

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """The matches as the proposals that they were made from."""
        return tuple(proposal_of(match) for match in self.matches.values())

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Who is who, by the decisions that stand."""
        return link(self.proposals, self.decisions)

    @cached_property
    def last(self) -> Mapping[Pair, Decision]:
        """The latest decision about each pair."""
        return {(d.left, d.right): d for d in in_time(self.decisions)}

    @cached_property
    def open(self) -> tuple[Proposal, ...]:
        """What can still be accepted: nobody has decided it, or it was opened again, and neither child is linked."""
        taken = {end for one in self.links for end in (one.left, one.right)}
        return tuple(p for p in undecided(self.proposals, self.decisions) if not {p.left, p.right} & taken)


def pair_of(match: CaseFileMatch) -> Pair:
    """The pair that a match is of."""
    return str(match.child_id), match.number


def proposal_of(match: CaseFileMatch) -> Proposal:
    """A match as the proposal that it was made from."""
    strength, rule = Strength(match.strength), MatchRule(match.rule)
    return Proposal(*pair_of(match), strength, rule, tuple(match.reasons), tuple(match.doubts))


def _decision(row: CaseFileDecision) -> Decision:
    verdict, manner = Verdict(row.verdict), Manner(row.manner)
    return Decision(*pair_of(row.match), verdict, row.decided_by.name, row.decided_at, row.reason, manner)
