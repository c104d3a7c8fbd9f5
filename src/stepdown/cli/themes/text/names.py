"""What may tell who somebody is: decided by the command's own words, or listed for whoever runs it."""

from collections.abc import Iterable, Iterator

from stepdown.cli.themes.text.speakers import pair
from stepdown.themes.bringing_in.draft import Suspect, suspects
from stepdown.themes.bringing_in.names import SameWords, decided, same_words
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.names import folded
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.refused import Refused


def with_decisions(
    text: WaitingText, project: Project, register: Register, *, leave: Iterable[str], replace: Iterable[str]
) -> WaitingText:
    """The text with what was said of names: left for a reason, or replaced. Refused for words that are not suspect."""
    for words, reason in map(pair, leave):
        found, places = _places(text, project, register, words)
        text = decided(text, found, places, words=None, reason=reason)
    for words, put in map(pair, replace):
        found, places = _places(text, project, register, words)
        text = decided(text, found, places, words=put)
    return text


def _places(
    text: WaitingText, project: Project, register: Register, words: str
) -> tuple[tuple[Suspect, ...], set[str]]:
    found = suspects(text, project, register)
    places = {s.place for s in found if s.words == words or (folded(words) and folded(s.words) == folded(words))}
    if not places:
        raise Refused(f"“{words}” is not among the words that may tell who somebody is. Leave it out of the command.")
    return found, places


def undecided(text: WaitingText, project: Project, register: Register) -> tuple[SameWords, ...]:
    """What nobody decided yet, the same words together."""
    return same_words(suspect for suspect in suspects(text, project, register) if suspect.choice is None)


def shown(groups: Iterable[SameWords]) -> Iterator[str]:
    """A few lines for each: the words where they stand, why they are suspect, and what to write."""
    for group in groups:
        first, suggestion = group.suspects[0], group.suggestion
        times = f", {len(group.suspects)} times" if len(group.suspects) > 1 else ""
        yield f"“{group.words}”{times}: …{first.before}[{group.words}]{first.after}…"
        yield f"  {suggestion.kind.label}. {suggestion.why}"
        choices = (suggestion.proposed,) if suggestion.proposed else suggestion.choices
        for choice in choices:
            yield f'  --replace "{group.words}={choice[1:-1]}"'
        yield f'  --leave "{group.words}=why it can stay"'
