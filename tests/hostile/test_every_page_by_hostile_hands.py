"""Every page and form, opened and sent once by those who may and those who may not: what must hold for all of them."""

import re

import pytest
from django.db import transaction

from stepdown.web import clock
from tests.hostile.crawl import THEN, Answer, Crawl, Crawled
from tests.hostile.planted import WORD

pytestmark = pytest.mark.django_db  # so that there is a database: the walk undoes itself what it does


@pytest.fixture(scope="module")
def crawled(django_db_setup: None, django_db_blocker) -> Crawled:
    """The walk, made once for all tests of this file."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(clock, "now", lambda: THEN)
        found = Crawl().walk()
        transaction.set_rollback(True)
    return found


def wrong(crawled: Crawled, is_wrong) -> dict[str, object]:
    """What is wrong, by address and who asked."""
    found = {f"{a.name} by {a.who}{' sent' if a.sent else ''}": is_wrong(a) for a in crawled.answers}
    return {where: what for where, what in found.items() if what}


def test_no_page_and_no_form_breaks(crawled):
    assert len([a for a in crawled.answers if a.sent]) > 150
    assert wrong(crawled, lambda a: a.status if a.status >= 500 else None) == {}


def test_nothing_that_was_sent_comes_back_as_markup(crawled):
    assert any("&lt;zq-mark" in a.body for a in crawled.answers)
    assert wrong(crawled, lambda a: a.is_page and "<zq-mark" in a.body) == {}


def test_harden_action_permissions_what_a_page_does_not_offer_somebody_is_not_done_for_them(crawled):
    """Each form of somebody who may was sent by a stranger too, as it was: the record is what it was."""
    assert len({a.sent.to for a in crawled.answers if a.sent and a.who == "otto"}) > 100
    assert crawled.changed == []


SAYS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}
REFERRERS = ("same-origin", "no-referrer")


def header_missing(answer: Answer) -> list[str]:
    missing = [name for name, says in SAYS.items() if answer.headers.get(name) != says]
    missing += [] if "no-store" in answer.headers.get("Cache-Control", "") else ["Cache-Control"]
    missing += [] if "geolocation=()" in answer.headers.get("Permissions-Policy", "") else ["Permissions-Policy"]
    return missing + ([] if answer.headers.get("Referrer-Policy") in REFERRERS else ["Referrer-Policy"])


def test_every_answer_says_what_a_browser_may_do_with_it(crawled):
    assert wrong(crawled, header_missing) == {}


INLINE = re.compile(
    r"<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)\s*=|<script(?![^>]*\b(?:src=|type=\"application/json\"))|javascript:"
    r"|<(?:iframe|object|embed|base)\b|(?:src|href|action)=\"(?:https?:)?//",
    re.IGNORECASE,
)


def test_no_page_holds_a_script_a_style_or_anything_of_another_site(crawled):
    """Reports and charts that are shown inside the site too."""
    pages = [a for a in crawled.answers if a.is_page and "attachment" not in a.headers.get("Content-Disposition", "")]
    shown = [a for a in pages if a.sent is None]
    found = {f"{a.name} by {a.who}": hit[0] for a in shown if (hit := INLINE.search(a.body))}
    assert found == {}


@pytest.mark.parametrize(
    "markup", ['<p style="a">', "<script>x", "<a onclick=x>", '<img src="//elsewhere">', "<style>"]
)
def test_markup_that_is_not_ours_is_found(markup):
    assert INLINE.search(markup)


def test_a_file_is_saved_and_never_shown(crawled):
    files = [a for a in crawled.answers if not a.is_page and a.status == 200]
    assert files
    for one in files:
        assert re.fullmatch(r'attachment; filename="[\w.-]+"', one.headers["Content-Disposition"]), one.name


def words_in(crawled: Crawled, text: str) -> set[str]:
    """From which columns of the record something came."""
    return {crawled.words[word] for word in WORD.findall(text) if word in crawled.words}


EVERYBODY = {"Team.name", "Team.authority", "Team.area", "Colleague.name"}
"""Who works here is no secret among those who do."""
OF_THE_WATCH = {
    "disposal": {"Disposal.rule_source", "Disposal.rule_words", "Disposal.reason"},  # a sentence without names
    "record_access_found": {"PersonName.given", "PersonName.family"},  # whom she looked for, by their name
    "restricted_records": {"Restriction.reason"},
    "service_accounts": {"ServiceAccount.name", "ServiceAccount.answered_for_by"},
    "start": {"Task.what"},  # her own
    "unusual": {"BulkReading.reason"},
}
"""What information governance reads, by page, of what it is there to look at: nothing of a case."""


def test_who_has_no_tie_reads_no_word_of_the_record_on_any_page(crawled):
    assert len(set(crawled.words.values())) > 60
    for who in ("otto", "ada", "inga"):
        theirs = OF_THE_WATCH if who == "inga" else {}
        read = {
            a.name: words_in(crawled, a.body) - EVERYBODY - theirs.get(a.name, set())
            for a in crawled.answers
            if a.who == who
        }
        assert {name: words for name, words in read.items() if words} == {}, who


def test_the_word_is_found_where_it_may_be(crawled):
    """Else the test above could not fail."""
    read = {word for a in crawled.answers if a.who == "maya" for word in words_in(crawled, a.body)}
    assert {"PersonName.given", "Contact.note", "Goal.words"} <= read


def test_no_address_holds_a_word_of_the_record(crawled):
    links = re.compile(r"(?:href|action|src)=\"([^\"]*)\"")
    found = {
        f"{a.name} by {a.who}": words
        for a in crawled.answers
        if (words := words_in(crawled, " ".join(links.findall(a.body)) + a.headers.get("Location", "")))
    }
    assert found == {}


def test_no_header_e_mail_audit_or_log_holds_a_word_of_the_record(crawled):
    assert wrong(crawled, lambda a: words_in(crawled, str(a.headers))) == {}
    assert words_in(crawled, str(crawled.mails)) == set()
    assert words_in(crawled, str(crawled.audit)) == set()
    assert crawled.logged
    assert words_in(crawled, str(crawled.logged)) == set()


IN_THE_DATASET = {
    "Family.area", "Colleague.employer", "Handover.service_named", "Referral.source_team", "Standing.source",
    "EpisodeMember.reason", "Involvement.end_reason", "ServiceEntry.name",
}  # fmt: skip
"""Texts that the dataset of the team holds, as its contract says: areas, bodies, services, short reasons; no note."""


def test_the_teams_own_dataset_holds_the_texts_that_it_says_and_what_is_given_to_research_holds_none(crawled):
    assert words_in(crawled, crawled.dataset) == IN_THE_DATASET
    assert words_in(crawled, crawled.research) <= {"Family.area"}
