"""A page sent twice is done once: what the first sending made is given back to the second."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from stepdown.records import trail
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.audit import Submission
from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.drafts import Draft


def once(key: UUID, *, by: Colleague, at: datetime, do: Callable[[], Row]) -> str:
    """Do what a page asks unless this page was sent before; the id of the row that it made, then or now.

    The page's draft, if it has one, is emptied in the same transaction: text that has been sent rests nowhere else.
    """
    earlier = _earlier(key, by)
    if earlier is not None:
        return earlier
    try:
        with transaction.atomic():
            # The key is taken first: of two sendings at the same moment the second waits here, and then fails.
            sent = Submission.objects.create(key=key, by=by, made_kind="", made_id="", at=at)
            made = do()
            sent.made_kind, sent.made_id = made._meta.model_name or "", str(made.pk)
            sent.save(update_fields=["made_kind", "made_id"])
            Draft.objects.filter(pk=key, by=by).update(fields={}, sent_at=at)
    except Refusal as refused:
        if refused.act is not None:  # its note went with everything else that the page had begun
            trail.note_refusal(refused.act, by=by, at=at, reason=refused.noted, family=refused.family)
        raise
    except IntegrityError as error:
        earlier = _earlier(key, by)
        if earlier is None:
            raise Refusal("Somebody changed this at the same moment. Look at it again, then repeat.") from error
        return earlier
    return str(made.pk)


def _earlier(key: UUID, by: Colleague) -> str | None:
    return Submission.objects.filter(key=key, by=by).values_list("made_id", flat=True).first()
