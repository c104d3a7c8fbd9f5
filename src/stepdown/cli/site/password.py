"""How a command is told a password: it is typed or read, and is never an argument."""

import sys
from getpass import getpass


def typed_password() -> str:
    """The password, without its being shown; from standard input where nobody sits before it."""
    return getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
