"""One coding: its words, its code and what that means, memos about it; another code for it; taking it away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.coding.around import around
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.project.events.coding import Recoded, Uncoded
from stepdown.themes.project.state.coding import Coding, Memo
from stepdown.themes.project.words import MemoAbout, ProjectRole
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import Recode
from stepdown.web.pages.voices.coding.button import button, pressed, turn_pressed_at
from stepdown.web.pages.voices.coding.named import TextOpened, codes_to_choose, open_coding
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.tabs import project_context


def show(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> HttpResponse:
    """The coding, and another code for it."""
    text, coding = open_coding(request, project_id, source_id, coding_id)
    framework = text.seen.project.framework
    form = opened(request, Recode, codes=codes_to_choose(framework))
    if done(request, form, lambda: _recoded(request, coding, project_id, form), "It has the other code."):
        return redirect(text.turn_address(coding.start, coding.end))
    shown = {
        "text": text.source,
        "coding": coding,
        "code": framework.codes[coding.code],
        "path": path_in_words(framework, coding.code),
        "coder": text.coder_name(coding.coder),
        "turns": around(text.source, coding.start, coding.end),
        "memos": _memos(text, coding),
        "form": form,
        "button": button(),
        "owns": coding.coder == text.seen.coder,
        "leads": text.seen.part is ProjectRole.LEAD,
        "quotes": text.seen.may(Act.ANALYSE),
        "back": text.turn_address(coding.start, coding.end),
    }
    return render(request, "voices/coding/coding.html", project_context(text.seen, "texts") | shown)


@require_POST
def take_away(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> HttpResponse:
    """Take the coding away."""
    row = project_row(request.user, project_id=project_id)
    event = Uncoded(source=source_id, codings=(coding_id,))
    pressed(request, lambda: write_down(by=request.user, at=request.now, project=row, proposed=event))
    messages.success(request, "The coding is taken away.")
    return redirect(f"{reverse('text', args=[project_id, source_id])}{turn_pressed_at(request)}")


def _recoded(request: Asked, coding: Coding, project_id: UUID, form: Recode) -> writing.Made:
    code = form.cleaned_data["code"]
    if code == coding.code:
        raise Refusal("It has this code already. Select another.")
    row = project_row(request.user, project_id=project_id)
    event = Recoded(source=coding.source, codings=(coding.id,), code=code)
    return write_down(by=request.user, at=request.now, project=row, proposed=event)


def _memos(text: TextOpened, coding: Coding) -> list[tuple[Memo, str]]:
    about = (MemoAbout.CODING, coding.id)
    found = [memo for memo in text.seen.project.memos.values() if (memo.about, memo.about_id) == about]
    return [(memo, text.coder_name(memo.author)) for memo in sorted(found, key=lambda memo: memo.at, reverse=True)]
