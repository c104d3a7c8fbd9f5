"""The kinds of source, as one speaks of all that came of each."""

from stepdown.themes.sources import SourceKind

ALL_OF = {
    SourceKind.INTERVIEW: "the interviews",
    SourceKind.FOCUS_GROUP: "the focus groups",
    SourceKind.SURVEY: "the survey",
}
