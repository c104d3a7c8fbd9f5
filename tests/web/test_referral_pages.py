"""A referral on its pages, with forms alone: what a social worker and a manager do, see and are told."""

import re
from uuid import UUID

from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.models import Draft, Episode, Referral
from tests.cast import referred


def key_of(page) -> str:
    return re.search(r'name="form_key" value="([0-9a-f-]+)"', page.content.decode())[1]


def begun(client) -> str:
    answer = client.post(reverse("find_child"), {"number": "C1"})
    assert answer.status_code == 302, answer.content.decode()
    return answer.url


SAID = {
    "about": ["C1", "C2", "P1"],
    "specialisms": ["domestic_abuse", "youth_work", "probation"],
    "concerns": "Arguments have become frightening.",
    "at_risk_of_care": "yes",
    "family_told": "not_known",
    "urgency": "routine",
}


def test_a_social_worker_refers_from_a_number_without_typing_a_name(cast, logged_in):
    sam = logged_in(cast.sam)
    address = begun(sam)
    page = sam.get(address)
    assert "Tia Ashdown" in page.content.decode()
    assert "9 Hidden Way" not in page.content.decode()
    sent = sam.post(address, SAID | {"form_key": key_of(page)})
    made = Referral.objects.get()
    assert sent.url == reverse("referral", args=[made.pk])
    assert (made.at_risk_of_care, made.family_told_missing) == (True, "not_known")


def test_a_number_that_the_extract_does_not_have_is_answered_beside_the_box(cast, logged_in):
    page = logged_in(cast.sam).post(reverse("find_child"), {"number": "C99"})
    assert "has no child with that number" in page.content.decode()


def test_what_is_missing_is_said_in_our_words_and_what_was_written_stays(cast, logged_in):
    sam = logged_in(cast.sam)
    address = begun(sam)
    page = sam.post(address, {"form_key": key_of(sam.get(address)), "strengths": "A close aunt"})
    told = page.content.decode()
    for words in (
        "Select at least one person whom the referral is about",
        "Select at least one specialism",
        "Say what worries you and what you hope for",
        "Say whether a child may have to become looked after",
    ):
        assert words in told
    assert "This field is required" not in told
    assert "A close aunt" in told


def test_a_page_sent_twice_makes_one_referral(cast, logged_in):
    sam = logged_in(cast.sam)
    address = begun(sam)
    sent = SAID | {"form_key": key_of(sam.get(address))}
    first, second = sam.post(address, sent), sam.post(address, sent)
    assert first.url == second.url
    assert Referral.objects.count() == 1


def test_a_page_can_be_left_and_taken_up_again_without_scripts(cast, logged_in):
    sam = logged_in(cast.sam)
    address = begun(sam)
    key = key_of(sam.get(address))
    kept = sam.post(reverse("keep_draft"), SAID | {"form_key": key})
    assert kept.url == reverse("drafts")
    again = sam.get(sam.get(reverse("resume_draft", args=[key])).url)
    assert "Arguments have become frightening." in again.content.decode()
    assert key_of(again) == key


def test_text_sent_after_the_session_ended_is_kept_for_its_writer_alone(cast, logged_in):
    sam = logged_in(cast.sam)
    address = begun(sam)
    key = key_of(sam.get(address))
    sam.logout()
    turned_away = sam.post(address, SAID | {"form_key": key})
    assert turned_away.url == f"{reverse('account_login')}?next={reverse('resume_draft', args=[key])}"
    assert Draft.objects.get(pk=key).fields["concerns"] == ["Arguments have become frightening."]
    assert logged_in(cast.dee).get(reverse("resume_draft", args=[key])).status_code == 404
    sam.force_login(cast.sam)
    assert "frightening" in sam.get(reverse("resume_draft", args=[key]), follow=True).content.decode()


def test_what_has_been_sent_rests_in_no_draft(cast, logged_in):
    sam = logged_in(cast.sam)
    address = begun(sam)
    key = key_of(sam.get(address))
    sam.post(address, SAID | {"form_key": key})
    assert Draft.objects.get(pk=key).fields == {}
    assert sam.post(reverse("keep_draft"), SAID | {"form_key": key}).status_code == 410


def test_a_manager_decides_each_specialism_and_is_told_beside_it_what_is_missing(cast, logged_in):
    made = referred(cast, Discipline.DOMESTIC_ABUSE, Discipline.PROBATION)
    maya = logged_in(cast.maya)
    address = reverse("decide", args=[made.pk])
    da, probation = (made.requests.get(discipline=d) for d in ("domestic_abuse", "probation"))
    said = {
        "form_key": key_of(maya.get(address)),
        f"reason_{da.pk}": "meets_threshold",
        f"reason_{probation.pk}": "specialism_not_in_team",
        "criteria": ["risk_of_care"],
    }
    refused = maya.post(address, said)
    assert "Say what the referrer can do instead of probation" in refused.content.decode()
    decided = maya.post(address, said | {f"advice_{probation.pk}": "Ring the probation hub."})
    assert decided.url == reverse("referral", args=[made.pk])
    sam, other = logged_in(cast.sam), logged_in(cast.max)
    assert "Ring the probation hub." not in sam.get(decided.url).content.decode()
    assert "Confirm what is declined" not in maya.get(decided.url).content.decode()
    assert "Ring the probation hub." in other.get(decided.url).content.decode()
    other.post(reverse("confirm_declines", args=[made.pk]))
    told = sam.get(decided.url).content.decode()
    assert "Accepted in part" in told
    assert "Ring the probation hub." in told


def test_a_manager_allocates_and_sees_how_busy_each_colleague_is(cast, logged_in):
    made = referred(cast, Discipline.DOMESTIC_ABUSE)
    maya = logged_in(cast.maya)
    (request,) = made.requests.all()
    decide = reverse("decide", args=[made.pk])
    maya.post(decide, {"form_key": key_of(maya.get(decide)), f"reason_{request.pk}": "meets_threshold"})
    address = reverse("allocate", args=[made.pk, request.pk])
    page = maya.get(address)
    assert "Dee Hallam (works with 0 families now)" in page.content.decode()
    maya.post(address, {"form_key": key_of(page), "colleague": str(cast.dee.pk), "as_key_worker": "yes"})
    assert Episode.objects.get().involvements.get().role == "key"
    assert "Ashdown family" in logged_in(cast.dee).get(reverse("start")).content.decode()


def test_a_refusal_keeps_what_was_written_on_the_page(cast, logged_in):
    made = referred(cast, Discipline.DOMESTIC_ABUSE)
    maya = logged_in(cast.maya)
    address = reverse("ask_referrer", args=[made.pk])
    keys = [key_of(maya.get(address)) for _ in range(2)]
    maya.post(address, {"form_key": keys[0], "question": "Does Luke know?"})
    page = maya.post(address, {"form_key": keys[1], "question": "And does Kerry?"})
    told = page.content.decode()
    assert "waiting for information from the referrer" in told
    assert "And does Kerry?" in told


def test_who_has_no_tie_gets_the_same_page_as_for_nothing_at_all(cast, logged_in):
    made = referred(cast)
    otto = logged_in(cast.otto)
    real = otto.get(reverse("referral", args=[made.pk]))
    nothing = otto.get(reverse("referral", args=[UUID(int=1)]))
    assert real.status_code == nothing.status_code == 404
    same = [re.sub(r'(nonce|value)="[^"]*"', "", page.content.decode()) for page in (real, nothing)]
    assert same[0] == same[1]


def test_nobody_sees_anything_without_logging_in(client, db):
    for name in ("start", "families", "referrals", "search", "drafts"):
        assert client.get(reverse(name)).url.startswith(reverse("account_login"))
