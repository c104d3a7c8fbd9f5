"""Whether somebody has begun to answer, which only their own link can tell."""

from stepdown.records.links import answers_key
from stepdown.records.models.surveys import UnfinishedAnswers


def has_begun(who: str) -> bool:
    """Whether answers that are not handed in are kept under this link: ``who`` holds it is all that is known of them.

    For who came by an open link it is also whether they can still hand in: handing in takes the kept answers away.
    """
    return UnfinishedAnswers.objects.filter(key=answers_key(who)).exists()
