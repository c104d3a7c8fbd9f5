"""Group supervision: the sessions, one session, and talking about one family in it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.supervision import Decided, open_session
from stepdown.records.actions.supervision import discuss as record_discussion
from stepdown.records.queries.colleagues import colleagues_of_team
from stepdown.records.queries.rows import colleague_row, episode_row, session_row
from stepdown.records.queries.supervision import session, sessions
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.plan import Discuss, OpenSession


def listed(request: Asked) -> HttpResponse:
    """The sessions."""
    opens = may(request.user, Act.OPEN_SUPERVISION, today=request.today)
    rows = sessions(request.user, at=request.now)
    return render(request, "supervision/list.html", {"rows": rows, "opens": opens})


def begin(request: Asked) -> HttpResponse:
    """Open a session: the day, and who is there."""
    team = [(c.id, f"{c.name}, {c.what.lower()}") for c in colleagues_of_team(request.user, at=request.now)]
    initial = {"held_on": request.today, "present": [str(one) for one, _ in team]}
    form = writing.begin(request, OpenSession, colleagues=team, initial=initial)
    if request.method == "POST" and form.is_valid():
        present = [colleague_row(request.user, colleague=UUID(c)) for c in form.cleaned_data["present"]]
        held_on = form.cleaned_data["held_on"]
        made = writing.send(
            request, form, lambda: open_session(by=request.user, at=request.now, held_on=held_on, present=present)
        )
        if made:
            return redirect("session", session_id=made)
    return render(request, "supervision/begin.html", {"form": form})


def show(request: Asked, session_id: UUID) -> HttpResponse:
    """One session: what was said, and which families are still to be talked about."""
    view = session(request.user, session_id=session_id, at=request.now)
    return render(request, "supervision/one.html", {"session": view})


def discuss(request: Asked, session_id: UUID, family_id: UUID) -> HttpResponse:
    """Talk about one family."""
    view = session(request.user, session_id=session_id, at=request.now)
    due = next((f for f in view.still_due if f.family == family_id), None)
    if due is None:
        raise Http404
    team = [(c.id, c.name) for c in colleagues_of_team(request.user, at=request.now)]
    form = writing.begin(request, Discuss, subject=f"{session_id}", family=due, colleagues=team)
    if request.method == "POST" and form.is_valid():
        row = session_row(request.user, session=session_id)
        episode = episode_row(request.user, family=family_id, today=request.today)
        decided = [
            Decided(words, colleague_row(request.user, colleague=owner), day) for words, owner, day in form.decided()
        ]
        said = form.cleaned_data
        made = writing.send(
            request,
            form,
            lambda: record_discussion(
                by=request.user,
                at=request.now,
                session=row,
                episode=episode,
                summary=said["summary"],
                views=form.views(),
                disagreement=said["disagreement"],
                decisions=decided,
            ),
        )
        if made:
            messages.success(request, "It is recorded, and each decision is somebody's task.")
            return redirect("session", session_id=session_id)
    return render(request, "supervision/discuss.html", {"form": form, "session": view, "due": due})
