"""Files that are saved, never shown inside the site."""

from django.http import HttpResponse

_KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "zip": "application/zip",
}


def as_file(held: bytes, name: str) -> HttpResponse:
    """A file under its name."""
    kind = _KINDS.get(name.rpartition(".")[2], "application/octet-stream")
    return HttpResponse(held, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
