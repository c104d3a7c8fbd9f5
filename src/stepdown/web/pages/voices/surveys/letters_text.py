"""The letters to begin with: for each audience one that asks and one that reminds. Whoever sends them changes them."""

from datetime import date

from stepdown.themes.project.words import ParticipantKind
from stepdown.web.templatetags.desk import day

_STAFF = (
    """Dear colleague

We would like to know how the work with the team is for you. Please answer our survey, “{title}”:

{link}

{until}The link is yours alone and can be used once. The first page says what becomes of your answers. Taking part is
your choice.

Thank you

{stop_words}""",
    """Dear colleague

Some time ago we asked you to answer our survey, “{title}”. If you have answered meanwhile, thank you: you need not
read on. If not, and you would like to, this is your link:

{link}

{until}This is sent to everybody who was asked and whose link has not been used. We cannot see who that is.

Thank you

{stop_words}""",
)
_FAMILY = (
    """Hello

You know the team that has worked with your family. We would like to hear how it was for you. You can answer some
questions here:

{link}

{until}It is your choice, and nothing changes for you or your family if you do not answer. Nobody in the team sees who
has answered. Open the link when you are by yourself; every page has a button that takes you away from it at once.

Thank you

{stop_words}""",
    """Hello

Some time ago we asked you how it was for you to work with the team. If you have answered, thank you: you need not read
on. If not, and you would like to, this is your link:

{link}

{until}It is your choice, and nothing changes for you or your family if you do not answer. We cannot see who has
answered.

Thank you

{stop_words}""",
)
_YOUNG = (
    """Hello

We would like to know what you think about the people who have worked with you and your family. You can tell us here:

{link}

{until}You do not have to. Nothing happens if you do not answer, and there are no wrong answers. Nobody will know which
answers are yours. Every page has a button that takes you away from it at once.

Thank you

{stop_words}""",
    """Hello

A while ago we asked what you think about the people who have worked with you and your family. If you have answered,
thank you. If not, and you would like to, this is your link:

{link}

{until}You do not have to. We cannot see who has answered.

Thank you

{stop_words}""",
)
_STOP = "If you want no more e-mails about this:\n{stop}\n"

LETTERS: dict[ParticipantKind, tuple[str, str]] = {
    ParticipantKind.STAFF: _STAFF,
    ParticipantKind.PARENT_OR_CARER: _FAMILY,
    ParticipantKind.YOUNG_PERSON: _YOUNG,
}
"""For each audience the letter that asks, and the one that reminds."""


def subject_of(audience: ParticipantKind, title: str, *, is_reminder: bool) -> str:
    """A subject. For families it says nothing of what it is about: others may see it."""
    if audience is not ParticipantKind.STAFF:
        return "A few questions, if you like" if is_reminder else "A few questions"
    return f"Reminder: {title}" if is_reminder else f"A survey: {title}"


def words_of(audience: ParticipantKind, title: str, last_day: date | None, *, is_reminder: bool) -> str:
    """The words, in which ``{link}`` and ``{stop}`` are left for each person's own."""
    until = f"You can answer until {day(last_day)}. " if last_day else ""
    words = _on_one_line(LETTERS[audience][is_reminder])
    for mark, said in (("{title}", title), ("{until}", until), ("{stop_words}", _STOP)):
        words = words.replace(mark, said)
    return words


def _on_one_line(words: str) -> str:
    """Each paragraph without line ends: they are where our lines end, and not a reader's."""
    return "\n\n".join(" ".join(paragraph.splitlines()) for paragraph in words.split("\n\n"))
