"""The addresses of coding. Turns are told by their number, from 1; a stretch by its positions."""

from django.urls import path

from stepdown.web.pages.voices.coding import memo, one, quote, review, show, split, undo

_TEXT = "<uuid:project_id>/texts/text/<slug:source_id>/"
_CODING = f"{_TEXT}codings/<str:coding_id>/"

urlpatterns = [
    path(_TEXT, show.text, name="text"),
    path(f"{_TEXT}turns/<int:turn>/code/", show.turn, name="code_turn"),
    path(f"{_TEXT}undo/", undo.last, name="undo_in_text"),
    path(f"{_TEXT}memos/new/", memo.of_text, name="write_text_memo"),
    path(f"{_TEXT}quotes/<int:start>/<int:end>/", quote.choose, name="choose_quote"),
    path(_CODING, one.show, name="coding"),
    path(f"{_CODING}away/", one.take_away, name="take_coding_away"),
    path(f"{_CODING}split/", split.split, name="split_coding"),
    path(f"{_CODING}move/", review.move, name="move_coding"),
    path(f"{_CODING}stays/", review.stays, name="coding_stays"),
    path(f"{_CODING}memos/new/", memo.of_coding, name="write_coding_memo"),
    path(f"{_TEXT}memos/<slug:text_memo_id>/", memo.change, name="change_text_memo"),
]
