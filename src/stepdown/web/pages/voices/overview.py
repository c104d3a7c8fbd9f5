"""What a project has come to: each step of the work, how far it is, and where it goes on."""

from dataclasses import dataclass

from stepdown.themes.findings.waiting import kinds_to_sign, waits_for
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what is done in it, and how far it has come, in words. ``place``: its page, by name."""

    place: str
    words: str
    so_far: str
    is_done: bool = False


def overview(project: Project) -> tuple[Step, ...]:
    """The steps from consent to one narrative."""
    people = [p for p in project.people.participants.values() if p.withdrew_on is None]
    agreed = sum(p.consent is not None for p in people)
    texts = [s for s in project.sources.values() if s.words is not None]
    coded = sum(bool(project.codings[s.id]) for s in texts)
    signed, kinds = project.analysis.signed_off, kinds_to_sign(project)
    return (
        Step("project_people", "Participants and consent", f"{len(people)} participants, consent recorded for {agreed}",
             bool(people) and agreed == len(people)),
        Step("texts", "Texts", f"{len(texts)} texts brought in", bool(texts)),
        Step("framework", "Framework", f"{len(project.framework.in_use())} codes", bool(project.framework.in_use())),
        Step("texts", "Coding", f"{coded} of {len(texts)} texts coded", bool(texts) and coded == len(texts)),
        Step("findings", "Findings of each source", f"{len(signed)} of {len(kinds)} kinds of source signed off",
             bool(kinds) and not waits_for(project)),
        Step("joint_display", "Joint display",
             f"{len(project.analysis.rows)} of {len(project.analysis.areas)} areas combined",
             bool(project.analysis.areas) and len(project.analysis.rows) == len(project.analysis.areas)),
    )  # fmt: skip
