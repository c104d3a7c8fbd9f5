"""The addresses of the framework, and of undoing what one did last."""

from django.urls import path

from stepdown.web.pages.voices.framework import code, ending, memo, split, tree, undo, write

_FRAMEWORK = "<uuid:project_id>/framework/"
_CODE = f"{_FRAMEWORK}codes/<slug:code_id>/"

urlpatterns = [
    path(_FRAMEWORK, tree.show, name="framework"),
    path(f"{_FRAMEWORK}codes/new/", write.make, name="make_code"),
    path(_CODE, code.show, name="code"),
    path(f"{_CODE}change/", write.change, name="change_code"),
    path(f"{_CODE}move/", write.move, name="move_code"),
    path(f"{_CODE}merge/", ending.merge, name="merge_code"),
    path(f"{_CODE}split/", split.split, name="split_code"),
    path(f"{_CODE}retire/", ending.retire, name="retire_code"),
    path(f"{_CODE}memos/new/", memo.write, name="write_code_memo"),
    path(f"{_CODE}memos/<slug:memo_id>/", memo.change, name="change_code_memo"),
    path("<uuid:project_id>/undo/", undo.last, name="undo_last"),
]
