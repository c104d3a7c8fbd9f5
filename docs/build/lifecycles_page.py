"""The page of lifecycles: for each thing its states, and every move with who or what may bring it about."""

from typing import Any

from docs.build.markdown import page, table
from stepdown.domain.disputes import DISPUTE
from stepdown.domain.lifecycle.advocacy import ISSUE
from stepdown.domain.lifecycle.case_files import CASE_FILES
from stepdown.domain.lifecycle.closing import CLOSING
from stepdown.domain.lifecycle.consultation import CONSULTATION
from stepdown.domain.lifecycle.disposal import DISPOSAL
from stepdown.domain.lifecycle.engagement import ENGAGEMENT
from stepdown.domain.lifecycle.episode import EPISODE
from stepdown.domain.lifecycle.goal import GOAL
from stepdown.domain.lifecycle.handover import HANDOVER
from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.lifecycle.note import NOTE
from stepdown.domain.lifecycle.referral import REFERRAL
from stepdown.domain.lifecycle.specialism import REQUEST
from stepdown.domain.lifecycle.subject_access import ACCESS
from stepdown.domain.lifecycle.survey import SURVEY
from stepdown.domain.lifecycle.task import TASK
from stepdown.domain.word import Word

INTRODUCTION = """
What may follow what. A move that is not listed cannot happen: the action that would make it is refused, with what can
be done instead. Where a timer brings a move about it says so; no timer leads anywhere that ends the work with a family,
and a test walks every path of every lifecycle to be sure of it.
"""

LIFECYCLES: dict[str, Lifecycle[Any]] = {
    "Referral": REFERRAL,
    "Request for one specialism": REQUEST,
    "Consultation": CONSULTATION,
    "Episode of work with a family": EPISODE,
    "Engagement: how a family stands to the offer": ENGAGEMENT,
    "Note of a contact, and a document": NOTE,
    "Goal": GOAL,
    "Issue raised for a family": ISSUE,
    "Handover to a community service": HANDOVER,
    "Proposal to close a family": CLOSING,
    "Dispute: somebody says that an entry is wrong": DISPUTE,
    "Proposal to dispose of a record": DISPOSAL,
    "Survey": SURVEY,
    "Case files of the council": CASE_FILES,
    "Request for a record": ACCESS,
    "Task": TASK,
}


def lifecycles_page() -> str:
    """Every lifecycle as a drawing and a table."""
    return page(
        "Lifecycles",
        INTRODUCTION,
        *(block for title, one in LIFECYCLES.items() for block in (f"## {title}", _drawn(one), _told(one))),
    )


def _drawn(one: Lifecycle[Any]) -> str:
    lines = [f"  [*] --> {one.start}"]
    lines += [f"  {source} --> {move.target}: {_words(move)}" for move in one.moves for source in move.sources]
    return "\n".join(("```mermaid", "stateDiagram-v2", *lines, "```"))


def _words(move: Move[Any]) -> str:
    return move.name.replace("_", " ") + (" (timer)" if move.cause == "timer" else "")


def _told(one: Lifecycle[Any]) -> str:
    rows = [
        (_labels(move.sources), move.target.label, move.sentence[0].upper() + move.sentence[1:], move.cause.label)
        for move in one.moves
    ]
    return table(("From", "To", "When", "Who or what"), rows)


def _labels(states: tuple[Word, ...]) -> str:
    return "; ".join(state.label for state in states)
