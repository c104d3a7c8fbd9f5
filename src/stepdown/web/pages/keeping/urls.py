"""The addresses of how long records are kept and how they end."""

from django.urls import path

from stepdown.web.pages.keeping import disposals, holds, show

_DISPOSAL = "disposals/<uuid:disposal_id>/"

urlpatterns = [
    path("", show.show, name="keeping"),
    path("certificates/", show.certified, name="certificates"),
    path("holds/new/", holds.place, name="place_hold"),
    path("holds/<uuid:hold_id>/lift/", holds.lift, name="lift_hold"),
    path("families/<uuid:family_id>/propose/", disposals.propose, name="propose_disposal"),
    path(_DISPOSAL, disposals.decide, name="disposal"),
    path(f"{_DISPOSAL}turn-down/", disposals.turn_down, name="turn_down_disposal"),
]
