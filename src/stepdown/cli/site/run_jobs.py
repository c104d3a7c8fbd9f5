"""`stepdown site run-jobs`: everything that is due, once. Running it again does nothing twice."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import datetime

from stepdown.cli.site.ready import now


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("jobs", metavar="JOB", nargs="*", help="which jobs; every job where none is named")


def run(args: Namespace) -> int:
    """Run the jobs: 0 done, 1 where one failed (the others have run), 2 where there is no such job."""
    from stepdown.cli.site.ready import database_is_ready_or_say
    from stepdown.records.actions.jobs import note_ran
    from stepdown.records.jobs import JOBS

    unknown = [name for name in args.jobs if name not in JOBS]
    if unknown:
        known = ", ".join(JOBS) or "none yet"
        print(f"stepdown site run-jobs: there is no job {', '.join(unknown)}. Jobs: {known}.", file=sys.stderr)
        return 2
    if not database_is_ready_or_say():
        return 2
    failed = 0
    for name in args.jobs or JOBS:
        try:
            print(f"{name}: {_done(JOBS[name]):,} done", file=sys.stderr)
            note_ran(name, at=now())
        except JobFailedError as failure:
            print(f"{name}: failed ({failure})", file=sys.stderr)
            note_ran(name, at=now(), fault=str(failure))
            failed += 1
    return 1 if failed else 0


class JobFailedError(Exception):
    """A job did not end well. One that fails does not keep the others from running."""


def _done(job: Callable[[datetime], int]) -> int:
    try:
        return job(now())
    except Exception as fault:
        raise JobFailedError(type(fault).__name__) from fault  # its own words may hold somebody's name
