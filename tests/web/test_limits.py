"""The page of limits tells of every form that takes a file."""

import re
from pathlib import Path

from docs.build.limits_page import FILES
from tests.architecture.source import product_modules

FORM = re.compile(r"^class (\w+)", re.MULTILINE)


def test_every_form_that_takes_a_file_is_on_the_page_of_limits():
    forms = [Path(m.path).read_text(encoding="utf-8") for m in product_modules() if "/web/forms/" in m.path]
    takers = {
        part.split("(")[0]
        for text in forms
        for part in FORM.sub(r"\0\1", text).split("\0")[1:]
        if re.search(r"(Files?Field\(|_csv\()", part.partition("\ndef ")[0])
    }
    assert takers - {"SeveralFilesField"} == FILES.keys()
