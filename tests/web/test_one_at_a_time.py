"""Costly work is done one piece at a time for each colleague; a second is told so, and others are not held up."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from stepdown.web.pages.council import bring_in, case_files
from stepdown.web.pages.evaluation import figures
from stepdown.web.pages.voices.exchange import bring_in as archive
from stepdown.web.pages.voices.exchange import take_out
from stepdown.web.pages.voices.report import show


@pytest.fixture(autouse=True)
def nothing_runs(db) -> None:
    cache.clear()


def test_a_second_is_refused_plainly_while_one_runs_and_to_look_is_free(cast, logged_in):
    cache.add(f"costly-{cast.maya.pk}", "begun")
    maya = logged_in(cast.maya)
    refused = maya.post(reverse("council_data"), {})
    assert refused.status_code == 429
    assert "Something that takes long is running for you" in refused.content.decode()
    assert maya.get(reverse("council_data")).status_code == 200


def test_nobody_else_is_held_up(cast, logged_in):
    cache.add(f"costly-{cast.maya.pk}", "begun")
    assert logged_in(cast.max).post(reverse("council_data"), {}).status_code == 200


def test_when_it_has_ended_the_next_begins_also_where_it_failed(cast, logged_in, monkeypatch):
    maya = logged_in(cast.maya)
    for _ in range(2):
        assert maya.post(reverse("council_data"), {}).status_code == 200
    with monkeypatch.context() as broken:
        broken.setattr(bring_in, "render", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            maya.post(reverse("council_data"), {})
    assert maya.post(reverse("council_data"), {}).status_code == 200


COSTLY = [bring_in.bring_in, case_files.send, archive.bring_in, take_out.one, show.take, figures.count]


@pytest.mark.parametrize("page", COSTLY)
def test_what_is_costly_is_held_to_one_at_a_time(page):
    assert hasattr(page, "__wrapped__")
