"""What is said of a clock: that it stands still and why, that it is exempt until a day, why something was late."""

from datetime import date, datetime

from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.clocks import ClockExemption, ClockPause, LateNote
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Referral, SpecialismRequest


@action(Act.PAUSE_CLOCK)
def pause_clock(
    *,
    by: Colleague,
    at: datetime,
    referral: Referral,
    request: SpecialismRequest | None,
    rule: str,
    reason: PauseReason,
    words: str = "",
) -> ClockPause:
    """Let a clock stand still from now on."""
    check_may(by, Act.PAUSE_CLOCK, family=referral.family_id, today=at.date())
    if _open_pause(referral, request, rule) is not None:
        raise Refusal("This clock stands still already.", family=referral.family_id)
    return ClockPause.objects.create(
        referral=referral, request=request, rule=rule, reason=reason, words=words.strip(), by=by, at=at, started_at=at
    )


@action(Act.PAUSE_CLOCK)
def resume_clock(
    *, by: Colleague, at: datetime, referral: Referral, request: SpecialismRequest | None, rule: str
) -> ClockPause:
    """Let it run on."""
    check_may(by, Act.PAUSE_CLOCK, family=referral.family_id, today=at.date())
    pause = _open_pause(referral, request, rule)
    if pause is None:
        raise Refusal("This clock runs already.", family=referral.family_id)
    pause.ended_at = at
    pause.save(update_fields=["ended_at"])
    return pause


@action(Act.EXEMPT_CLOCK)
def exempt_clock(
    *,
    by: Colleague,
    at: datetime,
    referral: Referral,
    request: SpecialismRequest | None,
    rule: str,
    until: date,
    words: str,
) -> ClockExemption:
    """Ask nothing of a clock until a day, for a reason; afterwards it asks again."""
    check_may(by, Act.EXEMPT_CLOCK, family=referral.family_id, today=at.date())
    if until <= at.date() or not words.strip():
        raise Refusal("Choose a day that is still to come, and say why.", family=referral.family_id)
    return ClockExemption.objects.create(
        referral=referral, request=request, rule=rule, until=until, words=words.strip(), by=by, at=at
    )


@action(Act.SAY_WHY_LATE)
def say_why_late(
    *,
    by: Colleague,
    at: datetime,
    referral: Referral,
    request: SpecialismRequest | None,
    rule: str,
    reason: LateReason,
    words: str = "",
) -> LateNote:
    """Say why something was late."""
    check_may(by, Act.SAY_WHY_LATE, family=referral.family_id, today=at.date())
    if reason is LateReason.OTHER and not words.strip():
        raise Refusal("Say why, in a few words.", family=referral.family_id)
    return LateNote.objects.create(
        referral=referral, request=request, rule=rule, reason=reason, words=words.strip(), by=by, at=at
    )


def _open_pause(referral: Referral, request: SpecialismRequest | None, rule: str) -> ClockPause | None:
    held = ClockPause.objects.filter(referral=referral, request=request, rule=rule, ended_at__isnull=True)
    return held.first()
