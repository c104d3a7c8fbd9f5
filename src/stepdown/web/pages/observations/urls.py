"""The addresses of what is observed."""

from django.urls import path

from stepdown.web.pages.observations import measures, show

_FAMILY = "families/<uuid:family_id>/observations/"

urlpatterns = [
    path(_FAMILY, show.show, name="observations"),
    path(f"{_FAMILY}family/", show.observe_family, name="observe_family"),
    path(f"{_FAMILY}people/<uuid:person_id>/", show.observe_person, name="observe"),
    path(f"{_FAMILY}events/new/", show.event, name="record_event"),
    path(f"{_FAMILY}measures/", measures.choose, name="choose_measure"),
    path(f"{_FAMILY}measures/<slug:instrument_id>/", measures.take, name="take_measure"),
    path("measures/<uuid:measure_id>/", measures.taken, name="measure"),
]
