"""What a document begins with: what the record says of its days, by rule.."""

from collections import Counter
from datetime import date, timedelta

from stepdown.domain.casework import ContactPurpose, ContactResult
from stepdown.domain.clocks.working_time import day_begins
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.goal import GoalState
from stepdown.domain.missing import word_or_why
from stepdown.records.models.contacts import Contact
from stepdown.records.models.episodes import Episode
from stepdown.records.models.plans import Goal

HEADINGS = ("What we did", "What is going well", "What has changed", "What the family says", "Worries", "Next steps")


def drafted_parts(
    episode: Episode, *, discipline: Discipline | None, first_day: date, last_day: date
) -> list[dict[str, str]]:
    """Each part of the document with its heading; those that only a person can write are empty."""
    written = {
        "What we did": _what_we_did(episode, discipline, first_day, last_day),
        "What has changed": _what_changed(episode, last_day),
        "Next steps": _next_steps(episode),
    }
    return [{"heading": heading, "words": written.get(heading, "")} for heading in HEADINGS]


def _what_we_did(episode: Episode, discipline: Discipline | None, first_day: date, last_day: date) -> str:
    contacts = Contact.objects.filter(
        episode=episode, started_at__gte=day_begins(first_day), started_at__lt=day_begins(last_day + timedelta(days=1))
    ).order_by("started_at")
    if discipline is not None:
        contacts = contacts.filter(discipline=discipline)
    held = list(contacts)
    if not held:
        return "No contact was recorded in these days."
    reached = [c for c in held if ContactResult(c.result).reached]
    tried = [c for c in held if ContactResult(c.result).failed]
    known = [c.minutes for c in reached if c.minutes is not None]
    lines = [
        (
            f"{len(reached)} contacts, {sum(known)} minutes in the {len(known)} for which they are known; "
            f"{len(tried)} attempts that did not reach the family."
        ),
        *_purposes(reached),
        *(_line(c) for c in reached if c.summary or c.is_significant),
    ]
    return "\n".join(lines)


def _purposes(contacts: list[Contact]) -> list[str]:
    counts = Counter(word_or_why(ContactPurpose, c.purpose, c.purpose_missing).label.lower() for c in contacts)
    return [f"For: {', '.join(f'{name} ({n})' for name, n in counts.most_common())}."] if counts else []


def _line(contact: Contact) -> str:
    mark = " (significant)" if contact.is_significant else ""
    return f"{contact.started_at:%-d %B}{mark}: {contact.summary or contact.get_purpose_display().lower()}"


def _what_changed(episode: Episode, last_day: date) -> str:
    return "\n".join(filter(None, (_ratings(goal, last_day) for goal in episode.goals.prefetch_related("ratings"))))


def _ratings(goal: Goal, last_day: date) -> str:
    known = [r for r in goal.ratings.all() if r.rating is not None and r.rated_on <= last_day]
    if not known:
        return f"“{goal.words}”: not rated yet."
    first, last = known[0], known[-1]
    if first is last:
        return f"“{goal.words}”: {first.rating} of 10 on {first.rated_on:%-d %B %Y}."
    return (
        f"“{goal.words}”: from {first.rating} of 10 on {first.rated_on:%-d %B %Y} "
        f"to {last.rating} on {last.rated_on:%-d %B %Y}. {GoalState(goal.state).label}."
    )


def _next_steps(episode: Episode) -> str:
    actions = episode.actions.filter(done_on__isnull=True).select_related("colleague")
    return "\n".join(
        f"{a.what}{f', by {a.by_when:%-d %B %Y}' if a.by_when else ''} "
        f"({a.colleague.name if a.colleague else 'a member of the family'})"
        for a in actions
    )
