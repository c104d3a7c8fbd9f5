"""The pages of texts: who sees what, the list, words looked for, a text brought in step by step, a turn corrected."""

from django.urls import reverse

from stepdown.records.actions.projects.begin import give_part
from stepdown.records.models import Project
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY, Cast
from tests.web.coding import (
    amir,
    of_its_coding,
)
from tests.web.leading import eva, project

__all__ = ["amir", "eva", "project"]

ONE = {"source_id": "interview-1"}
READ = {
    "texts": (), "find_words": (), "text": ("source_id",), "code_turn": ("source_id", "turn"),
    "correct_turn": ("source_id", "turn"), "coding": ("source_id", "coding_id"),
    "split_coding": ("source_id", "coding_id"), "move_coding": ("source_id", "coding_id"),
    "write_text_memo": ("source_id",), "write_coding_memo": ("source_id", "coding_id"),
    "change_text_memo": ("source_id", "text_memo_id"), "choose_quote": ("source_id", "start", "end"),
    "double_codings": (), "double_coding": ("double_id",), "finish_double": ("double_id",),
    "differences": ("double_id",), "resolve_difference": ("double_id", "of_text", "turn", "of_code"),
}  # fmt: skip
LED = {
    "bring_in_text": (), "waiting_text": ("waiting_id",), "text_details": ("waiting_id",), "drop_text": ("waiting_id",),
    "who_speaks": ("waiting_id",), "another_speaker": ("waiting_id",), "names_in_text": ("waiting_id",),
    "add_name_of_text": ("waiting_id",), "decide_place": ("waiting_id", "place"), "read_text": ("waiting_id",),
    "begin_double": (),
}  # fmt: skip
NAMES = ("Nwosu", "Kerry", "01632")


def test_the_part_in_the_project_decides_who_sees_what(cast: Cast, logged_in, project: Project):
    things = of_its_coding(cast, project) | ONE | {"project_id": project.pk}
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.sonia, role=ProjectRole.READER)
    expected = {"eva": (200, 200), "amir": (200, 403), "sonia": (403, 403), "maya": (403, 403), "dee": (404, 404)}
    wrong = []
    for who, codes in expected.items():
        client = logged_in(getattr(cast, who))
        for pages, code in zip((READ, LED), codes, strict=True):
            for name, needs in pages.items():
                address = reverse(name, kwargs={key: things[key] for key in ("project_id", *needs)})
                page = client.get(address, follow=True)
                wrong += [(who, name, page.status_code)] if page.status_code != code else []
                named = who != "eva" and any(word in page.content.decode() for word in NAMES)
                wrong += [(who, name, "a name")] if named else []
    assert wrong == []
