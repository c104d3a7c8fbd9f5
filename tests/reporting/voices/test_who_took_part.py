"""Who took part: of a survey the texts hold only who wrote in their own words, and the report says no more."""

from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.sources import SourceKind
from tests.reporting.voices.test_voices_report import report_of, rows, table
from tests.themes.a_project import with_findings


def test_who_wrote_in_a_survey_is_not_called_all_who_took_part_in_it():
    told = with_findings()
    told.keep(
        SourceBroughtIn(
            source="more", source_kind=SourceKind.SURVEY, title="What else?", words="1: Good.\n2: Slow.\n", speakers={},
            turns=(Spoken(speaker="1", start=3, end=8), Spoken(speaker="2", start=12, end=17)), roles={"1": "worker"},
        )
    )  # fmt: skip
    told.tell(InvitedCounted(source_kind=SourceKind.SURVEY, invited=37, by_role={}))
    found = table(report_of(told), "people-survey")
    assert found.title == "Survey: people asked, and who wrote in their own words"
    assert found.columns == ("Asked", "Wrote in their own words")
    assert rows(found)["All"] == ("37", "2")
    assert "How many answered in all stands with the results of the survey." in found.notes
    assert table(report_of(told), "people-interview").columns == ("Asked", "Took part")
