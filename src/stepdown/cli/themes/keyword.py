"""`stepdown themes keyword FOLDER WORDS`: where words are said, with what stands around them."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.telling import JSON_HELP, count_of, print_json, say

if TYPE_CHECKING:
    from stepdown.themes.texts.keyword import Hit


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("words", metavar="WORDS", help="what is looked for, whatever its capitals and accents")
    parser.add_argument("--beginnings", action="store_true", help="the last word may go on: support finds supportive")
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Print them: 0 done, 2 where the folder cannot be read."""
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.themes.coding.finding import words_found

    project = read_folder(args.folder).project
    hits = words_found(project, args.words, whole_words=not args.beginnings)
    if args.json:
        print_json([_as_json(project.sources[hit.text_id].title, hit) for hit in hits])
        return 0
    for hit in hits:
        title = project.sources[hit.text_id].title
        print(f"{title}, turn {hit.turn.number + 1}, {hit.turn.speaker}: …{hit.before}[{hit.words}]{hit.after}…")
    say(f"Said {count_of(len(hits), 'time')}, in {count_of(len({hit.text_id for hit in hits}), 'text')}.")
    return 0


def _as_json(title: str, hit: "Hit") -> dict[str, object]:
    return {
        "text": title, "turn": hit.turn.number + 1, "speaker": hit.turn.speaker, "before": hit.before,
        "words": hit.words, "after": hit.after,
    }  # fmt: skip
