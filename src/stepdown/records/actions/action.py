"""What every action is: one transaction, its audit event in it, and a refusal that changes nothing and is noted."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import cast

from django.db import transaction

from stepdown.domain.lifecycle.lifecycle import NotAllowedError
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.remembered import forget
from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague


def action[**P, R: Row](act: Act) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an action: it takes ``by`` and ``at`` as keywords and returns the row that it is about.

    Whatever it writes is written whole, with the audit event, or not at all. Refusal where it may not be done.
    """

    def wrap(do: Callable[P, R]) -> Callable[P, R]:
        @wraps(do)
        def done(*given: P.args, **named: P.kwargs) -> R:
            by, at = cast(Colleague | None, named["by"]), cast(datetime, named["at"])
            forget()  # an action asks for itself who may
            try:
                with transaction.atomic():
                    row = do(*given, **named)
                    trail.note(act, by=by, at=at, about=row)
                    return row
            except NotAllowedError as error:
                refused = Refusal(str(error))
                cause: Exception = error
            except Refusal as error:
                refused, cause = error, error
            finally:
                forget()
            refused.act = act
            trail.note_refusal(act, by=by, at=at, reason=refused.noted, family=refused.family)
            raise refused from cause

        done.act = act  # type: ignore[attr-defined]  # so that a test can ask which act an action is
        return done

    return wrap
