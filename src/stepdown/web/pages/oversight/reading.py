"""Who looked at a record, for information governance; and for a manager too the unusual reading."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.domain.unusual import MANY_FAMILIES, MANY_PRINTS, MANY_REFUSALS, MANY_SEARCHES
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.queries.bulk_reading import bulk_readings
from stepdown.records.queries.unusual import DAYS_BACK, unusual
from stepdown.records.queries.who_looked import who_looked
from stepdown.web.asking import Asked
from stepdown.web.forms.oversight import WhoLookedAt


def looked(request: Asked) -> HttpResponse:
    """The page, and after it is sent everybody who looked: for the officer, or to be given to the family."""
    check_may(request.user, Act.READ_WHO_LOOKED, today=request.today)
    form = WhoLookedAt(request.POST or None)
    shown: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        for_whom = form.cleaned_data["for_whom"]
        try:
            found = who_looked(request.user, reference=form.cleaned_data["reference"], at=request.now)
        except NotSeen:
            form.add_error("reference", "No family of your authority is called by this reference")
        else:
            shown["found"], shown["days"] = found, found.days
            if for_whom != "office":
                shown["days"] = found.for_the_family(withhold=for_whom == "family_unnamed")
                return render(request, "oversight/for_the_family.html", shown)
    return render(request, "oversight/who_looked.html", shown)


def unusual_days(request: Asked) -> HttpResponse:
    """The days that are worth a question."""
    shown = {
        "rows": unusual(request.user, at=request.now),
        "asked": bulk_readings(request.user, at=request.now, back=timedelta(days=DAYS_BACK)),
        "days_back": DAYS_BACK,
        "many": (MANY_FAMILIES, MANY_SEARCHES, MANY_PRINTS, MANY_REFUSALS),
    }
    return render(request, "oversight/unusual.html", shown)
