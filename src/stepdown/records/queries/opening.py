"""Whether a page opens for a colleague at all: its act is asked for before anything is read, and a refusal is noted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.projects import PARTS, check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.whose import family_of, project_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.projects.seen import project_row


def check_opens(who: Colleague, act: Act, *, about: Mapping[str, Any], at: datetime) -> None:
    """Refusal unless the colleague may do a page's act to what its address names. NotSeen where it is not theirs."""
    if act in PARTS:
        check_part(who, act, project_row(who, project_id=project_of(about)))
    else:
        check_may(who, act, family=family_of(about), today=at.date())


def note_refused(who: Colleague, act: Act, refusal: Refusal, *, at: datetime) -> None:
    """Note that a page was refused. A refused action has noted it already, and then nothing more is."""
    if refusal.act is None:
        trail.note_refusal(act, by=who, at=at, reason=refusal.noted, family=refusal.family)
