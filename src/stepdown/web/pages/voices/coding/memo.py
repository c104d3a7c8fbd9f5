"""Memos about a text and about a coding: written, changed, taken away."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.state.coding import Coding, Memo
from stepdown.themes.project.words import MemoAbout
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import ChangeTextMemo, TextMemo
from stepdown.web.pages.voices.coding.named import TextOpened, open_coding, open_text
from stepdown.web.pages.voices.framework.named import subject
from stepdown.web.pages.voices.people.frame import new_id
from stepdown.web.pages.voices.propose import form_page, written


def of_text(request: Asked, project_id: UUID, source_id: str) -> HttpResponse:
    """Write one about the text."""
    text = open_text(request, project_id, source_id)
    form = writing.begin(request, TextMemo, subject=subject(project_id, "text", source_id))

    def memo() -> MemoWritten:
        words = form.cleaned_data["words"]
        return MemoWritten(memo=new_id(form), about=MemoAbout.SOURCE, about_id=source_id, words=words)

    if written(request, form, project_id, memo, done="The memo is kept."):
        return redirect(f"{text.address}#memos")
    title = f"Memo about “{text.source.title}”"
    return form_page(request, form, text.seen, "texts", title=title, send="Keep the memo")


def of_coding(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> HttpResponse:
    """Write one about a coding."""
    text, coding = open_coding(request, project_id, source_id, coding_id)
    form = writing.begin(request, TextMemo, subject=subject(project_id, "coding", source_id, coding_id))

    def memo() -> MemoWritten:
        return MemoWritten(
            memo=new_id(form), about=MemoAbout.CODING, about_id=coding_id, source=source_id,
            words=form.cleaned_data["words"],
        )  # fmt: skip

    if written(request, form, project_id, memo, done="The memo is kept."):
        return redirect("coding", project_id=project_id, source_id=source_id, coding_id=coding_id)
    return form_page(
        request,
        form,
        text.seen,
        "texts",
        title="Memo about a coding",
        send="Keep the memo",
        before=_quoted(text, coding),
    )


def change(request: Asked, project_id: UUID, source_id: str, text_memo_id: str) -> HttpResponse:
    """Write one again, or take it away."""
    text = open_text(request, project_id, source_id)
    memo = text.seen.project.memos.get(text_memo_id)
    if memo is None or source_id not in (memo.about_id, memo.source):
        raise Http404
    initial = {"words": memo.words or ""}
    form = writing.begin(request, ChangeTextMemo, subject=subject(project_id, memo.id), initial=initial)
    again = MemoWritten(memo=memo.id, about=memo.about, about_id=memo.about_id, source=memo.source)

    def changed() -> MemoWritten:
        return again.model_copy(update={"words": form.cleaned_data["words"]})

    if written(request, form, project_id, changed, done="The memo is changed."):
        return redirect(_back(text, memo))
    return form_page(request, form, text.seen, "texts", title="Change the memo", send="Change the memo")


def _back(text: TextOpened, memo: Memo) -> str:
    """The coding that the memo is about, if it is still there; else the text."""
    coding = text.seen.project.codings[text.source.id].get(memo.about_id or "")
    return text.turn_address(coding.start, coding.end) if coding else f"{text.address}#memos"


def _quoted(text: TextOpened, coding: Coding) -> str:
    code = text.seen.project.framework.codes[coding.code].name
    return f"“{text.source.quote(coding.start, coding.end)}”\n{code}, coded by {text.coder_name(coding.coder)}"
