"""The parts of a project, as tabs of its page: each is shown to whoever may open it."""

from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectNamed
from stepdown.web.pages.families.tabs import Tab

TABS: tuple[tuple[str, str, Act], ...] = (
    ("Overview", "project", Act.READ_PROJECT),
    ("People", "project_people", Act.READ_TEXT),
    ("Surveys", "surveys", Act.READ_PROJECT),
    ("Texts", "texts", Act.READ_TEXT),
    ("Framework", "framework", Act.READ_TEXT),
    ("Counts", "counts", Act.READ_TEXT),
    ("Matrix", "matrix", Act.READ_TEXT),
    ("Findings", "findings", Act.READ_FINDINGS),
    ("Joint display", "joint_display", Act.READ_FINDINGS),
    ("Report", "voices_report", Act.READ_FINDINGS),
    ("Exchange", "exchange", Act.READ_TEXT),
)
"""Each tab: its words, its address by name, which takes the project alone, and the act that opens it."""


def project_context(project: ProjectNamed, here: str) -> dict[str, object]:
    """What every page of a project is given: the project, and its tabs with the one that is open."""
    tabs = tuple(
        Tab(words, reverse(name, args=[project.id]), name == here) for words, name, act in TABS if project.may(act)
    )
    return {"project": project, "tabs": tabs, "here": here}
