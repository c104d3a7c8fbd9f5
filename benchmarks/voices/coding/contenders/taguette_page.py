"""Taguette: what its own page of a document asks of its server: the page, the highlights, the words.

usage: taguette_page TALKS.json OUT TIMES, with a Python in which taguette is installed and nothing of Stepdown is
needed. The database is made first; the server is Taguette's own, for one user.
"""

import json
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from html import escape
from http.cookiejar import CookieJar
from pathlib import Path

from taguette import database

CODES = 60


def main(talks: Path, out: Path, times: int) -> None:
    """Make the database, start the server, and open the documents one after the other."""
    made = json.loads(talks.read_text(encoding="utf-8"))
    file = out.with_suffix(".sqlite3")
    _make(file, made)
    server, opener, base = _served(file)
    try:
        first = _opened(opener, base, 1)
        answers = [_opened(opener, base, n % len(made) + 1) for n in range(times)]
        said = {
            "texts": len(made),
            "codings": sum(_opened(opener, base, n + 1)[2] for n in range(len(made))),
            "bytes": max(size for _, size, _ in answers),
            "first": first[0],
            "open": [seconds for seconds, _, _ in answers],
        }
    finally:
        server.kill()  # it goes on when it is asked to end, and keeps the port
        server.wait()
    out.write_text(json.dumps(said), encoding="utf-8")


def _make(file: Path, made: list[dict]) -> None:
    """The same texts and stretches. Taguette counts in bytes of the document's text."""
    session = database.connect(f"sqlite:///{file}")()
    session.add(database.User(login="admin"))
    project = database.Project(name="Voices", description="")
    session.add(project)
    session.flush()
    member = database.ProjectMember(project=project, user_login="admin", privileges=database.Privileges.ADMIN)
    tags = [database.Tag(project=project, path=f"Code {n}", description="What is said") for n in range(CODES)]
    session.add_all([member, *tags])
    for number, talk in enumerate(made):
        session.add(_document(project, f"Interview {number}", talk, tags))
    session.commit()
    session.close()


def _document(project: object, name: str, talk: dict, tags: list) -> object:
    words = talk["words"]
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in words.splitlines())
    document = database.Document(
        project=project, name=name, description="", filename=f"{name}.txt", contents=paragraphs,
        text_direction=database.TextDirection.LEFT_TO_RIGHT,
    )  # fmt: skip
    plain = words.replace("\n", "")
    for one in talk["stretches"]:
        before, length = one["start"] - words[: one["start"]].count("\n"), one["end"] - one["start"]
        quote = plain[before : before + length]
        start = len(plain[:before].encode())
        document.highlights.append(
            database.Highlight(
                start_offset=start, end_offset=start + len(quote.encode()), snippet=escape(quote),
                tags=[tags[one["code"]]],
            )
        )  # fmt: skip
    return document


def _served(file: Path) -> tuple:
    """Its server, and somebody who has opened the address that it prints."""
    program = "from taguette.main import main; main()"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-c", program, "--no-browser", "--port", str(port), "--database", str(file)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    token = next(found for line in server.stdout if (found := re.search(r"token=(\w+)", line)))[1]
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    threading.Thread(target=server.stdout.read, daemon=True).start()  # what it goes on saying must not fill the pipe
    base = f"http://127.0.0.1:{port}"
    opener.open(f"{base}/?token={token}").read()
    return server, opener, base


def _opened(opener: object, base: str, document: int) -> tuple:
    """Seconds, bytes, and how many highlights were told of."""
    started = time.perf_counter()
    page = opener.open(f"{base}/project/1/document/{document}").read()
    told = opener.open(f"{base}/api/project/1/document/{document}").read()
    words = opener.open(f"{base}/api/project/1/document/{document}/contents").read()
    seconds = time.perf_counter() - started
    return seconds, len(page) + len(told) + len(words), len(json.loads(told)["highlights"])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
