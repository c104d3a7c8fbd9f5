"""A recording was deleted: said once, of one that there was."""

from datetime import date

import pytest

from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.project.events.sources import AudioDeleted
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import Telling, a_text, with_people

DAY = date(2026, 3, 9)


def told() -> Telling:
    telling = with_people()
    text = a_text("interview-1", SourceKind.INTERVIEW, {"Practitioner 1": "p1"})
    telling.keep(
        text.model_copy(update={"recording_delete_by": DAY, "held_on": date(2026, 3, 3)}),
        a_text("interview-2", SourceKind.INTERVIEW, {"Manager 1": "m1"}),
    )
    return telling


def test_the_day_is_kept_also_after_the_words_are_gone():
    telling = told()
    telling.keep(*withdraw(telling.log, participant="p1", on=DAY).events)
    project = telling.tell(AudioDeleted(source="interview-1", on=DAY))
    assert project.sources["interview-1"].recording_deleted_on == DAY


@pytest.mark.parametrize(
    ("source", "on", "why"),
    [
        ("nothing", DAY, "no such text"),
        ("interview-2", DAY, "No recording is noted"),
        ("interview-1", date(2026, 3, 2), "before the day of the recording"),
    ],
)
def test_what_cannot_be_is_refused(source: str, on: date, why: str):
    with pytest.raises(Refused, match=why):
        told().tell(AudioDeleted(source=source, on=on))


def test_it_is_said_once():
    telling = told()
    telling.tell(AudioDeleted(source="interview-1", on=DAY))
    with pytest.raises(Refused, match="deleted on 9 March 2026 already"):
        telling.tell(AudioDeleted(source="interview-1", on=DAY))
