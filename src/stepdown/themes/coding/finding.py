"""Words looked for over all texts of a project."""

from collections.abc import Iterator

from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.texts.freeze import FrozenText, Turn
from stepdown.themes.texts.keyword import Hit, in_context


def words_found(project: Project, words: str, *, whole_words: bool) -> tuple[Hit, ...]:
    """Every place where the words are said, text by text; not what somebody said who withdrew."""
    texts = {
        source.id: FrozenText(source.words, tuple(_turns(source)))
        for source in project.sources.values()
        if source.words is not None
    }
    return in_context(texts, words, whole_words=whole_words)


def _turns(source: Source) -> Iterator[Turn]:
    for number, turn in enumerate(source.turns):
        if source.participant_of(number) not in source.masked:
            yield Turn(number, turn.speaker, turn.start, turn.end, turn.at_seconds)
