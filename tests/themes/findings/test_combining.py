"""What stands behind a finding, and the joint display in which the findings are combined."""

from datetime import date

import pytest

from stepdown.themes.findings.evidence import evidence
from stepdown.themes.findings.history import combining
from stepdown.themes.findings.joint import joint_display
from stepdown.themes.findings.quoted import bank, quoted
from stepdown.themes.findings.waiting import waits_for
from stepdown.themes.project.events.about import Undone
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    FindingWritten,
    QuoteChosen,
    RowFilled,
    SourceReopened,
    SourceSignedOff,
)
from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.words import ConsentItem, Stands
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import coded, consent, with_codings, with_texts

INTERVIEW, GROUP, SURVEY = SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP, SourceKind.SURVEY


def with_areas():
    told = with_codings()
    told.tell(
        AreaNamed(area="speed", title="Speed", codes=("effect",)),
        AreaNamed(area="way", title="Ways", codes=("way", "sooner")),
    )
    return told


def signed(told):
    for kind in (INTERVIEW, GROUP):
        for area in ("speed", "way"):
            told.tell(FindingWritten(area=area, source_kind=kind, words=f"{area} of the {kind}"))
        told.tell(SourceSignedOff(source_kind=kind))
    return told


def a_quote(told, words: str, source: str, quote: str, area: str | None = None) -> QuoteChosen:
    start = told.project.sources[source].words.index(words)
    return QuoteChosen(quote=quote, source=source, start=start, end=start + len(words), area=area)


def row(area: str = "way", stands: Stands = Stands.AGREES, **more: object) -> RowFilled:
    return RowFilled(area=area, stands=stands, words="Both say so.", **more)


def test_behind_a_finding_stand_the_passages_of_its_codes_in_that_kind_of_source_alone():
    told = with_areas()
    found = evidence(told.project, "way", INTERVIEW)
    assert [p.source.id for p in found.passages] == ["interview-1", "interview-1", "interview-2"]
    assert (found.people, found.took_part, found.invited) == (2, 2, 6)
    assert [(g.base.role, g.base.invited, g.base.took_part, g.people, g.codings) for g in found.groups] == [
        ("social_worker", 4, 1, 1, 2),
        ("manager", None, 1, 1, 1),
    ]


def test_how_many_were_asked_is_not_known_until_it_is_said():
    told = with_areas()
    assert evidence(told.project, "way", GROUP).invited is None
    told.tell(InvitedCounted(source_kind=GROUP, invited=9))
    assert evidence(told.project, "way", GROUP).invited == 9


def test_a_finding_is_old_when_codings_came_after_it():
    told = with_areas()
    codings = evidence(told.project, "way", GROUP).codings
    told.tell(FindingWritten(area="way", source_kind=GROUP, codings=codings, words="Trust first."))
    finding = told.project.analysis.findings[("way", GROUP)]
    assert not evidence(told.project, "way", GROUP).is_newer_than(finding)
    told.tell(coded(told, "No.", "focus-group", "time"))
    assert evidence(told.project, "way", GROUP).is_newer_than(finding)


def test_an_area_without_codes_has_nothing_behind_it():
    told = with_texts()
    told.tell(AreaNamed(area="a", title="Fathers"))
    found = evidence(told.project, "a", INTERVIEW)
    assert (found.passages, found.people, found.took_part) == ((), 0, 2)


def test_a_quote_has_the_coarser_label_and_goes_when_consent_goes():
    told = with_codings()
    told.tell(a_quote(told, "That is massive.", "interview-1", "q"))
    found = quoted(told.project, told.project.analysis.quotes["q"])
    assert (found.words, found.attribution) == ("That is massive.", "(Social care practitioner, interview)")
    assert [q.id for q in bank(told.project)] == ["q"]
    told.tell(consent("p1", (ConsentItem.TAKE_PART, ConsentItem.RECORDED)))
    assert bank(told.project) == ()


def test_a_row_has_a_column_a_kind_of_source_each_with_its_base_and_its_quotes():
    told = signed(with_areas())
    told.tell(
        a_quote(told, "That is massive.", "interview-1", "q1"),
        a_quote(told, "It is about trust.", "focus-group", "q2"),
        a_quote(told, "No.", "focus-group", "not chosen"),
        row(quotes=("q1", "q2"), follows="Keep it", by_whom="The head", by_when=date(2026, 9, 1)),
    )
    speed, way = joint_display(told.project)
    assert speed.row is None
    assert [(c.kind, c.people, c.took_part, c.invited) for c in way.cells] == [
        (GROUP, 2, 2, None),
        (INTERVIEW, 2, 2, 6),
    ]
    assert [[q.id for q in c.quotes] for c in way.cells] == [["q2"], ["q1"]]
    assert [c.finding.words for c in way.cells] == ["way of the focus_group", "way of the interview"]


def test_the_figures_of_the_survey_stand_beside_its_finding_by_question():
    told = with_areas()
    told.tell(AreaNamed(area="speed", title="Speed", questions=("quicker",)))
    speed, way = joint_display(told.project, survey_figures={"quicker": ("18 of 25 agree",), "other": ("1 of 25",)})
    assert [(c.kind, c.figures) for c in speed.cells] == [(SURVEY, ("18 of 25 agree",)), (GROUP, ()), (INTERVIEW, ())]
    assert all(c.figures == () for c in way.cells)


def test_a_survey_whose_questions_speak_of_an_area_is_written_up_too_before_all_are_combined():
    told = with_areas()
    assert waits_for(signed(told).project) == ()
    told.tell(AreaNamed(area="speed", title="Speed", questions=("quicker",)))
    assert waits_for(told.project) == (SURVEY,)


def test_a_row_is_read_again_when_a_finding_was_written_after_it():
    told = signed(with_areas())
    told.tell(row(), SourceReopened(source_kind=GROUP, reason="A turn was misheard"))
    told.tell(FindingWritten(area="way", source_kind=GROUP, words="Otherwise."), SourceSignedOff(source_kind=GROUP))
    speed, way = joint_display(told.project)
    assert (speed.written_since, way.written_since) == ((), (GROUP,))


def test_who_combined_the_sources_when_is_told():
    told = signed(with_areas())
    told.tell(row(), by="ben")
    told.tell(
        SourceReopened(source_kind=GROUP, reason=" A turn was misheard "), SourceSignedOff(source_kind=GROUP),
        row(stands=Stands.DIFFERS), row(stands=Stands.DIFFERS, follows="Ask again"),
    )  # fmt: skip
    assert [(step.by, step.words) for step in combining(told.log)] == [
        ("Eva", "Signed off the findings of the interviews."),
        ("Eva", "Signed off the findings of the focus groups."),
        ("Ben", "Filled the row “Ways”: agrees."),
        ("Eva", "Opened the findings of the focus groups again. Reason: A turn was misheard"),
        ("Eva", "Signed off the findings of the focus groups."),
        ("Eva", "Changed the row “Ways”, from agrees to differs."),
        ("Eva", "Changed the row “Ways”; it stays: differs."),
    ]


def test_what_was_taken_back_is_no_part_of_the_combining():
    told = signed(with_areas())
    told.tell(row())
    before = len(combining(told.log))
    told.keep(Undone(entry=len(told.log.entries)))
    assert len(combining(told.log)) == before - 1


@pytest.mark.parametrize("stands", list(Stands))
def test_every_relation_has_one_word(stands: Stands):
    told = signed(with_areas())
    told.tell(row(stands=stands))
    assert combining(told.log)[-1].words == f"Filled the row “Ways”: {stands.value}."
