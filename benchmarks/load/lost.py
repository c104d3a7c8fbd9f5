"""How often each contact that was taken is there: usage ``python -m benchmarks.load.lost MARKS OUT``."""

import json
import sys
from collections import Counter
from pathlib import Path

import django


def main(marks: Path, out: Path) -> None:
    """Write how many of the marks are nowhere, and how many are there more than once."""
    django.setup()
    from django.utils import timezone

    from stepdown.records.models import Contact

    today = timezone.localdate()
    there = Counter(Contact.objects.filter(started_at__date=today).order_by().values_list("summary", flat=True))
    taken = json.loads(marks.read_text(encoding="utf-8"))
    lost = sum(there[mark] == 0 for mark in taken)
    doubled = sum(there[mark] > 1 for mark in taken)
    out.write_text(json.dumps({"lost": lost, "doubled": doubled}), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
