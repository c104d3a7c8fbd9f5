"""A database for one served site: a file, or one of the PostgreSQL server that DATABASE_URL names."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

SETTINGS = {
    "STEPDOWN_SECRET_KEY": "k" * 64,
    "STEPDOWN_HOSTS": "127.0.0.1",
}


class Database:
    """Where it is, as the site's settings take it, and what lies in it."""

    def __init__(self, folder: Path, address: str = "") -> None:
        self._file, self._address = folder / "record.sqlite3", address

    @property
    def environment(self) -> dict[str, str]:
        """The settings: of production over PostgreSQL, of the demonstration over a file."""
        if self._address:
            return SETTINGS | {
                "DJANGO_SETTINGS_MODULE": "stepdown.web.settings.production",
                "DATABASE_URL": self._address,
            }
        return SETTINGS | {
            "DJANGO_SETTINGS_MODULE": "stepdown.web.settings.demo",
            "STEPDOWN_SITE": str(self._file),
        }

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What a query finds, asked beside the site."""
        if not self._address:
            with closing(sqlite3.connect(self._file)) as file:
                return file.execute(query).fetchall()
        import psycopg

        with psycopg.connect(self._address) as server:
            return server.execute(query).fetchall()


@contextmanager
def database(folder: Path) -> Iterator[Database]:
    """A new one, thrown away afterwards."""
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield Database(folder)
        return
    import psycopg

    name = f"served_{folder.name}_{os.getpid()}".replace("-", "_").lower()
    with psycopg.connect(server, autocommit=True) as maker:
        maker.execute(f'CREATE DATABASE "{name}"')
        try:
            yield Database(folder, urlunsplit(urlsplit(server)._replace(path=f"/{name}")))
        finally:
            maker.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
