"""What a page's form would send if nothing were typed: read as a browser reads it."""

from html.parser import HTMLParser

type Fields = list[tuple[str, str]]


def form_of(html: str) -> Fields:
    """The fields of the page's form that has a key of its own, or of its first form where none has."""
    reader = _Reader()
    reader.feed(html)
    with_key = [fields for fields in reader.forms if "form_key" in dict(fields)]
    return (with_key or reader.forms or [[]])[0]


def filled(fields: Fields, said: dict[str, str]) -> Fields:
    """The fields with what was typed or chosen in place of what stood there."""
    return [(name, value) for name, value in fields if name not in said] + list(said.items())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Fields] = []
        self._select = self._area = ""
        self._chosen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A form begins, or a field of it."""
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append([])
        elif tag == "input" and has.get("name"):
            self._input(has)
        elif tag == "textarea":
            self._area, self._chosen = has.get("name", ""), []
        elif tag == "select":
            self._select, self._chosen = has.get("name", ""), []
        elif tag == "option" and ("selected" in has or not self._chosen):
            self._chosen.append(has.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        """A text or a choice ends."""
        if tag == "textarea" and self._area:
            self.forms[-1].append((self._area, "".join(self._chosen)))
            self._area = ""
        elif tag == "select" and self._select:
            self.forms[-1].append((self._select, self._chosen[-1] if self._chosen else ""))
            self._select = ""

    def handle_data(self, data: str) -> None:
        """What stands in a text."""
        if self._area:
            self._chosen.append(data)

    def _input(self, has: dict[str, str]) -> None:
        kind = has.get("type", "text")
        if kind not in ("submit", "button", "file") and (kind not in ("radio", "checkbox") or "checked" in has):
            self.forms[-1].append((has["name"], has.get("value", "")))
