"""What is written is valid, and reads back as the same project with nothing lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from stepdown.exchange.refi_qda.guids import guid_of
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.shape.project import Project
from stepdown.exchange.refi_qda.validate import validate
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from tests.exchange.refi_qda.worlds import plain, projects


@settings(max_examples=30)
@given(project=projects())
def test_a_project_is_valid_the_same_bytes_each_time_and_comes_back_whole(project: Project):
    project = plain(project)
    content = write_qdpx(project)
    assert content == write_qdpx(project)
    assert validate(content, "study.qdpx") == ()
    back = read(content, "study.qdpx")
    assert back.project == project
    assert back.losses == ()


@settings(max_examples=12)
@given(project=projects())
def test_a_codebook_is_valid_and_comes_back_whole(project: Project):
    if not project.codes:
        with pytest.raises(ExportRefusal, match="no code yet"):
            write_qdc(project)
        return
    content = write_qdc(project)
    assert validate(content, "study.qdc") == ()
    back = read(content, "study.qdc")
    assert back.project == codebook_of(project)
    assert back.losses == ()


def codebook_of(project: Project) -> Project:
    sets = tuple(replace(each, sources=(), notes=()) for each in project.sets if each.codes)
    return Project(origin=project.origin, codes=tuple(map(without_notes, project.codes)), sets=sets)


def without_notes(code):
    return replace(code, notes=(), children=tuple(map(without_notes, code.children)))


def test_a_guid_is_the_same_each_time_and_another_for_each_kind_and_project():
    guids = [guid_of(*names) for names in [("study", "code", "1"), ("study", "coding", "1"), ("other", "code", "1")]]
    assert guids == [guid_of("study", "code", "1"), *guids[1:]]
    assert len(set(guids)) == 3
