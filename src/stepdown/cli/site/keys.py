"""How a command is told who may open a file, and what opens one. A passphrase is typed or read, never an argument."""

import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stepdown.records.safekeeping.locked import Key, Lock

_SHORTEST = 12
"""Characters of a passphrase, as of a password here (the National Cyber Security Centre's "three random words")."""


def add_lock_arguments(parser: ArgumentParser, setting: str) -> None:
    """For whom a file is locked. ``setting``: what of the environment says it where nothing is given."""
    parser.add_argument(
        "--to",
        metavar="PUBLIC_KEY",
        action="append",
        default=[],
        help=f"whose key opens it (age1…); once for each of them. Those of {setting} where none is given",
    )
    parser.add_argument(
        "--passphrase", action="store_true", help="a passphrase opens it instead: typed, or read from standard input"
    )


def lock_of(args: Namespace, of_settings: "Sequence[str]") -> "Lock":
    """For whom the file is locked. Refusal where a passphrase is too short."""
    from stepdown.records.access.refusal import Refusal
    from stepdown.records.safekeeping.locked import Lock

    if not args.passphrase:
        return Lock(tuple(args.to or of_settings))
    typed = _typed()
    if len(typed) < _SHORTEST:
        raise Refusal(f"The passphrase is too short. Use at least {_SHORTEST} characters, such as four random words.")
    return Lock(passphrase=typed)


def add_key_arguments(parser: ArgumentParser) -> None:
    """What opens a file."""
    parser.add_argument("--identity", metavar="FILE", type=Path, help="the file of the secret key that opens it")
    parser.add_argument(
        "--passphrase", action="store_true", help="a passphrase opens it: typed, or read from standard input"
    )


def key_of(args: Namespace) -> "Key":
    """What opens the file. Refusal where the file of the key cannot be read."""
    from stepdown.cli.written_file import UnreadableError, text_of
    from stepdown.records.access.refusal import Refusal
    from stepdown.records.safekeeping.locked import Key

    if args.passphrase:
        return Key(passphrase=_typed())
    if args.identity is None:
        return Key()
    try:
        lines = [line.strip() for line in text_of(args.identity).splitlines()]
    except UnreadableError as error:
        raise Refusal(str(error)) from error
    return Key(tuple(line for line in lines if line and not line.startswith("#")))


def _typed() -> str:
    return getpass("Passphrase: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
