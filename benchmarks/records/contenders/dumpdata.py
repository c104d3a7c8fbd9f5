"""Django's own export of the same tables, as JSON lines. Says how many contacts it has."""

import json
import sys
from pathlib import Path

from benchmarks.records.site import set_up

NOT_IN_A_DATASET = (
    "auditevent", "submission", "draft", "personname", "home", "safecontact", "runfile", "evaluationrun",
)  # fmt: skip
"""Tables of which a snapshot takes nothing."""


def main(database: str, out: Path) -> None:
    """Dump the rows."""
    set_up(database)
    from django.core.management import call_command

    rows = out.with_suffix(".jsonl")
    left_out = [f"records.{name}" for name in NOT_IN_A_DATASET]
    call_command("dumpdata", "records", exclude=left_out, format="jsonl", output=str(rows), verbosity=0)
    with rows.open(encoding="utf-8") as lines:
        contacts = sum('"model": "records.contact"' in line for line in lines)
    out.write_text(json.dumps({"contacts": contacts}), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
