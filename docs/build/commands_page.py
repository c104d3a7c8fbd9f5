"""The page of the command line: what each command takes, read from its parser."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction

from docs.build.markdown import page, table
from stepdown.cli import COMMANDS, module_of

INTRODUCTION = """
Exit codes: 0 done, 1 findings or a refusal, 2 unreadable input or wrong usage. With `--json` one JSON value goes to
standard output and nothing else; progress and messages go to standard error. Outputs are written whole or not at all.
"""


def commands_page() -> str:
    """Every command with its arguments."""
    return page("Commands", INTRODUCTION, *(block for name in COMMANDS for block in _command_blocks(name)))


def parser_of(name: str) -> ArgumentParser:
    """The parser of one command, as the command line makes it."""
    parser = ArgumentParser(prog=f"stepdown {name}", description=COMMANDS[name], add_help=False)
    module_of(name).add_arguments(parser)
    return parser


def arguments_of(parser: ArgumentParser) -> list[Action]:
    """The arguments that a parser shows, in the order in which they were added."""
    return [action for action in parser._actions if action.help is not SUPPRESS and action.dest != "help"]


def commands_within(parser: ArgumentParser) -> dict[str, ArgumentParser]:
    """The parsers of the commands that a command has of its own; empty for most."""
    return {name: one for a in parser._actions if isinstance(a, _SubParsersAction) for name, one in a.choices.items()}


def _command_blocks(name: str) -> list[str]:
    parser = parser_of(name)
    blocks = [f"## stepdown {name}", f"{COMMANDS[name]}.".replace("..", "."), _arguments(parser)]
    for own, command in commands_within(parser).items():
        blocks += [f"### stepdown {name} {own}", str(command.description), _arguments(command)]
    return blocks


def _arguments(parser: ArgumentParser) -> str:
    rows = [(_written(action), _meaning(action)) for action in arguments_of(parser)]
    return table(("Argument", "What it says"), rows) if rows else "It takes no arguments."


def _written(action: Action) -> str:
    """The argument as it is typed, optional ones in square brackets."""
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    many = " …" if action.nargs in ("*", "+") else ""
    typed = " ".join(part for part in ("/".join(action.option_strings), value) if part) + many
    return f"`{typed}`" if action.required else f"`[{typed}]`"


def _meaning(action: Action) -> str:
    choices = f" One of {', '.join(map(str, action.choices))}." if action.choices else ""
    default = "" if action.default in (None, False, SUPPRESS) else f" Default: {action.default}."
    return f"{(action.help or '').rstrip('.')}.{choices}{default}"
