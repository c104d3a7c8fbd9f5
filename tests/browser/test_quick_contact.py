"""A routine contact on a phone: few touches, under a minute by a published model, and nothing typed is ever lost."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.models import Contact, Draft
from tests.browser.conftest import PHONE
from tests.browser.keystrokes import Keystrokes
from tests.cast import MONDAY, working

pytestmark = pytest.mark.browser

NOTE = "Kerry has kept to the plan. Tia was home by nine all week."
EVENING = MONDAY + timedelta(days=2, hours=9)


def test_a_returning_user_records_a_routine_contact_in_12_touches_and_under_a_minute(cast, visit, the_clock):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam", size=PHONE)
    dee.strokes = Keystrokes()
    dee.follow("Record a contact")
    dee.choose("Seen or spoken to")
    dee.write("How many minutes?", "45")
    dee.write("Note", NOTE)
    dee.press("Record the contact")
    assert dee.reads("The contact is recorded.")
    contact = Contact.objects.get()
    assert (contact.minutes, contact.mode, contact.note) == (45, "home_visit", NOTE)
    assert dee.strokes.interactions <= 12
    assert dee.strokes.seconds <= 60


def test_without_scripts_the_same_page_does_the_same(cast, visit, the_clock):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam", size=PHONE, scripts=False)
    dee.follow("Record a contact")
    dee.choose("Attempted, not reached")
    dee.press("Record the contact")
    assert dee.reads("The contact is recorded.")


def test_what_is_written_is_kept_on_the_server_while_it_is_written(cast, visit, the_clock):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam", size=PHONE)
    dee.follow("Record a contact")
    dee.page.get_by_label("Note (optional)").type(NOTE)
    dee.page.get_by_text("Saved at").wait_for()
    assert Draft.objects.get(saved_at__isnull=False).fields["note"] == [NOTE]
    dee.go("start")
    dee.follow("You have begun 1 page")
    dee.follow("Go on with it")
    assert dee.page.get_by_label("Note (optional)").input_value() == NOTE


def test_a_lost_connection_leaves_the_text_on_the_page_and_the_page_is_sent_once_when_it_is_back(
    cast, visit, the_clock
):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam", size=PHONE)
    dee.follow("Record a contact")
    dee.choose("Seen or spoken to")
    dee.write("Note", NOTE)
    dee.page.context.set_offline(True)
    dee.page.get_by_role("button", name="Record the contact").click()
    dee.page.get_by_text("Your text is still on this page").wait_for()
    assert dee.page.get_by_label("Note (optional)").input_value() == NOTE
    assert not Contact.objects.exists()
    dee.page.context.set_offline(False)
    dee.page.get_by_text("Saved at").wait_for()
    dee.page.wait_for_timeout(1100)  # a second press within a second is taken for a slip of the finger
    dee.press("Record the contact")
    assert [c.note for c in Contact.objects.all()] == [NOTE]


def test_text_of_one_family_never_turns_up_in_another(cast, visit, the_clock):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam")
    dee.follow("Record a contact")
    key = dee.page.locator("[name=form_key]").input_value()
    dee.page.get_by_label("Note (optional)").type(NOTE)
    dee.page.get_by_text("Saved at").wait_for()
    dee.page.goto(f"{dee.base}/find/?draft={key}")
    assert NOTE not in dee.page.content()
    other = visit("Yusuf Demir")
    other.page.goto(f"{other.base}/drafts/{key}/")
    assert NOTE not in other.page.content()


ON_DEVICE = """async () => {
  const asked = indexedDB.open("stepdown-unsent", 1);
  const db = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const got = db.transaction("pages").objectStore("pages").getAll();
  const pages = await new Promise((done) => { got.onsuccess = () => done(got.result); });
  return pages.map((page) => new TextDecoder("latin1").decode(page.text));
}"""


def test_where_the_authority_allows_it_unsent_text_rests_on_the_device_encrypted_until_the_server_has_it(
    cast, visit, the_clock, settings
):
    settings.KEEP_TEXT_ON_DEVICE = True
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam", size=PHONE)
    dee.follow("Record a contact")
    dee.page.context.set_offline(True)
    dee.page.get_by_label("Note (optional)").type(NOTE)
    dee.page.get_by_text("Your text is still on this page").wait_for()
    (rests,) = dee.page.evaluate(ON_DEVICE)
    assert "Kerry" not in rests
    dee.page.goto("about:blank")  # the page is lost before there is a connection again
    dee.page.context.set_offline(False)
    with dee.page.expect_response(lambda answer: answer.url.endswith(reverse("keep_draft"))):
        dee.go("start")
    assert dee.page.evaluate(ON_DEVICE) == []
    assert Draft.objects.get(saved_at__isnull=False).fields["note"] == [NOTE]
    dee.go("start")
    dee.follow("You have begun 1 page")
    dee.follow("Go on with it")
    assert dee.page.get_by_label("Note (optional)").input_value() == NOTE


def test_otherwise_nothing_rests_on_the_device(cast, visit, the_clock):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee = visit("Dee Hallam", size=PHONE)
    dee.follow("Record a contact")
    dee.page.context.set_offline(True)
    dee.page.get_by_label("Note (optional)").type(NOTE)
    dee.page.get_by_text("Your text is still on this page").wait_for()
    assert dee.page.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_of_two_who_write_on_one_contact_the_second_sees_both_texts_and_neither_is_lost(cast, visit, the_clock):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(EVENING)
    dee, maya = visit("Dee Hallam", size=PHONE), visit("Maya Okafor")
    dee.follow("Record a contact")
    dee.choose("Seen or spoken to")
    dee.press("Record it, and finish the note later")
    contact = Contact.objects.get()
    for visitor in (dee, maya):
        visitor.go("change_contact", contact_id=contact.pk)
    maya.write("Note", "The police rang: nothing new.")
    maya.press("Record it, and finish the note later")
    dee.write("Note", NOTE)
    dee.press("Record the contact")
    assert dee.reads("What Maya Okafor wrote meanwhile")
    assert dee.reads("The police rang: nothing new.")
    assert dee.page.get_by_label("Note (optional)").input_value() == NOTE
    dee.page.wait_for_timeout(1100)  # a second press within a second is taken for a slip of the finger
    dee.write("Note", f"{NOTE} The police rang: nothing new.")
    dee.press("Record the contact")
    assert [c.note for c in Contact.objects.all()] == [f"{NOTE} The police rang: nothing new."]
