"""Where pages lead on: the overview to each step of the work, and a text to what one did last in texts."""

import pytest
from django.urls import reverse

from stepdown.themes.project.events.analysis import AreaNamed
from tests.web.leading import eva, project

__all__ = ["eva", "project"]

STEPS = {
    "Participants and consent": "project_people", "Texts": "texts", "Framework": "framework", "Coding": "texts",
    "Findings of each source": "findings", "Joint display": "joint_display",
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_each_step_of_the_work_leads_to_where_it_is_done(eva, step: str):
    address = reverse(STEPS[step], args=[eva.project.pk])
    assert f'<a class="govuk-link" href="{address}">{step}</a>' in eva.reads("project")


def test_a_text_does_not_offer_to_take_back_what_was_done_elsewhere(eva):
    assert "Last, you coded" in eva.reads("text", source_id="interview-1")
    eva.tells(AreaNamed(area="speed", title="Help comes sooner"))
    page = eva.reads("text", source_id="interview-1")
    assert "Last, you" not in page
    assert "key area of interest “Help comes sooner”" in eva.reads("undo_last")
