"""The way out on its pages: handovers, closings with what is missing, follow-ups that open nothing."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.records.models import Closing, Episode, FollowUp, Handover
from stepdown.records.queries.closing import closing_view
from stepdown.records.queries.earlier_work import earlier_episodes
from stepdown.records.queries.follow_ups import follow_ups_due, follow_ups_of_family
from stepdown.records.queries.handovers import handovers_of_family
from tests.cast import Cast
from tests.records.stepping_down import (
    DA,
    END,
    VISIT,
    YOUTH,
    closed,
    closing_proposed,
    closing_without_more,
    discipline_closed,
    moment,
    proposed,
    walked,
    worked_with,
)
from tests.records.test_following_up import come_back
from tests.web.test_referral_pages import key_of

FOR_ALL = {"person": "family", "service": "none"}


def text_of(page) -> str:
    return page.content.decode()


def sent(client, address: str, said: dict, *, follow: bool = True):
    return client.post(address, {"form_key": key_of(client.get(address))} | said, follow=follow)


def on(name: str, day) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def test_a_handover_is_proposed_and_walked_on_one_page(cast, logged_in, the_clock):
    the_clock(VISIT + timedelta(days=1))
    family = worked_with(cast).family_id
    dee = logged_in(cast.dee)
    told = text_of(sent(dee, reverse("propose_handover", args=[family]), {"need": "domestic_abuse"} | FOR_ALL))
    assert "Select a service, or enter its name" in told
    page = sent(
        dee,
        reverse("propose_handover", args=[family]),
        {"need": "domestic_abuse", "service_named": "The Haven"} | FOR_ALL,
    )
    made = Handover.objects.get()
    assert "Nothing is sent before the family agrees" in text_of(page)
    address = reverse("handover", args=[made.pk])
    assert "The family has agreed" in text_of(page)
    assert "It has been sent to the service" not in text_of(page)
    sent(dee, address, {"move": "agree"} | on("happened_on", VISIT.date() + timedelta(days=1)))
    made.refresh_from_db()
    assert made.state == HandoverState.FAMILY_AGREED


def test_a_handover_that_does_not_go_on_is_asked_why(cast, logged_in, the_clock):
    the_clock(VISIT + timedelta(days=1))
    made = proposed(cast, worked_with(cast))
    address = reverse("handover", args=[made.pk])
    said = {"move": "family_declines"} | on("happened_on", VISIT.date())
    assert "Say why, in a sentence" in text_of(sent(logged_in(cast.dee), address, said))


def test_a_check_that_is_due_is_shown_and_recorded(cast, logged_in, the_clock):
    made = walked(cast, proposed(cast, worked_with(cast)), "agree", "send", "accept")
    the_clock(moment(made.accepted_on + timedelta(weeks=2)))
    dee = logged_in(cast.dee)
    assert "Ask now" in text_of(dee.get(reverse("step_down", args=[made.episode.family_id])))
    page = sent(dee, reverse("check_handover", args=[made.pk, 2]), {"still_attending": "not_known"})
    assert "Not known" in text_of(page)


def test_a_discipline_is_closed_by_its_own_colleague_and_offered_to_nobody_else(cast, logged_in, the_clock):
    the_clock(END)
    episode = worked_with(cast)
    youth = episode.referral.requests.get(discipline=YOUTH)
    address = reverse("close_discipline", args=[youth.pk])
    here = reverse("step_down", args=[episode.family_id])
    assert address not in text_of(logged_in(cast.dee).get(here))
    yusuf = logged_in(cast.yusuf)
    assert address in text_of(yusuf.get(here))
    said = {"reason": "work_completed", "is_planned": "yes", "summary": "Ben goes to the club."}
    assert "Ben goes to the club." in text_of(sent(yusuf, address, said))


def test_the_page_to_close_asks_why_for_everything_that_is_missing_and_why_it_matters(cast, logged_in, the_clock):
    the_clock(END)
    episode = worked_with(cast, DA)
    dee, address = logged_in(cast.dee), reverse("close_family", args=[episode.family_id])
    opened = text_of(dee.get(address))
    assert "A score at the beginning tells nothing without the one at the end" in opened
    said = {"reason": "work_completed", "is_planned": "yes", "follow_up_by": str(cast.dee.pk)} | on(
        "last_day", END.date()
    )
    told = text_of(sent(dee, address, said))
    for what in ("what the family says of the work", "closing observations", "closing measures"):
        assert f"Say why this is missing: {what}" in told
    assert not Closing.objects.exists()
    more = {f"why_{check}": "None was taken." for check in ("observations", "measures", "disciplines")}
    page = text_of(sent(dee, address, said | more | {"family_voice": "We talk at tea now."}))
    assert "waits for a manager" in page
    assert Episode.objects.get().closed_on is None


def test_the_colleague_who_proposed_is_offered_no_way_to_confirm(cast, logged_in, the_clock):
    the_clock(END)
    episode = worked_with(cast, DA)
    closing_without_more(cast, episode)
    here, confirm = reverse("step_down", args=[episode.family_id]), reverse("confirm_closing", args=[episode.family_id])
    assert confirm not in text_of(logged_in(cast.dee).get(here))
    assert confirm in text_of(logged_in(cast.maya).get(here))
    for told in (logged_in(cast.dee).get(confirm), logged_in(cast.dee).post(confirm, {"form_key": uuid4()})):
        assert "A specialist practitioner cannot do this" in text_of(told)


def test_a_manager_reads_what_is_missing_and_closes_and_the_follow_ups_are_there(cast, logged_in, the_clock):
    the_clock(END)
    episode = worked_with(cast, DA)
    discipline_closed(cast.dee, episode)
    closing_proposed(cast, episode)
    maya, address = logged_in(cast.maya), reverse("confirm_closing", args=[episode.family_id])
    assert "None was taken at the beginning." in text_of(maya.get(address))
    page = text_of(sent(maya, address, {}))
    assert "The family is closed" in page
    assert "3 months after closure, 20 October 2026" in page
    assert Episode.objects.get().closed_on == END.date()


def test_an_open_handover_asks_the_manager_for_a_reason_on_the_page(cast, logged_in, the_clock):
    the_clock(END)
    episode = worked_with(cast, DA)
    proposed(cast, episode)
    closing_without_more(cast, episode)
    maya, address = logged_in(cast.maya), reverse("confirm_closing", args=[episode.family_id])
    assert "Say why the family is closed while a handover is open" in text_of(sent(maya, address, {}))
    sent(maya, address, {"override": "The school knows."})
    assert Episode.objects.get().closed_on == END.date()


def test_a_proposal_that_is_turned_down_says_why_to_everybody(cast, logged_in, the_clock):
    the_clock(END)
    episode = worked_with(cast, DA)
    closing_without_more(cast, episode)
    sent(logged_in(cast.maya), reverse("turn_down_closing", args=[episode.family_id]), {"why": "Court is next week."})
    assert "Court is next week." in text_of(logged_in(cast.dee).get(reverse("step_down", args=[episode.family_id])))


def followed(cast: Cast, *, months: int = 3, **said) -> tuple[str, dict[str, str]]:
    rows = FollowUp.objects.filter(months_after=months)
    whole = {f"reached_{row.pk}": "yes" for row in rows} | on("found_on", rows[0].due_on)
    episode = rows[0].episode_id
    return reverse("record_follow_up", args=[episode, months]), whole | said


def test_one_page_records_how_the_family_and_each_of_it_are(cast, logged_in, the_clock):
    closed(cast)
    the_clock(moment(FollowUp.objects.filter(months_after=3)[0].due_on))
    dee = logged_in(cast.dee)
    due = text_of(dee.get(reverse("follow_ups_due")))
    address, said = followed(cast)
    assert address in due
    tia = FollowUp.objects.get(months_after=3, person__names__given="Tia")
    opened = text_of(dee.get(address))
    assert "record on 27 February 2026: child protection plan" in opened
    assert 'value="child_protection_plan" checked' not in opened  # what the mirror said long ago is told, not answered
    page = text_of(sent(dee, address, said | {f"safeguarding_level_{tia.pk}": "closed", f"education_{tia.pk}": "yes"}))
    assert "The family stays closed" in page
    tia.refresh_from_db()
    assert (tia.safeguarding_level, tia.education) == ("closed", True)
    assert Episode.objects.get().stage == EpisodeStage.FOLLOW_UP
    assert "Nothing is due" in text_of(dee.get(reverse("follow_ups_due")))


def test_who_could_not_be_reached_is_recorded_with_the_reason_or_not_at_all(cast, logged_in, the_clock):
    closed(cast)
    the_clock(moment(FollowUp.objects.filter(months_after=3)[0].due_on))
    address, said = followed(cast)
    kerry = FollowUp.objects.get(months_after=3, person__names__given="Kerry")
    lost = said | {f"reached_{kerry.pk}": "no"}
    dee = logged_in(cast.dee)
    assert "Say why nothing could be found out about Kerry Ashdown" in text_of(sent(dee, address, lost))
    assert not FollowUp.objects.filter(done_on__isnull=False).exists()
    sent(dee, address, lost | {f"why_{kerry.pk}": "The number is dead."})
    kerry.refresh_from_db()
    assert (kerry.reached, kerry.not_reached_because) == (False, "The number is dead.")


def test_a_follow_up_that_is_corrected_opens_with_what_was_recorded(cast, logged_in, the_clock):
    closed(cast)
    the_clock(moment(FollowUp.objects.filter(months_after=3)[0].due_on))
    address, said = followed(cast)
    tia = FollowUp.objects.get(months_after=3, person__names__given="Tia")
    maya = logged_in(cast.maya)
    sent(maya, address, said | {f"words_{tia.pk}": "I have a dog now."})
    assert "I have a dog now." in text_of(maya.get(address))


def test_a_family_that_came_back_is_shown_with_its_earlier_work(cast, logged_in, the_clock):
    episode = closed(cast)
    back = END + timedelta(days=70)
    come_back(cast, back)
    the_clock(moment(FollowUp.objects.filter(months_after=3)[0].due_on))
    maya = logged_in(cast.maya)
    page = text_of(maya.get(reverse("step_down", args=[episode.family_id])))
    assert "The family came back after 2 months" in page
    assert "Kerry has a safety plan." in page
    address, _ = followed(cast)
    assert "The team has received another referral of this family" in text_of(maya.get(address))


def test_a_stranger_finds_nothing_of_it(cast, logged_in, the_clock):
    the_clock(END)
    made = proposed(cast, worked_with(cast))
    otto = logged_in(cast.otto)
    for address in (reverse("handover", args=[made.pk]), reverse("step_down", args=[made.episode.family_id])):
        assert otto.get(address).status_code == 404


@pytest.mark.parametrize("ask", [handovers_of_family, closing_view, follow_ups_of_family, earlier_episodes])
def test_a_familys_pages_ask_the_same_number_of_questions_however_much_there_is(
    cast, django_assert_max_num_queries, ask
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    episode = worked_with(cast)
    counts = []
    for more in (1, 5):
        for _ in range(more):
            walked(cast, proposed(cast, episode), "agree", "send", "accept", "fail", "bridge")
        with CaptureQueriesContext(connection) as asked:
            ask(cast.maya, family_id=episode.family_id, at=END)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_list_of_what_is_due_asks_the_same_number_of_questions_however_long_it_is(cast):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    closed(cast)
    counts = []
    for months in (3, 36):
        due = FollowUp.objects.filter(months_after=months)[0].due_on
        with CaptureQueriesContext(connection) as asked:
            rows = follow_ups_due(cast.maya, at=moment(due))
        counts.append((len(rows), len(asked)))
    assert counts[0][0] < counts[1][0]
    assert counts[0][1] == counts[1][1]
