"""The addresses of double coding. A difference is told by its text, its turn, from 1, and its code."""

from django.urls import path

from stepdown.web.pages.voices.double import begin, finish, listed, resolve, show

_ALL = "<uuid:project_id>/double/"
_ONE = f"{_ALL}<slug:double_id>/"

urlpatterns = [
    path(_ALL, listed.listed, name="double_codings"),
    path(f"{_ALL}begin/", begin.begin, name="begin_double"),
    path(_ONE, show.show, name="double_coding"),
    path(f"{_ONE}finish/", finish.finish, name="finish_double"),
    path(f"{_ONE}differences/", resolve.listed, name="differences"),
    path(f"{_ONE}differences/<slug:of_text>/<int:turn>/<slug:of_code>/", resolve.one, name="resolve_difference"),
]
