"""The figures of the record as it stood when they were last counted, and counting them anew."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from stepdown.records.actions.evaluation.asked import ask_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.queries.evaluation.runs import areas_of_record, latest_figures
from stepdown.records.queries.evaluation.taking import figures_now, is_too_large_for_a_page, waiting_figures
from stepdown.records.studies import Chosen, has_scenario
from stepdown.web.asking import Asked
from stepdown.web.forms.evaluation import Choice
from stepdown.web.one_at_a_time import one_sent_at_a_time
from stepdown.web.pages.evaluation.part import report_part


def figures(request: Asked) -> HttpResponse:
    """The latest figures of the chosen days and area, with when the record stood so."""
    form = _form(request)
    shown: dict[str, object] = {"form": form, "has_scenario": has_scenario()}
    if form.is_valid():
        run = latest_figures(request.user, chosen=form.chosen(), at=request.now)
        waiting = waiting_figures(request.user, chosen=form.chosen(), at=request.now)
        shown |= {
            "run": run,
            "waiting": waiting,
            "choice": request.GET.urlencode(),
            "report": report_part(run) if run else "",
        }
    return render(request, "evaluation/figures.html", shown)


@require_POST
@one_sent_at_a_time
def count(request: Asked) -> HttpResponse:
    """Count the figures of the chosen days and area as the record stands now."""
    form = _form(request)
    chosen = form.chosen() if form.is_valid() else Chosen()
    if is_too_large_for_a_page(request.user, at=request.now):
        ask_figures(by=request.user, at=request.now, chosen=chosen)
    else:
        found = figures_now(request.user, at=request.now, chosen=chosen)
        keep_figures(by=request.user, at=request.now, figures=found)
        messages.success(request, "The figures are those of the record as it stands now.")
    return redirect(f"{reverse('figures')}?{request.GET.urlencode()}")


def _form(request: Asked) -> Choice:
    areas = areas_of_record(request.user, at=request.now)
    return Choice(request.GET, areas=areas)
