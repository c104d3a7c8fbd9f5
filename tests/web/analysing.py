"""The invented project with two key areas of interest: written up, signed off, and read by whom."""

import pytest

from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.projects.write import write_down
from stepdown.records.logs import log_of
from stepdown.records.models import Project
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    FindingWritten,
    SourceSignedOff,
)
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.words import MemoAbout, ProjectRole
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY, Cast
from tests.web.leading import Lead

KINDS = (SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP)
INTERVIEWS, SPEED = {"source_kind": "interview"}, {"source_kind": "interview", "area_id": "speed"}


def of_its_analysis(cast: Cast, project: Project) -> dict[str, object]:
    """What the addresses of the analysis name: two areas, the first about speed, and a memo about a code."""
    for event in (
        AreaNamed(area="speed", title="Help comes sooner", codes=("sooner", "time")),
        AreaNamed(area="trusted", title="Trust", codes=("trust",)),
        MemoWritten(memo="memo", about=MemoAbout.CODE, about_id="time", words="Is time the same as patience?"),
    ):
        write_down(by=cast.eva, at=MONDAY, project=project, proposed=event)
    return {"code_id": "time", "memo_id": "memo", "area_id": "speed", "other_id": "trusted"}


@pytest.fixture
def lead(eva) -> Lead:
    """Eva, with the two areas named."""
    of_its_analysis(eva.cast, eva.project)
    return eva


def written(lead: Lead, *kinds: SourceKind, signed: bool = True) -> None:
    """Write both areas up in each kind of source, and sign it off."""
    for kind in kinds or KINDS:
        for area in ("speed", "trusted"):
            lead.tells(FindingWritten(area=area, source_kind=kind, words=f"The {kind} on {area}"))
        if signed:
            lead.tells(SourceSignedOff(source_kind=kind))


def colleague(lead: Lead, logged_in, name: str) -> Lead:
    return Lead(lead.cast, logged_in(getattr(lead.cast, name)), lead.project)


def reader(lead: Lead, logged_in) -> Lead:
    give_part(by=lead.cast.eva, at=MONDAY, project=lead.project, colleague=lead.cast.sonia, role=ProjectRole.READER)
    return colleague(lead, logged_in, "sonia")


def analysis(lead: Lead):
    lead.project.refresh_from_db()
    return log_of(lead.project).project.analysis
