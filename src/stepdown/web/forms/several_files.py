"""A field that takes several files at once."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile


class SeveralFiles(forms.ClearableFileInput):
    """The input of several files."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Several files; an empty list where none was chosen. Each is checked as a file by itself."""

    def __init__(self, *, accept: str, **named: Any) -> None:
        super().__init__(widget=SeveralFiles(attrs={"accept": accept, "multiple": True}), **named)

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[bytes]]":
        """The files."""
        sent = data if isinstance(data, list | tuple) else [data] if data else []
        if not sent:
            super().clean(None, initial)  # says what is missing, where something must be there
        return [super(SeveralFilesField, self).clean(one, initial) for one in sent]
