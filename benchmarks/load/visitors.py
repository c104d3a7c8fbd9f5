"""Who visits and what they open: usage ``python -m benchmarks.load.visitors OUT VISITORS``, under the site's settings.

Each visitor has logged in, and has the addresses of families that are theirs to see.
"""

import json
import random
import sys
from pathlib import Path
from typing import Any

import django

_ROLES = ("manager", *("practitioner",) * 7, "social_worker", "social_worker")
"""The roles of ten visitors."""
_FAMILIES = 10
"""The families among which a visitor chooses: who opens more than twelve within an hour is asked why."""


def main(out: Path, count: int) -> None:
    """Write them as JSON: a session and paths each."""
    django.setup()
    from django.conf import settings

    drawn = random.Random(1)  # noqa: S311
    chosen = [_visitor(_ROLES[number % len(_ROLES)], drawn) for number in range(count)]
    out.write_text(json.dumps({"cookie": settings.SESSION_COOKIE_NAME, "visitors": chosen}), encoding="utf-8")


def _visitor(role: str, drawn: random.Random) -> dict[str, Any]:
    from django.conf import settings
    from django.test import Client

    from stepdown.records.models import Colleague

    everybody = list(Colleague.objects.filter(role=role, is_active=True).order_by("pk"))
    paths: dict[str, list[str]] = {}
    while not paths.get("family"):  # somebody with work
        who = everybody.pop(drawn.randrange(len(everybody)))
        paths = _paths(who, drawn)
    client = Client()
    client.force_login(who)
    return {"session": client.cookies[settings.SESSION_COOKIE_NAME].value, "role": role, "paths": paths}


def _paths(who: Any, drawn: random.Random) -> dict[str, list[str]]:
    from django.urls import reverse
    from django.utils import timezone

    from stepdown.records.access.sees import families_seen_by

    theirs = families_seen_by(who, timezone.localdate())
    open_now = theirs.filter(episodes__closed_on__isnull=True, episodes__isnull=False)
    seen = list(open_now.order_by("pk").values_list("pk", flat=True).distinct())
    families = drawn.sample(seen, min(_FAMILIES, len(seen)))
    paths = {name: [reverse(name)] for name in ("start", "families", "search")}
    for name in ("family", "contacts", "plan", "observations"):
        paths[name] = [reverse(name, args=[family]) for family in families]
    if who.role != "social_worker":  # who refers records no contact
        paths["new_contact"] = [reverse("new_contact", args=[family]) for family in families]
    paths["person"] = [reverse("person", args=[family, person]) for family, person in _people(families)]
    if who.role == "manager":
        paths |= {name: [reverse(name)] for name in ("team", "clocks", "keeping")}
    return paths


def _people(families: list[Any]) -> list[tuple[Any, Any]]:
    from stepdown.records.models import FamilyMember

    return list(FamilyMember.objects.filter(family__in=families, ended_on__isnull=True).values_list("family", "person"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
