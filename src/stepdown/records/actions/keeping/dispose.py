"""A record is disposed of by two: one proposes, the other of manager and information governance confirms."""

import re
from datetime import datetime

from stepdown.domain.lifecycle.disposal import BOTH_DECIDE, DISPOSAL, DisposalState
from stepdown.domain.retention.until import Until
from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.keeps import decides_as, family_kept_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions import by_two
from stepdown.records.actions.action import action
from stepdown.records.actions.keeping.erase import erase
from stepdown.records.disposable import kept_of, until_if_disposable
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.keeping import Disposal
from stepdown.records.models.people import PersonName
from stepdown.records.retention_table import retention_table
from stepdown.records.whole_record import WholeRecord


@action(Act.PROPOSE_DISPOSAL)
def propose_disposal(*, by: Colleague, at: datetime, family: Family, reason: str) -> Disposal:
    """Propose to dispose of a family's record whose time has come. Nothing has gone until another confirms."""
    check_may(by, Act.PROPOSE_DISPOSAL, family=family.pk, today=at.date())
    family_kept_by(by, family.pk, at.date())
    held = kept_of(family.pk)
    until = until_if_disposable(held, at.date())
    if Disposal.objects.filter(family=family.pk, state=DisposalState.PROPOSED).exists():
        raise Refusal("A proposal to dispose of this record waits already.", family=family.pk)
    return Disposal.objects.create(
        authority=held.authorities[0],
        family=family.pk,
        reference=family.reference,
        reason=_nameless(reason, family),
        proposed_by=by,
        proposed_as=decides_as(by),
        proposed_at=at,
        **_by_what(until),
    )


@action(Act.TURN_DOWN_DISPOSAL)
def turn_down_disposal(*, by: Colleague, at: datetime, disposal: Disposal, why: str) -> Disposal:
    """Turn a proposal down: the other of the two says why, and the record stays."""
    family = _check_another(by, Act.TURN_DOWN_DISPOSAL, at, disposal)
    disposal.state = DISPOSAL.after(DisposalState(disposal.state), "turn_down")
    by_two.turn_down(disposal, _nameless(why, family), by=by, at=at, also=("state",))
    return disposal


@action(Act.CONFIRM_DISPOSAL)
def confirm_disposal(*, by: Colleague, at: datetime, disposal: Disposal) -> Disposal:
    """Dispose of the record: everything is looked at again, then it is gone, and the proposal is its certificate."""
    family = _check_another(by, Act.CONFIRM_DISPOSAL, at, disposal)
    Family.objects.select_for_update().get(pk=family.pk)  # a hold that is placed at this moment is waited for
    held = kept_of(family.pk)
    until = until_if_disposable(held, at.date())
    disposal.state = DISPOSAL.after(DisposalState(disposal.state), "confirm")
    for column, value in _by_what(until).items():
        setattr(disposal, column, value)
    disposal.counts = erase(held)
    disposal.decided_by, disposal.decided_at = by, at
    disposal.save()
    return disposal


def _check_another(by: Colleague, act: Act, at: datetime, disposal: Disposal) -> Family:
    """The family, where this colleague is the other of the two."""
    check_may(by, act, family=disposal.family, today=at.date())
    DISPOSAL.after(DisposalState(disposal.state), "confirm")
    family = family_kept_by(by, disposal.family, at.date())
    by_two.check_another(by, disposal)
    if decides_as(by) == disposal.proposed_as:
        other = next(role for role in BOTH_DECIDE if role != disposal.proposed_as)
        proposed = Role(disposal.proposed_as).label.lower()
        raise Refusal(f"A {proposed} proposed this, so it is decided by: {other.label.lower()}.", family=family.pk)
    return family


def _by_what(until: Until) -> dict[str, object]:
    """The rule, without the day that it counts from: that can be somebody's birthday, and would stay."""
    rule = until.rule
    start = rule.counted_from.label
    words = f"{rule.label}: {rule.years} years from {start[0].lower()}{start[1:]}"
    return {
        "table": retention_table().version,
        "rule": rule.id,
        "rule_words": words[:300],
        "rule_source": rule.source[:300],
        "kept_to_year": until.on.year,
    }


def _nameless(words: str, family: Family) -> str:
    """The sentence, which stays when the record is gone. Refusal where it says nothing or names somebody."""
    said = words.strip()
    if not said:
        raise Refusal("Say why, in a sentence.", family=family.pk)
    names = PersonName.objects.filter(person__in=WholeRecord(family).people).values_list("given", "family")
    named = {part for name in names for whole in name for part in _parts(whole)}
    if named & _parts(said):
        raise Refusal(
            "Leave the names of the family out: this sentence stays when the record is gone.", family=family.pk
        )
    return said


def _parts(words: str) -> set[str]:
    return {part for part in re.findall(r"[^\W\d_]+", words.casefold()) if len(part) > 1}
