"""What came of checking a figure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from stepdown.dataset.finding import Finding
from stepdown.domain.word import Word
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.margins.solve import Solved


class Verdict(Word):
    """Whether a printed figure agrees with the publication's other figures and with cited evidence."""

    INCONSISTENT = "inconsistent", "Inconsistent"
    CONSISTENT = "consistent", "Consistent"
    NOT_CHECKABLE = "not_checkable", "Not checkable"


@dataclass(frozen=True, slots=True)
class Check:
    """One rule applied to one figure.

    ``holds`` is None where the rule cannot be decided. ``reason`` is a plain sentence. ``recomputed`` is what the
    printed value should have been, where the rule knows. ``telling`` is False where no value could have failed.
    """

    rule: str
    holds: bool | None
    reason: str
    recomputed: Fraction | None = None
    telling: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """A figure with its checks; the verdict follows from them."""

    figure: Figure
    printed: str
    checks: tuple[Check, ...]
    recomputed: str = ""

    @property
    def verdict(self) -> Verdict:
        """Inconsistent if any check fails, consistent if any holds, else not checkable."""
        if any(check.holds is False for check in self.checks):
            return Verdict.INCONSISTENT
        if any(check.holds for check in self.checks):
            return Verdict.CONSISTENT
        return Verdict.NOT_CHECKABLE

    @property
    def telling(self) -> bool:
        """Whether some check that was decided could have failed."""
        return any(check.telling for check in self.checks if check.holds is not None)

    @property
    def reason(self) -> str:
        """Why: what failed if anything did, else what held, else why nothing could be checked."""
        failed = [c.reason for c in self.checks if c.holds is False]
        held = [c.reason for c in self.checks if c.holds]
        undecided = [c.reason for c in self.checks if c.holds is None]
        return " ".join(failed or held or undecided) or "A lone value: nothing in the file to check it by."

    @property
    def recomputed_number(self) -> Fraction | None:
        """What the value should have been: as derived, else from the failed check, else from one that held."""
        ordered = sorted(self.checks, key=lambda c: (c.rule != "derived", c.holds is not False, not c.holds))
        return next((c.recomputed for c in ordered if c.recomputed is not None), None)


@dataclass(frozen=True, slots=True)
class Replay:
    """A whole publication checked. Where ``findings`` is not empty the file must be put right first."""

    outcomes: tuple[Outcome, ...] = ()
    evidence: tuple[Figure, ...] = ()
    margins: Mapping[str, Solved] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def with_verdict(self, verdict: Verdict) -> tuple[Outcome, ...]:
        """The outcomes of one verdict, in the publication's order."""
        return tuple(o for o in self.outcomes if o.verdict is verdict)

    def counts(self) -> dict[Verdict, int]:
        """How many figures came to each verdict."""
        return {verdict: len(self.with_verdict(verdict)) for verdict in Verdict}

    def found_inconsistency(self) -> bool:
        """Whether a figure is inconsistent; of margins without figures, whether some reading allows no table."""
        if self.outcomes:
            return bool(self.with_verdict(Verdict.INCONSISTENT))
        return any(solved.complete and not solved.tables for solved in self.margins.values())
