"""`stepdown serve`: the site, under the settings of production unless others are named."""

from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help="the address to listen at")
    parser.add_argument("--port", metavar="N", type=int, default=8000, help="the port to listen at")
    parser.add_argument("--workers", metavar="N", type=int, default=2, help="how many processes answer")
    parser.add_argument("--threads", metavar="N", type=int, default=4, help="how many requests each answers at once")


def run(args: Namespace) -> int:
    """Serve until stopped: 0 stopped, 2 where the site cannot run."""
    from stepdown.cli.site.serving import Serving, serve

    return serve(Serving(args.host, args.port, args.workers, args.threads))
