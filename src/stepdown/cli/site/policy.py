"""`stepdown site policy OUT`: a starter of an appropriate policy document, from the site's own settings."""

from argparse import ArgumentParser, Namespace

from stepdown.cli.site.starting import add_out, write_starter


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    add_out(parser)


def run(args: Namespace) -> int:
    """Write it: 0 done, 2 where it cannot be written."""
    from stepdown.reporting.rights.policy import policy_report

    return write_starter(args, "policy", policy_report)
