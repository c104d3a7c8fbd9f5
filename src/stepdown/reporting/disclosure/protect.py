"""The one door of disclosure control: findings in, a release out that has withstood the attacker."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from stepdown.reporting.disclosure.attack import place, puzzles
from stepdown.reporting.disclosure.blurred import as_told, hidden_as_well, known_by
from stepdown.reporting.disclosure.counts import FIELDS, NUMERATOR, printed_counts
from stepdown.reporting.disclosure.hide import Hiding, choose
from stepdown.reporting.disclosure.merge import Merge, Withdrawn, merge_categories
from stepdown.reporting.disclosure.optimal.search import least_loss_of
from stepdown.reporting.disclosure.parts import Choose, Chosen, Kept, Part
from stepdown.reporting.disclosure.precision import as_printed
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.reporting.disclosure.released import Attacked, Audit, Protected, Released, Why
from stepdown.reporting.disclosure.secondary import simple
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.steps import in_safe_steps
from stepdown.reporting.disclosure.system import System
from stepdown.results.result import Findings, Result

LARGEST_SHARE_HIDDEN = (1, 3)
"""Where more than a third of a table's cells would be hidden, its categories merge."""


class DisclosureError(ValueError):
    """A release was refused: a small count could be worked out from it. Names the count, never its value."""


class NoSecretError(DisclosureError):
    """A profile of noise was asked for where there is no secret to draw it from."""


def protect(
    findings: Findings, profile: Profile, merges: Sequence[Merge] = (), spare: Collection[str] = ()
) -> Protected:
    """What may be shown of ``findings`` under ``profile``.

    Where more than a third of a table would be hidden, that table's ``merges`` are applied, one at a time and in
    order, and all is chosen anew. ``spare`` are the ids of results that the study needs most, such as its primary
    outcome: they are hidden to protect others only where nothing else will do. NoSecretError where the profile
    has noise and nothing to draw it from. ValueError where relations contradict
    the counts or a merge is not possible; DisclosureError if the attacker, given the release as it stands, could
    place a small count too closely.
    """
    return draft(findings, profile, merges, spare).protected()[0]


@dataclass(frozen=True, slots=True)
class Draft:
    """Findings whose categories are merged as far as they must be, to be protected once or more often."""

    findings: Findings
    profile: Profile
    spare: Collection[str]
    withdrawn: Withdrawn
    merged: tuple[Merge, ...]
    search: Choose

    def protected(self, also: frozenset[str] = frozenset()) -> tuple[Protected, Hiding]:
        """The release, and what was chosen for it; ``also`` are counts to hide for a reason that lies outside it."""
        hiding = choose(self.findings, self.withdrawn, self.profile, self.spare, self.search, also)
        released = tuple(
            _release(result, hiding.why.get(result.id, {}), self.profile, hiding.system)
            for result in self.findings.results
        )
        audit = Audit(hiding.why, _attack(released, hiding, self.profile), hiding.loss)
        return Protected(self.profile.without_secret(), self.findings.header, released, self.merged, audit), hiding


def draft(findings: Findings, profile: Profile, merges: Sequence[Merge], spare: Collection[str]) -> Draft:
    """The findings with the merges made that their tables need."""
    if profile.noise and not profile.drawing:
        raise NoSecretError(
            f"the profile '{profile.id}' draws noise from a secret of the authority, and there is none here: only "
            "evaluations are published under it. Choose another profile."
        )
    findings = in_safe_steps(findings, profile)
    withdrawn, applied, waiting = Withdrawn(), tuple[Merge, ...](), tuple(merges)
    quick, best = _searches(profile)
    hiding = choose(findings, withdrawn, profile, spare, quick)
    while due := _due(findings, hiding, waiting):
        waiting = tuple(merge for merge in waiting if merge not in due)
        for merge in due:
            findings, gone = merge_categories(findings, merge)
            withdrawn = withdrawn.with_more(gone)
            applied = (*applied, merge) if gone.results else applied
        hiding = choose(findings, withdrawn, profile, spare, quick)
    return Draft(findings, profile, spare, withdrawn, applied, _once(best))


def _once(search: Choose) -> Choose:
    """The search's first answer again and again: a draft has the same parts each time."""
    answers: list[Chosen] = []

    def answer(parts: Sequence[Part]) -> Chosen:
        if not answers:
            answers.append(search(parts))
        return answers[0]

    return answer


def _searches(profile: Profile) -> tuple[Choose, Choose]:
    """How what else to hide is found while categories merge, and at the end."""
    if profile.blurs:
        few = Kept(partial(hidden_as_well, profile=profile))
        return few, few
    quick = Kept(simple)
    return quick, lambda parts: least_loss_of(parts, quick)


def _due(findings: Findings, hiding: Hiding, waiting: Sequence[Merge]) -> list[Merge]:
    """The next merge of each table that has one and hides too much."""
    following = {merge.table: merge for merge in reversed(waiting)}
    due = {table for table in following if _hides_too_much(findings, table, hiding)}
    return [merge for merge in waiting if merge.table in due and following[merge.table] == merge]


def _hides_too_much(findings: Findings, table: str, hiding: Hiding) -> bool:
    cells = [result for result in findings.results if result.table == table and result.categories]
    hidden = sum(1 for result in cells if _is_hidden_cell(result, hiding.why.get(result.id, {})))
    part, whole = LARGEST_SHARE_HIDDEN
    return hidden * whole > len(cells) * part


def _is_hidden_cell(result: Result, why: Mapping[str, Why]) -> bool:
    return (NUMERATOR if result.tally.numerator is not None else "estimate") in why


def _release(result: Result, why: Mapping[str, Why], profile: Profile, system: System) -> Released:
    """The result without its hidden fields. How an interval was made goes with it: that may say that n was small."""
    if profile.blurs:
        result = as_told(result, system)
    tally = replace(result.tally, **{field: None for field in FIELDS if field in why})
    kept = replace(result, tally=tally, together=None)
    if "estimate" in why:
        kept = replace(kept, estimate=None, low=None, high=None, level=None, method=None)
    elif "low" in why:
        kept = replace(kept, low=None, high=None, level=None, method=None)
    return Released(as_printed(kept, profile), frozenset(why))


def _attack(released: Sequence[Released], hiding: Hiding, profile: Profile) -> tuple[Attacked, ...]:
    """Attack the release as it stands: what is shown is read from its cells, not from the list of what was hidden."""
    system = hiding.system
    shown = {system.same[name]: value for one in released for name, value in printed_counts(one.result).items()}
    told = {name: known_by(value, profile) for name, value in shown.items()}
    exact = {name: known.low for name, known in told.items() if known.low == known.high}
    floors = frozenset() if profile.blurs else system.printed
    found = place(puzzles(system.sums, exact, floors, told), hiding.small)
    names = system.names()
    anywhere = {name: Interval(int(name in floors), None) for name in hiding.small}
    placed = anywhere | told | found  # what no sum holds is known no better than its cell tells
    return tuple(_withstood(min(names[one]), placed[one]) for one in sorted(hiding.small))


def _withstood(name: str, placed: Interval) -> Attacked:
    if not placed.withstands():
        raise DisclosureError(f"{name} can be worked out from what would be shown, so nothing was released")
    return Attacked(name, placed)
