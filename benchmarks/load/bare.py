"""The bare query of each page: usage ``python -m benchmarks.load.bare OUT``, under the site's settings.

What the database takes for the rows that the page is about, asked without anybody's rights, words or page: the least
that any program over this record could take. Milliseconds, the median of as many families as are looked at.
"""

import json
import statistics
import sys
import time
from pathlib import Path

import django

_MEMBERS = (
    "select m.*, p.* from records_familymember m join records_person p on p.id = m.person_id where m.family_id = %s"
)
_OF_EPISODE = "join records_episode e on e.id = t.episode_id where e.family_id = %s"
BY_FAMILY = {
    "family": _MEMBERS,
    "contacts": f"select t.* from records_contact t {_OF_EPISODE} order by t.started_at desc limit 25",  # noqa: S608
    "new_contact": _MEMBERS,
    "plan": f"select t.* from records_goal t {_OF_EPISODE}",  # noqa: S608
    "observations": "select * from records_observation where family_id = %s",
    "person": "select n.* from records_personname n join records_familymember m on m.person_id = n.person_id"
    " where m.family_id = %s",
}
BY_COLLEAGUE = {
    "start": "select * from records_task where for_colleague_id = %s and ended_at is null",
    "families": "select e.*, f.* from records_involvement i join records_episode e on e.id = i.episode_id"
    " join records_family f on f.id = e.family_id"
    " where i.colleague_id = %s and i.ended_on is null and e.closed_on is null",
}
_SEARCH = "select n.* from records_personname n where n.family like 'Ash%%' limit 50"
_TIMES = 60


def main(out: Path) -> None:
    """Write the milliseconds of each."""
    django.setup()
    from stepdown.records.models import Colleague, Family

    families = [one.hex for one in Family.objects.order_by("pk").values_list("pk", flat=True)[:_TIMES]]
    colleagues = [c.hex for c in Colleague.objects.filter(is_active=True).order_by("pk").values_list("pk", flat=True)]
    took = {name: _median(sql, families) for name, sql in BY_FAMILY.items()}
    took |= {name: _median(sql, colleagues[:_TIMES]) for name, sql in BY_COLLEAGUE.items()}
    took |= {"search": _median(_SEARCH, [None] * 9), "send_contact": _inserted(families)}
    out.write_text(json.dumps(took), encoding="utf-8")


def _median(sql: str, about: list[str | None]) -> float:
    return statistics.median(_timed(sql, [] if one is None else [one]) for one in about)


def _timed(sql: str, values: list[str]) -> float:
    from django.db import connection

    with connection.cursor() as cursor:
        begun = time.perf_counter()
        cursor.execute(sql, values)
        cursor.fetchall()
        return (time.perf_counter() - begun) * 1000


def _inserted(families: list[str]) -> float:
    """One contact more, committed, and taken away again unmeasured."""
    from uuid import uuid4

    from stepdown.records.models import Contact

    took = []
    for contact in Contact.objects.filter(episode__family__in=families).order_by("pk")[:_TIMES]:
        contact.pk, contact._state.adding = uuid4(), True
        begun = time.perf_counter()
        contact.save(force_insert=True)
        took.append((time.perf_counter() - begun) * 1000)
        contact.delete()
    return statistics.median(took)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
