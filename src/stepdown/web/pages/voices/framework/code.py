"""One code: what it says of itself, its passages by text, the memos about it, and how it came to be."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.framework.history import history
from stepdown.themes.framework.passages import passages
from stepdown.themes.matrix.counts import counts
from stepdown.themes.project.state.coding import Memo
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import MemoAbout, ProjectRole
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.framework.named import blind_texts, the_code
from stepdown.web.pages.voices.framework.passages import by_text
from stepdown.web.pages.voices.framework.tree import ORIGINS
from stepdown.web.pages.voices.tabs import project_context


def show(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """The code with all that is known of it."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    found = passages(seen.project, seen.project.framework.under(code.id))
    shown = {
        "code": code,
        "origin": ORIGINS[code.origin],
        "path": path_in_words(seen.project.framework, code.parent) if code.parent else "",
        "merged_into": seen.project.framework.codes.get(code.merged_into or ""),
        "counts": next((c for c in counts(seen.project).codes if c.code == code.id), None),
        "texts": by_text(seen, found),
        "memos": memos_about(seen.project, code.id),
        "history": history(seen.log, code.id, hidden=blind_texts(seen.project, seen.coder)),
        "changes": seen.may(Act.CHANGE_FRAMEWORK) and not code.is_retired,
        "changes_all_memos": seen.part is ProjectRole.LEAD,
    }
    return render(request, "voices/framework/code.html", project_context(seen, "framework") | shown)


def memos_about(project: Project, code: str) -> list[tuple[Memo, str]]:
    """The memos about a code with who wrote each, the newest first."""
    about = [memo for memo in project.memos.values() if (memo.about, memo.about_id) == (MemoAbout.CODE, code)]
    about.sort(key=lambda memo: memo.at, reverse=True)
    return [(memo, project.coders.get(memo.author, memo.author)) for memo in about]
