"""What the database holds of a page that was written: the whole of it, nothing, or what must never be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.faults.pages import note_of
from benchmarks.faults.stored_words import NOTHING, WHOLE
from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent, Contact, Draft, Goal, Referral, Submission, Task


@dataclass(frozen=True, slots=True)
class Kind:
    """How a page's rows are found by its mark, and what else must be there with one."""

    act: Act
    found: Callable[[str], Any]
    parts: Callable[[Any, str], bool]


def _contact_is_whole(row: Any, mark: str) -> bool:
    return bool(row.note == note_of(mark) and row.people.count() == 2)


def _goal_is_whole(row: Any, mark: str) -> bool:  # noqa: ARG001  # its words are its mark
    return bool([rating.rating for rating in row.ratings.all()] == [4])


def _referral_is_whole(row: Any, mark: str) -> bool:
    names = {name.family for one in row.people.all() for name in one.person.names.all()}
    return names == {mark} and row.people.count() == 2 and row.requests.count() == 1


KINDS = {
    "contact": Kind(Act.RECORD_CONTACT, lambda mark: Contact.objects.filter(place=mark), _contact_is_whole),
    "goal": Kind(Act.WRITE_GOAL, lambda mark: Goal.objects.filter(words=mark), _goal_is_whole),
    "task": Kind(Act.RAISE_TASK, lambda mark: Task.objects.filter(what=mark), lambda _row, _mark: True),
    "referral": Kind(Act.REFER, lambda mark: Referral.objects.filter(concerns=mark), _referral_is_whole),
}


def stored(write: Mapping[str, Any]) -> str:
    """``whole``, ``nothing``, or in words what is wrong."""
    kind, mark = KINDS[write["kind"]], write["mark"]
    rows = list(kind.found(mark))
    sent = list(Submission.objects.filter(key=write["key"]))
    draft = Draft.objects.filter(pk=write["key"]).first()
    if not rows:
        return _nothing(write, sent=bool(sent), draft=draft)
    if len(rows) > 1:
        return f"doubled: {len(rows)} rows"
    row = rows[0]
    noted = AuditEvent.objects.filter(about_id=str(row.pk), act=kind.act, was_refused=False).count()
    faults = {
        "its key": [one.made_id for one in sent] == [str(row.pk)],
        "its entry in the audit": noted == 1,
        "its parts": kind.parts(row, mark),
        "its draft emptied": draft is not None and draft.sent_at is not None and draft.fields == {},
    }
    missing = [name for name, holds in faults.items() if not holds]
    return f"half: without {', '.join(missing)}" if missing else WHOLE


def _nothing(write: Mapping[str, Any], *, sent: bool, draft: Draft | None) -> str:
    if sent:
        return "half: its key alone"
    if draft is None or draft.sent_at is not None:
        return "half: its draft is gone"
    if write["was_kept"] and write["mark"] not in str(draft.fields):
        return "lost: the draft that was kept"
    return NOTHING
