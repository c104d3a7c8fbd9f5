"""The addresses of the record's figures. A result is named by its id, which says what was counted and never of whom."""

from django.urls import path

from stepdown.web.pages.evaluation import behind, business_case, figures, freeze, frozen, one

urlpatterns = [
    path("", figures.figures, name="figures"),
    path("count/", figures.count, name="count_figures"),
    path("frozen/", frozen.frozen, name="frozen_figures"),
    path("<uuid:run_id>/", frozen.run, name="frozen_run"),
    path("<uuid:run_id>/freeze/", freeze.freeze, name="freeze_figures"),
    path("<uuid:run_id>/release/", freeze.release, name="release_figures"),
    path("<uuid:run_id>/release/turn-down/", freeze.turn_down, name="turn_down_release"),
    path("<uuid:run_id>/business-case/", business_case.business_case, name="business_case"),
    path("<uuid:run_id>/files/<str:name>", frozen.file, name="released_file"),
    path("<uuid:run_id>/figures/<str:result_id>/", one.figure, name="figure"),
    path("<uuid:run_id>/figures/<str:result_id>/families/", behind.families, name="families_behind"),
]
