"""One served site for the tests of a module."""

from collections.abc import Iterator

import pytest

from tests.served.site import Site, served


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Killed at the end."""
    with served(tmp_path_factory.mktemp("site")) as site:
        yield site
