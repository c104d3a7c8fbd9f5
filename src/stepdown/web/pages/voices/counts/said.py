"""What is behind a number: what people of a role said of a code, in which text, out of how many who were asked."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.framework.passages import Passage, passages
from stepdown.themes.matrix.sentences import share
from stepdown.themes.people.asked import Base, bases
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.framework.named import the_code
from stepdown.web.pages.voices.framework.passages import by_text, role_label
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class GroupShown:
    """A group whose passages are shown: who they are, and how many of how many of them spoke of the code."""

    words: str
    share: str
    asked: str


def said(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """The passages; ``?kind=`` and ``?role=`` choose the group, without them everybody's are shown."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    groups = _groups(request, seen)
    found = passages(seen.project, seen.project.framework.under(code.id))
    theirs = [p for p in found if groups is None or any(p.is_of_group(b.source_kind, b.role) for b in groups)]
    shown = {
        "code": code,
        "path": path_in_words(seen.project.framework, code.id),
        "groups": [_shown(seen, base, theirs) for base in (bases(seen.project) if groups is None else groups)],
        "texts": by_text(seen, theirs),
        "count": len(theirs),
    }
    return render(request, "voices/counts/said.html", project_context(seen, "counts") | shown)


def _groups(request: Asked, seen: ProjectSeen) -> tuple[Base, ...] | None:
    """The groups that the address names; None where it names none. No such page where nobody is in one."""
    kind, role = request.GET.get("kind", ""), request.GET.get("role", "")
    if not kind and not role:
        return None
    wanted = [b for b in bases(seen.project) if kind in ("", b.source_kind) and role in ("", b.role or "unknown")]
    if not wanted:
        raise Http404
    return tuple(wanted)


def _shown(seen: ProjectSeen, base: Base, found: list[Passage]) -> GroupShown:
    people = {s.person for p in found for s in p.speakers if (s.kind, s.role) == (base.source_kind, base.role)}
    return GroupShown(
        f"{role_label(seen, base.role)}, {base.source_kind.label.lower()}",
        share(len(people), base.took_part, base.source_kind),
        "Not known" if base.invited is None else str(base.invited),
    )
