"""`stepdown site seal-anew`: what is sealed in the database, sealed under the newest key."""

import sys
from argparse import ArgumentParser, Namespace


def add_arguments(_: ArgumentParser) -> None:
    """It takes nothing: the keys are those of STEPDOWN_SEALING_KEYS, the newest first."""


def run(_: Namespace) -> int:
    """Seal anew: 0 done, 1 where something cannot be opened with any key, 2 where the database is not ready."""
    from stepdown.cli.site.ready import database_is_ready_or_say
    from stepdown.records.actions.seal_anew import seal_anew
    from stepdown.records.sealed import SealBroken

    if not database_is_ready_or_say():
        return 2
    try:
        count = seal_anew(lambda what, number: print(f"  {what}: {number:,}", file=sys.stderr))
    except SealBroken as error:
        print(f"stepdown site seal-anew: {error} Put the earlier key back into STEPDOWN_SEALING_KEYS.", file=sys.stderr)
        return 1
    print(f"{count:,} values are sealed under the newest key. Take the earlier one away when no survey is open.")
    return 0
