"""An evaluator sees numbers: no page of the desk and no file of the figures shows them a family or a birthday."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.urls import reverse

from stepdown.records.actions.evaluation.freeze import files_to_release, freeze_figures, release_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.models import Family, Person
from stepdown.records.published import LEDGER
from stepdown.reporting.disclosure.profiles import DFE_1_5
from tests.cast import MONDAY
from tests.hostile.planted import WORD, plant
from tests.records.evaluation.a_run import pilots_figures
from tests.web.addresses import NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, OF_VOICES, address, patterns
from tests.web.things import things

__all__ = ["things"]

PLACES = {"Family.area"}
"""By which figures are shown apart."""
BIRTHDAYS = re.compile(r"2013-06-03|3 June 2013|2018-09-20|20 September 2018")


def of_families() -> set[str]:
    """The tables whose rows belong to a family or a person."""
    tables = apps.get_app_config("records").get_models()
    return {
        m.__name__
        for m in tables
        if getattr(m, "FAMILY", ()) or any(f.related_model is Person for f in m._meta.get_fields() if f.concrete)
    }


def test_no_page_shows_an_evaluator_a_family(cast, logged_in, the_clock, things):
    """Those of a project of voices are its members', by their part in it, and are tested there."""
    the_clock(MONDAY + timedelta(days=8))
    voices = {str(p.name) for p in patterns() if OF_VOICES & p.pattern.converters.keys()}
    at = {n: address(n, things, cast) for n in NAMES if n not in {*voices, *OF_A_FAMILY_ON_ITS_WAY_OUT}}
    reference = Family.objects.get().reference
    words, families = plant(), of_families()
    eva, shown = logged_in(cast.eva), {}
    for name, where in at.items():
        page = eva.get(where, follow=True).content.decode()
        found = {words[w] for w in WORD.findall(page) if words[w].partition(".")[0] in families} - PLACES
        found -= {"Task.what"} if name == "start" else set()  # her own: to look at figures that another froze
        found |= set(BIRTHDAYS.findall(page)) | ({reference} if reference in page else set())
        if found:
            shown[name] = found
    assert shown == {}


@pytest.mark.parametrize("name", ["families_behind"])
def test_the_families_behind_a_figure_are_not_an_evaluator_s_to_list(cast, logged_in, name):
    run = keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())
    where = reverse(name, kwargs={"run_id": run.pk, "result_id": "flow.referred.families"})
    assert logged_in(cast.eva).get(where).status_code == 403


def test_no_file_that_an_evaluator_downloads_holds_a_row_about_somebody(cast, logged_in):
    run = keep_figures(by=cast.eva, at=MONDAY, figures=pilots_figures())
    files = dict(files_to_release(run, DFE_1_5.id))
    frozen = freeze_figures(by=cast.eva, at=MONDAY, run=run, profile=DFE_1_5.id, why="A paper", files=files)
    release_figures(by=cast.maya, at=MONDAY, run=frozen)
    eva, ids = logged_in(cast.eva), re.compile(rb"\b(?:C|P|F|E)-\d{3,}\b")
    assert ids.findall(files.pop(LEDGER)) == []  # kept with them, and no download
    for name in files:
        answer = eva.get(reverse("released_file", args=[frozen.pk, name]))
        assert answer.status_code == 200, name
        body = b"".join(answer) if answer.streaming else answer.content
        assert ids.findall(body) == [], name
