"""The form with which a file of another program is sent."""

from typing import Any

from django import forms

from stepdown.exchange.archive.arriving.sent import ENDINGS, LARGEST
from stepdown.web.forms.base import DeskForm


class SendFile(DeskForm):
    """One file."""

    page = "bring_in_file"
    file = forms.FileField(
        label="File",
        help_text="A REFI-QDA project (.qdpx) or codebook (.qdc), or a codebook as a table (.csv or .xlsx)",
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
    has_looked = forms.BooleanField(
        label="I have looked at the file: what looks like a number, a date or an address in it tells nobody apart",
        help_text="Leave this empty at first. Names of the register are kept out all the same",
        required=False,
    )

    def clean_file(self) -> Any:
        """The file, if it is not so large that it must hold recordings."""
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST:
            raise forms.ValidationError(
                f"The file has more than {LARGEST // 1024 // 1024} megabytes. Export the project again without "
                "recordings and pictures, and send that"
            )
        return sent
