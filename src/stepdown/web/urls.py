"""Every address of the site. An address names rows by ids drawn at random, and nobody."""

from django.conf import settings
from django.urls import include, path

from stepdown.web.pages import about, demo_log_in, health, search, start, tasks
from stepdown.web.pages.drafts import keep
from stepdown.web.pages.drafts import list as drafts

handler404 = "stepdown.web.pages.faults.not_found"
handler400 = "stepdown.web.pages.faults.not_understood"
handler500 = "stepdown.web.pages.faults.broken"
handler429 = "stepdown.web.pages.faults.too_often"  # the log-in's library asks for it

urlpatterns = [
    path("", start.start, name="start"),
    path("about/", about.about, name="about"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("help/", about.get_help, name="get_help"),
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("find/", search.search, name="search"),
    path("referrals/", include("stepdown.web.pages.referrals.urls")),
    path("families/", include("stepdown.web.pages.families.urls")),
    path("", include("stepdown.web.pages.contacts.urls")),
    path("", include("stepdown.web.pages.engagement.urls")),
    path("", include("stepdown.web.pages.plan.urls")),
    path("", include("stepdown.web.pages.documents.urls")),
    path("", include("stepdown.web.pages.observations.urls")),
    path("", include("stepdown.web.pages.oversight.urls")),
    path("", include("stepdown.web.pages.team.urls")),
    path("", include("stepdown.web.pages.consultations.urls")),
    path("", include("stepdown.web.pages.directory.urls")),
    path("", include("stepdown.web.pages.sharing.urls")),
    path("", include("stepdown.web.pages.subject_access.urls")),
    path("", include("stepdown.web.pages.stepping_down.urls")),
    path("", include("stepdown.web.pages.receiving.urls")),
    path("", include("stepdown.web.pages.following_up.urls")),
    path("team/council-data/", include("stepdown.web.pages.council.urls")),
    path("", include("stepdown.web.pages.disputes.urls")),
    path("keeping/", include("stepdown.web.pages.keeping.urls")),
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
    path("account/", include("stepdown.web.pages.account.urls")),
    path("accounts/", include("stepdown.web.pages.accounts.urls")),
    path("api/", include("stepdown.web.pages.api.urls")),
]

if settings.DEMO:
    urlpatterns += [path("account/demonstration/", demo_log_in.demo_log_in, name="demo_log_in")]
