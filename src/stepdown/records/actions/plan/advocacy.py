"""An issue raised for the family with somebody else, their answer, and what came of it."""

from datetime import date, datetime

from stepdown.domain.lifecycle.advocacy import ISSUE, IssueState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.plans import AdvocacyIssue


@action(Act.RAISE_ISSUE)
def raise_issue(
    *, by: Colleague, at: datetime, episode: Episode, issue: str, raised_with: str, raised_on: date
) -> AdvocacyIssue:
    """Record what was raised, and with whom."""
    check_may(by, Act.RAISE_ISSUE, family=episode.family_id, today=at.date())
    if not issue.strip() or not raised_with.strip():
        raise Refusal("Say what was raised, and with whom.", family=episode.family_id)
    return AdvocacyIssue.objects.create(
        episode=episode, issue=issue.strip(), raised_with=raised_with.strip(), raised_on=raised_on, raised_by=by
    )


@action(Act.MOVE_ISSUE)
def move_issue(*, by: Colleague, at: datetime, issue: AdvocacyIssue, move: str, words: str) -> AdvocacyIssue:
    """Record an answer, or what came of it."""
    check_may(by, Act.MOVE_ISSUE, family=issue.whose_family(), today=at.date())
    if not words.strip():
        raise Refusal("Say what they answered, or what came of it.", family=issue.whose_family())
    issue.state = ISSUE.after(IssueState(issue.state), move)
    if move == "answer":
        issue.answer, issue.answered_on = words.strip(), at.date()
    else:
        issue.outcome, issue.ended_on = words.strip(), at.date()
    issue.save()
    return issue
