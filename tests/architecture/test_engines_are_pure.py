"""Nothing but the edges reads the clock, the environment or the network: today and seeds are arguments."""

import pytest

from tests.architecture.impurities import impurities
from tests.architecture.source import offenders, parsed, product_modules

EDGES = {"", "cli", "records", "web"}
"""The rooms that may know what day it is. A new room is an engine until it is named here."""

ENGINES = [module for module in product_modules() if module.room not in EDGES]


def test_an_engine_takes_the_day_and_the_seed_as_arguments():
    assert offenders(ENGINES, impurities) == {}


@pytest.mark.parametrize(
    "code",
    [
        "import datetime\ndatetime.datetime.now()",
        "from datetime import date\ndate.today()",
        "from datetime import date as d\nd.today()",
        "import time\ntime.time()",
        "from time import perf_counter\nperf_counter()",
        "import os\nos.environ['HOME']",
        "from os import environ\nenviron.get('HOME')",
        "import random\nrandom.random()",
        "import random\nrandom.Random()",
        "import numpy as np\nnp.random.normal()",
        "from numpy.random import default_rng\ndefault_rng()",
        "import urllib.request\nurllib.request.urlopen('x')",
        "import socket\nsocket.socket()",
        "from uuid import uuid4\nuuid4()",
    ],
)
def test_reading_the_world_is_found(code):
    assert list(impurities(parsed(code).tree)) != []


@pytest.mark.parametrize(
    "code",
    [
        "from datetime import date\ndate(2021, 4, 1)",
        "import datetime\ndatetime.date.fromisoformat('2021-04-01')",
        "import random\nrandom.Random(7)",
        "import numpy as np\nnp.random.default_rng(seed)",
        "import os\nos.replace('a', 'b')",
        "from urllib.parse import quote\nquote('a')",
        "today = 1\ntime = today",
    ],
)
def test_what_is_given_is_not_mistaken_for_reading_the_world(code):
    assert list(impurities(parsed(code).tree)) == []
