"""The addresses of the plan."""

from django.urls import path

from stepdown.web.pages.plan import goals, issues, prints, show

_PLAN = "families/<uuid:family_id>/plan/"

urlpatterns = [
    path(_PLAN, show.show, name="plan"),
    path(f"{_PLAN}goals/new/", goals.write, name="write_goal"),
    path("goals/<uuid:goal_id>/", goals.show, name="goal"),
    path("goals/<uuid:goal_id>/rate/", goals.rate, name="rate_goal"),
    path("goals/<uuid:goal_id>/what-became/", goals.move, name="move_goal"),
    path(f"{_PLAN}actions/new/", show.add_action, name="plan_action"),
    path(f"{_PLAN}actions/<uuid:planned_id>/done/", show.done, name="plan_action_done"),
    path(f"{_PLAN}sections/<slug:discipline>/", show.section, name="plan_section"),
    path(f"{_PLAN}issues/new/", issues.raise_one, name="raise_issue"),
    path(f"{_PLAN}issues/<uuid:issue_id>/", issues.move, name="move_issue"),
    path(f"{_PLAN}print/<uuid:person_id>/", prints.check, name="check_print"),
    path(f"{_PLAN}print/<uuid:person_id>/page/", prints.page, name="print_plan"),
]
