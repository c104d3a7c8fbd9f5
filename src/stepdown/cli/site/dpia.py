"""`stepdown site dpia OUT`: a starter of a data protection impact assessment, from the site's own settings."""

from argparse import ArgumentParser, Namespace

from stepdown.cli.site.starting import add_out, write_starter


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    add_out(parser)


def run(args: Namespace) -> int:
    """Write it: 0 done, 2 where it cannot be written."""
    from stepdown.reporting.rights.dpia import dpia_report

    return write_starter(args, "dpia", dpia_report)
