"""Which page a draft belongs to, and in which words it is listed. Each page on which somebody writes has its line."""

from collections.abc import Callable
from uuid import UUID

from django.urls import reverse

from stepdown.records.queries.drafts import DraftRow
from stepdown.web.pages.drafts.numbered import parts

type Way = Callable[[DraftRow], str]


def _at(name: str) -> Way:
    return lambda d: f"{reverse(name, args=[UUID(d.subject)])}?draft={d.id}"


def _numbered(name: str, of: str, number: str) -> Way:
    def way(draft: DraftRow) -> str:
        count, whose = parts(draft.subject)
        return f"{reverse(name, kwargs={of: whose, number: count})}?draft={draft.id}"

    return way


def _at_both(name: str) -> Way:
    return lambda d: f"{reverse(name, args=[UUID(one) for one in d.subject.split()])}?draft={d.id}"


def _here(name: str) -> Way:
    return lambda d: f"{reverse(name)}?draft={d.id}"


def _ask(draft: DraftRow) -> str:
    return _at("consult_about_family")(draft) if draft.subject else _here("ask_consultation")(draft)


def _entry(draft: DraftRow) -> str:
    return _at("check_service")(draft) if draft.subject else _here("add_service")(draft)


def _dispute(draft: DraftRow) -> str:
    family, about, entry = draft.subject.split()
    return f"{reverse('dispute', args=[UUID(family), about, UUID(entry)])}?draft={draft.id}"


PAGES: dict[str, tuple[str, Way]] = {
    "begin_project": ("Project of voices", _here("begin_project")),
    "issue_sheet": ("Information sheet", _at("issue_sheet")),
    "refer": ("Referral of a family", lambda d: reverse("refer", args=[d.id])),
    "refer_again": ("Referral of a family that is known", _at("refer_again")),
    "refer_by_hand": ("Referral of a family without a number", _here("refer_without_number")),
    "decide": ("Decision about a referral", _at("decide")),
    "question": ("Question to a referrer", _at("ask_referrer")),
    "withdraw": ("Withdrawal of a referral", _at("withdraw_referral")),
    "contact": ("Contact", _at("new_contact")),
    "change_contact": ("Contact, not finished", _at("change_contact")),
    "amend": ("Addition to a contact", _at("amend_contact")),
    "turn": ("How a family stands to the offer", _at("turn")),
    "agree": ("An adult's agreement", _at("agree")),
    "record_basis": ("Lawful basis", _here("record_basis")),
    "decide_sharing": ("Decision about sharing", _at("decide_sharing")),
    "record_access": ("Somebody asks for their record", _at_both("record_access")),
    "record_access_found": ("Somebody asks for their record", _at_both("record_access_found")),
    "access_happened": ("What happened to a request for a record", _at("access_happened")),
    "decide_entry": ("What becomes of a thing that is held", _at_both("decide_entry")),
    "approve_bundle": ("Approval of what is given", _at("approve_bundle")),
    "send_back_bundle": ("What is given, sent back", _at("send_back_bundle")),
    "bundle_given": ("That a record was given", _at("bundle_given")),
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
    "ask": ("Question to a colleague", _ask),
    "advice": ("Advice to a colleague", _at("answer_consultation")),
    "record_advice": ("Advice that you gave", _here("record_advice")),
    "follow_advice": ("What came of advice", _at("follow_up_consultation")),
    "service": ("Entry of the directory", _entry),
    "handover": ("Proposal of a handover", _at("propose_handover")),
    "move_handover": ("Step of a handover", _at("handover")),
    "check_handover": ("Check of a handover", _numbered("check_handover", "handover_id", "weeks")),
    "handover_letter": ("What a service may know", _at("handover_letter")),
    "take_letter_back": ("That a service may not know it any more", _at("take_letter_back")),
    "answer_received": ("Step of a handover to your service", _at("received_one")),
    "check_received": ("Whether a family still comes", _numbered("check_received", "handover_id", "weeks")),
    "add_to_service": ("Colleague of a service", _at("service_colleagues")),
    "close_discipline": ("Closing of a discipline", _at("close_discipline")),
    "close_family": ("Proposal to close a family", _at("close_family")),
    "confirm_closing": ("Confirmation of a closing", _at("confirm_closing")),
    "turn_down_closing": ("Closing turned down", _at("turn_down_closing")),
    "dispute": ("Something said to be wrong", _dispute),
    "answer_dispute": ("What became of something said to be wrong", _at("answer_dispute")),
    "place_hold": ("Legal hold", _here("place_hold")),
    "lift_hold": ("Lifting of a hold", _at("lift_hold")),
    "propose_disposal": ("Proposal to dispose of a record", _at("propose_disposal")),
    "confirm_disposal": ("Disposal of a record", _at("disposal")),
    "turn_down_disposal": ("Disposal turned down", _at("turn_down_disposal")),
    "follow_up": ("Follow-up after closure", _numbered("record_follow_up", "episode_id", "months")),
}
"""Each page's words and the way back to it."""


def words_of(draft: DraftRow) -> str:
    """What kind of page it is."""
    if draft.page in PAGES:
        return PAGES[draft.page][0]
    return "Page of a project of voices" if _is_an_address(draft) else "Unsent page"


def address_of(draft: DraftRow) -> str:
    """Where to go on with it."""
    if draft.page in PAGES:
        return PAGES[draft.page][1](draft)
    return f"{draft.subject}?draft={draft.id}" if _is_an_address(draft) else reverse("drafts")


def _is_an_address(draft: DraftRow) -> bool:
    """Whether the page said where it stands: those of a project of voices do, and are so found again."""
    return draft.subject.startswith(reverse("projects"))
