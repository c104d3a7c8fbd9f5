"""Which page a draft belongs to, and in which words it is listed. Each page on which somebody writes has its line."""

from collections.abc import Callable
from uuid import UUID

from django.urls import reverse

from stepdown.records.queries.drafts import DraftRow

type Way = Callable[[DraftRow], str]


def _at(name: str) -> Way:
    return lambda d: f"{reverse(name, args=[UUID(d.subject)])}?draft={d.id}"


PAGES: dict[str, tuple[str, Way]] = {
    "refer": ("Referral of a family", lambda d: reverse("refer", args=[d.id])),
    "decide": ("Decision about a referral", _at("decide")),
    "question": ("Question to a referrer", _at("ask_referrer")),
    "withdraw": ("Withdrawal of a referral", _at("withdraw_referral")),
    "contact": ("Contact", _at("new_contact")),
    "change_contact": ("Contact, not finished", _at("change_contact")),
    "amend": ("Addition to a contact", _at("amend_contact")),
    "turn": ("How a family stands to the offer", _at("turn")),
    "agree": ("An adult's agreement", _at("agree")),
    "goal": ("Goal", _at("write_goal")),
    "rate": ("Rating of a goal", _at("rate_goal")),
    "move_goal": ("What became of a goal", _at("move_goal")),
    "plan_action": ("Action of a plan", _at("plan_action")),
    "issue": ("Something raised for a family", _at("raise_issue")),
    "begin_document": ("Document to begin", _at("begin_document")),
    "document": ("Document", _at("change_document")),
    "file_document": ("Filing of a document", _at("file_document")),
    "event": ("Event", _at("record_event")),
    "task": ("Task", _at("write_task")),
    "end_task": ("Outcome of a task", _at("task")),
    "snooze_task": ("A task put off", _at("snooze_task")),
    "add_person": ("Adding a person", _at("add_person")),
    "involve": ("Bringing a colleague in", _at("bring_in")),
    "change_key": ("Change of key worker", _at("new_key_worker")),
}
"""Each page's words and the way back to it."""


def words_of(draft: DraftRow) -> str:
    """What kind of page it is."""
    return PAGES[draft.page][0] if draft.page in PAGES else "Unsent page"


def address_of(draft: DraftRow) -> str:
    """Where to go on with it."""
    return PAGES[draft.page][1](draft) if draft.page in PAGES else reverse("drafts")
