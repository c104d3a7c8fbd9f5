"""The pages of the findings of each kind of source: written apart, signed off, and read by whom."""

import pytest

from stepdown.records.actions.projects.write import write_down
from stepdown.records.models import ProjectEntry
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    FindingWritten,
)
from stepdown.themes.sources import SourceKind
from stepdown.web.pages.voices.framework.meanwhile import version_of
from tests.cast import MONDAY
from tests.surveys_cast import a_survey
from tests.web.analysing import INTERVIEWS, SPEED, analysis, colleague, lead, reader, written
from tests.web.leading import eva, project
from tests.web.test_referral_pages import key_of
from tests.web.test_voices_counts_pages import words

__all__ = ["eva", "lead", "project"]


@pytest.mark.parametrize(
    ("who", "reads", "writes"),
    [("eva", 200, 200), ("amir", 200, 200), ("sonia", 200, 403), ("maya", 403, 403), ("dee", 404, 404)],
)
def test_the_part_decides_who_reads_and_who_writes(lead, logged_in, who: str, reads: int, writes: int):
    reader(lead, logged_in)
    client = logged_in(getattr(lead.cast, who))
    read = [lead.at("findings"), lead.at("findings_of_kind", **INTERVIEWS), lead.at("joint_display")]
    write = [lead.at("name_area"), lead.at("change_area", area_id="speed"), lead.at("write_finding", **SPEED)]
    assert {client.get(address).status_code for address in read} == {reads}
    assert {client.get(address).status_code for address in write} == {writes}


def test_an_area_is_named_once_with_its_codes_and_survey_questions(eva):
    a_survey(eva.cast, eva.project)
    page = eva.reads("name_area")
    assert "The team helps families" in page
    assert "What is your role?" not in page
    answer = eva.sends_twice("name_area", {"title": "Speed", "codes": ["sooner"], "questions": ["helps"]})
    assert answer.url == eva.at("findings")
    (area,) = analysis(eva).areas.values()
    assert (area.title, area.codes, area.questions) == ("Speed", ("sooner",), ("helps",))
    assert "Effect › Help comes sooner" in eva.reads("findings")


def test_an_area_needs_a_name(eva):
    assert "Give the area a name" in eva.sends("name_area", {"title": ""}).content.decode()


def test_an_area_keeps_the_questions_that_no_questionnaire_asks_any_more(lead):
    lead.tells(AreaNamed(area="speed", title="Speed", questions=("quicker_2025",)))
    assert 'value="quicker_2025" checked' in " ".join(lead.reads("change_area", area_id="speed").split())
    lead.sends("change_area", {"title": "Quick", "questions": ["quicker_2025"]}, area_id="speed")
    assert analysis(lead).areas["speed"].questions == ("quicker_2025",)
    assert analysis(lead).areas["speed"].title == "Quick"


def test_areas_change_places_and_pressing_twice_writes_once(lead):
    assert list(analysis(lead).areas) == ["speed", "trusted"]
    up = lead.at("put_area_before", area_id="trusted", other_id="speed")
    assert up in lead.reads("findings")
    count = ProjectEntry.objects.count()
    for _ in range(2):
        assert lead.client.post(up).url == lead.at("findings")
    assert list(analysis(lead).areas) == ["trusted", "speed"]
    assert ProjectEntry.objects.count() == count + 1
    assert lead.client.get(up).status_code == 405


def test_a_finding_is_written_with_the_counts_and_passages_of_its_codes_beside_it(lead):
    page = words(lead.reads("write_finding", **SPEED))
    assert "2 of the 2 who were interviewed; 6 asked." in page
    assert "asked: not known, 1 took part" in page
    assert "3 passages coded for this area" in page
    assert "We talk before it becomes a crisis." in page
    assert "eight sessions" not in page, "that is the focus group's"
    answer = lead.sends_twice("write_finding", {"says_what": "speaks", "words": "Sooner.", "version": "0"}, **SPEED)
    assert answer.url == lead.at("findings_of_kind", **INTERVIEWS)
    finding = analysis(lead).findings[("speed", SourceKind.INTERVIEW)]
    assert (finding.words, finding.is_silent, len(finding.codings)) == ("Sooner.", False, 3)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"words": "Sooner."}, "Say whether this source speaks of the area"),
        ({"says_what": "speaks", "words": " "}, "Write the finding, or say that this source is silent"),
    ],
)
def test_a_source_speaks_or_is_said_to_be_silent(lead, said: dict[str, str], why: str):
    assert why in lead.sends("write_finding", said | {"version": "0"}, **SPEED).content.decode()
    assert not analysis(lead).findings


def test_silence_is_a_finding(lead):
    lead.sends("write_finding", {"says_what": "silent", "words": "Not asked", "version": "0"}, **SPEED)
    finding = analysis(lead).findings[("speed", SourceKind.INTERVIEW)]
    assert (finding.is_silent, finding.words) == (True, "Not asked")
    assert "Silent" in lead.reads("findings_of_kind", **INTERVIEWS)


def test_where_two_write_a_finding_at_once_neither_is_lost(lead):
    where = lead.at("write_finding", **SPEED)
    key = key_of(lead.client.get(where))
    theirs = FindingWritten(area="speed", source_kind=SourceKind.INTERVIEW, words="Theirs.")
    write_down(by=lead.cast.amir, at=MONDAY, project=lead.project, proposed=theirs)
    sent = {"form_key": key, "says_what": "speaks", "words": "Mine.", "version": "0"}
    page = lead.client.post(where, sent).content.decode()
    assert "Amir Sadiq changed this while you were writing." in page
    assert "Theirs." in page
    assert "Mine." in page


def test_the_kinds_of_source_do_not_show_each_others_findings(lead):
    written(lead, signed=False)
    interviews = lead.reads("findings_of_kind", **INTERVIEWS)
    assert "The interview on speed" in interviews
    for name, about in (("findings_of_kind", INTERVIEWS), ("write_finding", SPEED), ("findings", {}),
                        ("sign_off_findings", INTERVIEWS), ("joint_display", {})):  # fmt: skip
        assert "The focus_group on" not in lead.reads(name, **about), name


def test_what_is_not_written_is_said_before_signing_off_and_refused(lead):
    lead.tells(FindingWritten(area="speed", source_kind=SourceKind.INTERVIEW, words="Sooner."))
    assert "1 of 2 areas are written up. Not yet: Trust." in lead.reads("sign_off_findings", **INTERVIEWS)
    page = lead.sends("sign_off_findings", {}, **INTERVIEWS).content.decode()
    assert "No finding is written for: Trust." in page
    assert not analysis(lead).signed_off


def test_the_lead_signs_off_once_and_then_nothing_is_offered_to_be_changed(lead):
    written(lead, signed=False)
    lead.sends_twice("sign_off_findings", {}, **INTERVIEWS)
    assert list(analysis(lead).signed_off) == [SourceKind.INTERVIEW]
    page = lead.reads("findings_of_kind", **INTERVIEWS)
    assert "Eva Lund" in page
    assert lead.at("write_finding", **SPEED) not in page
    version = version_of(analysis(lead).findings[("speed", SourceKind.INTERVIEW)])
    other = {"says_what": "speaks", "words": "Other.", "version": version}
    refused = lead.sends("write_finding", other, **SPEED).content.decode()
    assert "The findings of the interview are signed off. Open them again first." in refused
    assert analysis(lead).findings[("speed", SourceKind.INTERVIEW)].words == "The interview on speed"


def test_a_coder_neither_signs_off_nor_opens_again(lead, logged_in):
    written(lead)
    amir = colleague(lead, logged_in, "amir")
    assert lead.at("open_findings_again", **INTERVIEWS) not in amir.reads("findings_of_kind", **INTERVIEWS)
    page = amir.client.post(lead.at("open_findings_again", **INTERVIEWS), {"reason": "I forgot one"}).content.decode()
    assert "You are coder in this project, and this is for a lead." in page
    assert len(analysis(lead).signed_off) == 2


def test_findings_are_opened_again_with_a_reason(lead):
    written(lead)
    assert (
        "Say why the findings are opened again"
        in lead.sends("open_findings_again", {"reason": ""}, **INTERVIEWS).content.decode()
    )
    lead.sends_twice("open_findings_again", {"reason": "A turn was misheard"}, **INTERVIEWS)
    assert SourceKind.INTERVIEW not in analysis(lead).signed_off
    page = lead.reads("joint_display")
    assert "It opens when the findings of the interviews are signed off" in page
    assert "Opened the findings of the interviews again. Reason: A turn was misheard" in page


def test_a_reader_reads_what_is_signed_off_and_no_passage(lead, logged_in):
    written(lead, SourceKind.INTERVIEW)
    written(lead, SourceKind.FOCUS_GROUP, signed=False)
    sonia = reader(lead, logged_in)
    assert "The interview on speed" in sonia.reads("findings_of_kind", **INTERVIEWS)
    group = sonia.reads("findings_of_kind", source_kind="focus_group")
    assert "They can be read here when they are signed off." in group
    assert "The focus_group on speed" not in group
    overview = sonia.reads("findings")
    assert lead.at("findings_of_kind", source_kind="focus_group") not in overview
    assert lead.at("name_area") not in overview
    for address in ("framework", "counts", "matrix"):
        assert lead.at(address) not in overview


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("findings_of_kind", {"source_kind": "dream"}),
        ("sign_off_findings", {"source_kind": "dream"}),
        ("write_finding", {"source_kind": "interview", "area_id": "nothing"}),
        ("change_area", {"area_id": "nothing"}),
        ("fill_row", {"area_id": "nothing"}),
    ],
)
def test_what_is_not_there_has_no_page(lead, name: str, about: dict[str, str]):
    assert lead.client.get(lead.at(name, **about)).status_code == 404
