"""Everybody who is heard in a project, and the quotes as voices among them."""

from stepdown.themes.project.events.analysis import QuoteChosen
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.quotes.heard import heard, of_quotes
from stepdown.themes.quotes.spread import Voice, spread
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import Telling, with_texts

GROUP, INTERVIEW, SURVEY = SourceKind.FOCUS_GROUP, SourceKind.INTERVIEW, SourceKind.SURVEY


def told() -> Telling:
    """The small project, with a survey's answers by two respondents, one of whom gave a role."""
    project = with_texts()
    project.keep(
        SourceBroughtIn(
            source="more", source_kind=SURVEY, title="What else?", words="1: Good.\n2: Slow.\n", speakers={},
            turns=(Spoken(speaker="1", start=3, end=8), Spoken(speaker="2", start=12, end=17)), roles={"1": "worker"},
        )
    )  # fmt: skip
    return project


def chosen(project: Telling, words: str, source: str) -> None:
    start = (project.project.sources[source].words or "").index(words)
    project.tell(QuoteChosen(quote=words, source=source, start=start, end=start + len(words)))


def test_everybody_is_heard_once_in_each_text_and_an_interviewer_in_none():
    assert heard(told().project) == (
        Voice("Practitioner 1", "interview-1", INTERVIEW, "Social worker"),
        Voice("Manager 1", "interview-2", INTERVIEW, "Team manager"),
        Voice("Worker 1", "focus-group", GROUP, "MDT worker"),
        Voice("Worker 2", "focus-group", GROUP, "MDT worker"),
        Voice("1", "more", SURVEY, "MDT worker"),
        Voice("2", "more", SURVEY),
    )


def test_a_quote_is_of_who_speaks_in_it_first_and_of_nobody_where_only_an_interviewer_does():
    project = told()
    chosen(project, "It is about trust.", "focus-group")
    chosen(project, "What changed?\nManager 1: We talk", "interview-2")
    chosen(project, "And the waiting?", "interview-1")
    chosen(project, "Slow.", "more")
    assert [voice.participant for voice in of_quotes(project.project)] == ["Worker 1", "Manager 1", "2"]
    found = spread(heard(project.project), of_quotes(project.project), largest_share=0.5)
    assert "Nobody is quoted who has the role “Social worker”: 1 person took part." in found.warnings
