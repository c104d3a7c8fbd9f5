"""Who does what in the plan, colleagues and members of the family alike, and what each discipline does."""

from datetime import date, datetime

from stepdown.domain.disciplines import Discipline
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.conflict import Conflict
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person
from stepdown.records.models.plans import Goal, PlanAction, PlanSection


@action(Act.PLAN_ACTION)
def plan_action(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    what: str,
    colleague: Colleague | None = None,
    member: Person | None = None,
    goal: Goal | None = None,
    by_when: date | None = None,
) -> PlanAction:
    """Write what somebody will do: a colleague, or a member of the family."""
    check_may(by, Act.PLAN_ACTION, family=episode.family_id, today=at.date())
    if not what.strip():
        raise Refusal("Say what will be done.", family=episode.family_id)
    if (colleague is None) == (member is None):
        raise Refusal("Choose one person who will do it.", family=episode.family_id)
    return PlanAction.objects.create(
        episode=episode,
        goal=goal,
        what=what.strip()[:300],
        colleague=colleague,
        member=member,
        by_when=by_when,
        written_at=at,
    )


@action(Act.END_PLAN_ACTION)
def mark_done(*, by: Colleague, at: datetime, planned: PlanAction) -> PlanAction:
    """Say that it is done."""
    check_may(by, Act.END_PLAN_ACTION, family=planned.whose_family(), today=at.date())
    planned.done_on = planned.done_on or at.date()
    planned.save(update_fields=["done_on"])
    return planned


@action(Act.WRITE_SECTION)
def write_section(
    *, by: Colleague, at: datetime, episode: Episode, discipline: Discipline, words: str, version: int
) -> PlanSection:
    """Write a discipline's section of the one plan; ``version`` is the one that was read, 0 where there was none."""
    check_may(by, Act.WRITE_SECTION, family=episode.family_id, today=at.date())
    held = PlanSection.objects.select_for_update().filter(episode=episode, discipline=discipline).first()
    if held is not None and held.version != version:
        raise Conflict(held.changed_by.name, held.version, {"words": held.words})
    section = held or PlanSection(episode=episode, discipline=discipline, version=0)
    section.words, section.version = words.strip(), section.version + 1
    section.changed_by, section.changed_at = by, at
    section.save()
    return section
