"""A project of invented interviews: usage ``python -m benchmarks.voices.exchange.make_project FILE SOURCES``."""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from stepdown.exchange.refi_qda.guids import guid_of
from stepdown.exchange.refi_qda.plain_text import quote
from stepdown.exchange.refi_qda.shape.audit import Audit
from stepdown.exchange.refi_qda.shape.codes import Code, with_paths
from stepdown.exchange.refi_qda.shape.project import Project, User
from stepdown.exchange.refi_qda.shape.sources import Coding, Selection, TextSource
from stepdown.exchange.refi_qda.write.write import write_qdpx

WORDS, CODINGS = 10_000, 200
"""Of each interview."""
WHEN = datetime(2026, 3, 1, 10, tzinfo=UTC)
USERS = tuple(User(guid_of("benchmark", "user", name), name) for name in ("Ana", "Ben"))


def main(file: Path, sources: int) -> None:
    """Write the project, the same for the same number of sources."""
    drawn = random.Random(sources)  # noqa: S311
    vocabulary = ["".join(drawn.choices("abcdefghijklmnopqrstuvwxyz", k=drawn.randint(2, 9))) for _ in range(3000)]
    codes = _codes()
    names = [code.guid for _, code in with_paths(codes)]
    interviews = tuple(_interview(number, vocabulary, names, drawn) for number in range(sources))
    file.write_bytes(write_qdpx(Project("Benchmark", users=USERS, codes=codes, sources=interviews)))


def _codes() -> tuple[Code, ...]:
    """A hundred codes under ten."""
    return tuple(
        Code(_guid("code", branch), f"Branch {branch}", children=tuple(_leaf(branch, leaf) for leaf in range(9)))
        for branch in range(10)
    )


def _leaf(branch: int, leaf: int) -> Code:
    return Code(_guid("code", f"{branch}.{leaf}"), f"Code {branch}.{leaf}")


def _interview(number: int, vocabulary: list[str], codes: list[str], drawn: random.Random) -> TextSource:
    words = drawn.choices(vocabulary, k=WORDS)
    text = " ".join(f"{word}\n" if place % 12 == 11 else word for place, word in enumerate(words))
    passages = tuple(_passage(f"{number}.{place}", text, drawn.choice(codes), drawn) for place in range(CODINGS))
    return TextSource(_guid("source", number), text, f"Interview {number}", selections=passages)


def _passage(key: str, text: str, code: str, drawn: random.Random) -> Selection:
    start = drawn.randrange(len(text) - 200)
    end, coder = start + drawn.randint(20, 200), drawn.choice(USERS).guid
    coding = Coding(_guid("coding", key), code, coder, WHEN)
    name = quote(text, start, end)
    return Selection(_guid("selection", key), start, end, name, codings=(coding,), audit=Audit(coder, WHEN))


def _guid(kind: str, key: object) -> str:
    return guid_of("benchmark", kind, str(key))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
