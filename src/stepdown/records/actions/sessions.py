"""Sessions of the site: one ends one's own elsewhere, an administrator those of others, and time ends the rest."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.another import account_of_another
from stepdown.records.actions.colleagues.own_account import end_sessions_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.logged_in import LoggedIn


@action(Act.END_OTHER_SESSIONS)
def end_other_sessions(*, by: Colleague, at: datetime, here: str, handle: str = "") -> Colleague:
    """End one of one's own sessions, or all but this one where none is named. ``here``: the key of this one."""
    check_may(by, Act.END_OTHER_SESSIONS, today=at.date())
    others = LoggedIn.objects.filter(colleague=by).exclude(session_key=here)
    meant = [one.session_key for one in others if not handle or one.handle == handle]
    if not meant:
        raise Refusal("You are not logged in there any more.")
    others.filter(session_key__in=meant).delete()
    return by


@action(Act.END_SESSIONS_OF_ANOTHER)
def end_sessions_of_another(*, by: Colleague, at: datetime, email: str) -> Colleague:
    """End every session of somebody else's account."""
    check_may(by, Act.END_SESSIONS_OF_ANOTHER, today=at.date())
    whose = account_of_another(by, email)
    end_sessions_of(whose)
    return whose


@action(Act.END_ALL_SESSIONS)
def end_all_sessions(*, by: Colleague, at: datetime) -> Colleague:
    """End every session of everybody, one's own too: each of them logs in again."""
    check_may(by, Act.END_ALL_SESSIONS, today=at.date())
    for whose in Colleague.objects.all():
        end_sessions_of(whose)
    LoggedIn.objects.all().delete()
    return by


def end_oldest_sessions(*, by: Colleague, most: int) -> None:
    """End those that were used the longest ago, so that at most so many of the account's are open."""
    kept = LoggedIn.objects.filter(colleague=by).values_list("session_key", flat=True)[:most]
    LoggedIn.objects.filter(colleague=by).exclude(session_key__in=list(kept)).delete()


def clear_old_sessions(*, at: datetime) -> int:
    """Clear the sessions that have ended by then; how many."""
    cleared, _ = LoggedIn.objects.filter(expire_date__lt=at).delete()
    return cleared
