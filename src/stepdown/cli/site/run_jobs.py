"""`stepdown site run-jobs`: everything that is due, once. Running it again does nothing twice."""

import sys
from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("jobs", metavar="JOB", nargs="*", help="which jobs; every job where none is named")


def run(args: Namespace) -> int:
    """Run the jobs: 0 done, 1 where one failed (the others have run), 2 where there is no such job."""
    from django.db import DatabaseError

    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.access.refusal import Refusal
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
            done = JOBS[name](now())
        except (Refusal, DatabaseError, LookupError, ValueError) as fault:  # the other jobs are run all the same
            print(f"{name}: failed ({type(fault).__name__})", file=sys.stderr)
            failed += 1
        else:
            print(f"{name}: {done}", file=sys.stderr)
    return 1 if failed else 0
