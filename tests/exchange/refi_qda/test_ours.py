"""A project of Stepdown goes out as REFI-QDA and comes in again as it was; what cannot be said is counted."""

import pytest

from stepdown.exchange.refi_qda.loss import Target, losses
from stepdown.exchange.refi_qda.ours.code_text import description_of, text_of
from stepdown.exchange.refi_qda.ours.inward import Arriving, arriving
from stepdown.exchange.refi_qda.ours.outward import beyond, outward
from stepdown.exchange.refi_qda.ours.take_in import incoming
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.validate import validate
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from stepdown.invented.pilot.voices.project import pilot_voices
from stepdown.themes.project.events.framework import CodeText
from stepdown.themes.project.log import Log
from stepdown.themes.project.propose import written
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import CodeOrigin
from tests.themes.a_project import BEGUN, Telling, consent, the_sheet, with_findings


@pytest.fixture(scope="module")
def ours() -> Project:
    return pilot_voices(1).project


def came_back(project: Project) -> Arriving:
    found = read(write_qdpx(outward(project, "key")), "pilot.qdpx")
    assert found.project == outward(project, "key")
    assert found.losses == ()
    return arriving(found.project)


def taken_in(found: Arriving) -> Log:
    """Everything, as if all had agreed."""
    log = Telling().log
    words = [step for text in found.words for step in text.steps]
    for step in (*found.people, *found.framework, *words, *found.areas):
        log = written(log, [step.event], by=step.by or "eva", at=step.at or BEGUN)
    return log


def test_what_we_write_is_valid(ours: Project):
    assert validate(write_qdpx(outward(ours, "key")), "pilot.qdpx") == ()
    assert validate(write_qdc(outward(ours, "key")), "pilot.qdc") == ()


def test_the_same_project_is_the_same_bytes_and_another_key_other_guids(ours: Project):
    assert write_qdpx(outward(ours, "key")) == write_qdpx(outward(ours, "key"))
    assert outward(ours, "other").codes[0].guid != outward(ours, "key").codes[0].guid


def coded(project: Project) -> list[tuple[str, tuple[str, ...], str, str, str]]:
    """Every coding by what it says: text, code, words, coder and time."""
    return sorted(
        (
            project.sources[c.source].title,
            project.framework.path(c.code),
            project.sources[c.source].quote(c.start, c.end),
            project.coders[c.coder],
            c.at.isoformat(),
        )
        for of_source in project.codings.values()
        for c in of_source.values()
    )


def test_every_text_turn_code_and_coding_comes_back(ours: Project):
    back = taken_in(came_back(ours)).project
    assert coded(back) == coded(ours)
    assert [(c.text, c.origin, c.is_codable) for c in back.framework.in_use()] == [
        (c.text, c.origin, c.is_codable) for c in ours.framework.in_use()
    ]
    assert sorted(s.words for s in back.sources.values()) == sorted(s.words for s in ours.sources.values())
    assert [
        [(t.start, t.end, t.speaker) for t in s.turns] for s in sorted(back.sources.values(), key=lambda s: s.title)
    ] == [[(t.start, t.end, t.speaker) for t in s.turns] for s in sorted(ours.sources.values(), key=lambda s: s.title)]


def test_people_roles_kinds_and_areas_come_back(ours: Project):
    back = taken_in(came_back(ours)).project
    assert {(p.pseudonym, back.people.roles[p.role].label) for p in back.people.participants.values()} == {
        (p.pseudonym, ours.people.roles[p.role].label) for p in ours.people.participants.values()
    }
    assert {(s.title, s.kind) for s in back.sources.values()} == {(s.title, s.kind) for s in ours.sources.values()}
    assert [a.title for a in back.analysis.areas.values()] == [a.title for a in ours.analysis.areas.values()]


def test_who_cannot_be_tied_to_anybody_does_not_become_a_participant(ours: Project):
    back = taken_in(came_back(ours)).project
    survey = next(s for s in back.sources.values() if s.question is None and s.roles)
    assert survey.speakers == {}
    assert not any("Respondent" in p.pseudonym for p in back.people.participants.values())


def test_going_out_again_gives_the_same_guids(ours: Project):
    back = taken_in(came_back(ours)).project
    again = outward(back, "another key")
    assert {code.guid for code in again.codes} == {code.guid for code in outward(ours, "key").codes}


def test_a_text_says_whose_consent_it_waits_for():
    found = came_back(with_findings().project)
    names = {s.event.participant: s.event.pseudonym for s in found.people if s.event.kind == "participant_added"}
    assert {text.title: {names[p] for p in text.participants} for text in found.words} == {
        "Interview 1": {"Practitioner 1"},
        "Interview 2": {"Manager 1"},
        "Focus group": {"Worker 1", "Worker 2"},
    }


def test_words_wait_for_consent_and_come_in_once_it_is_there():
    found = came_back(with_findings().project)
    told = Telling()
    first = incoming(found, told.project)
    assert [title for title, _ in first.waits] == ["Interview 1", "Interview 2", "Focus group"]
    told.keep(*(step.event for step in first.steps))
    assert told.project.sources == {}
    told.tell(the_sheet())
    for who in told.project.people.participants:
        told.tell(consent(who))
    second = incoming(found, told.project)
    assert second.waits == ()
    told.keep(*(step.event for step in second.steps))
    assert len(told.project.sources) == 3
    assert incoming(found, told.project).steps == ()


def test_what_it_cannot_say_is_counted(ours: Project):
    told = {loss.what: loss.count for loss in losses(outward(ours, "key"), Target.PROJECT, beyond(ours))}
    assert told["Records of consent"] == 22
    assert told["Rows of the joint display"] == 5
    assert told["Resolved disagreements"] == 5


@pytest.mark.parametrize(
    "text",
    [
        CodeText(name="Time"),
        CodeText(
            name="Time", definition="Two\nlines", include="All", exclude="None", example="So", guide_question="Q?"
        ),
    ],
)
def test_what_a_code_says_survives_as_a_description(text: CodeText):
    for origin in CodeOrigin:
        assert text_of("Time", description_of(text, origin)) == (text, origin)


def test_a_description_of_somebody_else_is_the_definition():
    assert text_of("Time", "Anything about time.\nMore.")[0].definition == "Anything about time.\nMore."
