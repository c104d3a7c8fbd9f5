"""The recording behind a text was deleted: said once, of a recording that there was."""

from stepdown.themes.project.events.sources import AudioDeleted
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused


@accepted.register
def _deleted(event: AudioDeleted, project: Project, _: Hand) -> AudioDeleted:
    """Of a text whose participant withdrew too: the recording outlives the words."""
    text = project.sources.get(event.source)
    if text is None:
        raise Refused("There is no such text.")
    if text.recording_delete_by is None:
        raise Refused("No recording is noted for this text.")
    if text.recording_deleted_on is not None:
        raise Refused(f"It was deleted on {text.recording_deleted_on:%-d %B %Y} already.")
    if text.held_on is not None and event.on < text.held_on:
        raise Refused(f"That is before the day of the recording, {text.held_on:%-d %B %Y}.")
    return event
