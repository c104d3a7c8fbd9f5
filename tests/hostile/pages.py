"""The pages by which people send files, by the names of their addresses, and the hostile files for each."""

from tests.hostile.files import PROJECTS, TRANSCRIPTS
from tests.hostile.forms import CODEBOOKS, FORMS

PAGES = {"bring_in_text": TRANSCRIPTS, "bring_in_file": PROJECTS | CODEBOOKS, "upload_questionnaire": FORMS}
SENT = [(page, what) for page, files in PAGES.items() for what in files]
BESIDE = {"kind": "interview", "title": "A talk", "which": "new one"}
"""What the forms ask beside the file."""
