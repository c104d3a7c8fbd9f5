"""Every address of the site. An address names rows by ids drawn at random, and nobody."""

from allauth.account import views as account
from django.conf import settings
from django.urls import include, path

from stepdown.web.pages import about, demo_log_in, search, start, tasks
from stepdown.web.pages.drafts import keep
from stepdown.web.pages.drafts import list as drafts

handler404 = "stepdown.web.pages.faults.not_found"

urlpatterns = [
    path("", start.start, name="start"),
    path("about/", about.about, name="about"),
    path("find/", search.search, name="search"),
    path("referrals/", include("stepdown.web.pages.referrals.urls")),
    path("families/", include("stepdown.web.pages.families.urls")),
    path("", include("stepdown.web.pages.contacts.urls")),
    path("", include("stepdown.web.pages.engagement.urls")),
    path("", include("stepdown.web.pages.plan.urls")),
    path("", include("stepdown.web.pages.documents.urls")),
    path("", include("stepdown.web.pages.observations.urls")),
    path("", include("stepdown.web.pages.team.urls")),
    path("", include("stepdown.web.pages.consultations.urls")),
    path("", include("stepdown.web.pages.directory.urls")),
    path("", include("stepdown.web.pages.stepping_down.urls")),
    path("", include("stepdown.web.pages.following_up.urls")),
    path("team/council-data/", include("stepdown.web.pages.council.urls")),
    path("supervision/", include("stepdown.web.pages.supervision.urls")),
    path("families/<uuid:family_id>/tasks/new/", tasks.write, name="write_task"),
    path("tasks/<uuid:task_id>/", tasks.task, name="task"),
    path("tasks/<uuid:task_id>/put-off/", tasks.snooze, name="snooze_task"),
    path("figures/", include("stepdown.web.pages.evaluation.urls")),
    path("voices/", include("stepdown.web.pages.voices.urls")),
    path("answer/", include("stepdown.web.pages.answering.urls")),
    path("drafts/", drafts.drafts, name="drafts"),
    path("drafts/keep/", keep.keep, name="keep_draft"),
    path("drafts/<uuid:key>/", drafts.resume, name="resume_draft"),
    path("drafts/<uuid:key>/discard/", drafts.discard, name="discard_draft"),
    # Of the library's own pages those that are wanted: nobody signs up or changes their address themselves.
    path("account/log-in/", account.login, name="account_login"),
    path("account/log-out/", account.logout, name="account_logout"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/password/forgotten/", account.password_reset, name="account_reset_password"),
    path("account/password/sent/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "account/password/new/<slug:uidb36>-<key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("account/password/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]

if settings.DEMO:
    urlpatterns += [path("account/demonstration/", demo_log_in.demo_log_in, name="demo_log_in")]
