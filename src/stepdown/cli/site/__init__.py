"""`stepdown site …`: the site's administration. Only the modules of this folder know Django, and only when they run."""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module

SITE_COMMANDS: dict[str, str] = {
    "migrate": "Make or change the tables of the site's database.",
    "add-colleague": "Make an account.",
    "password-link": "Print a link by which a colleague chooses a password.",
    "reset-second-factor": "Take a lost second factor off an account.",
    "service-account": "Make, renew, list or revoke what another system reads by through the API.",
    "load": "Load a dataset into the record: whole, or nothing of it.",
    "load-project": "Make a project of voices that was kept in a folder one of the site's, with its whole history.",
    "import-council": "Bring in what the council's own system knows: whole, or nothing of it.",
    "verify-audit": "Say whether anything of the audit has been changed, taken away or put in.",
    "dpia": "Write a starter of a data protection impact assessment from the site's own settings and code.",
    "policy": "Write a starter of an appropriate policy document from the site's own settings and code.",
    "backup": "Write the whole record into one file that only whoever holds the key can open.",
    "restore": "Bring the record back from a backup, into an empty database: whole, or nothing of it.",
    "continuity-pack": "Write a locked page to work by while the site is not there.",
    "check": "Say whether the site is in order, or whether a backup can be restored.",
    "seal-anew": "Seal what is sealed in the database under the newest key, so that an older one can be taken away.",
    "run-jobs": "Do what is due: call it every few minutes from the machine's own timer.",
}
"""Each command of the site and the line that help says of it. Its module here has its name, dashes as underscores."""


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes: the name of a command of the site, and what that one takes."""
    commands = parser.add_subparsers(dest="site_command", metavar="COMMAND", required=True, help="one of those below")
    for name, line in SITE_COMMANDS.items():
        command = commands.add_parser(name, help=line, description=line)
        module = import_module(f"stepdown.cli.site.{name.replace('-', '_')}")
        module.add_arguments(command)
        command.set_defaults(run_on_site=module.run)


def run(args: Namespace) -> int:
    """Run the command of the site: 0 done, 1 refused (the reason is printed), 2 where the site is not set up for it."""
    from stepdown.cli.site.ready import ready_or_say

    if not ready_or_say():
        return 2
    from stepdown.records.access.refusal import Refusal

    try:
        return int(args.run_on_site(args))
    except Refusal as refused:
        print(f"stepdown site {args.site_command}: {refused.reason}", file=sys.stderr)
        return 1
