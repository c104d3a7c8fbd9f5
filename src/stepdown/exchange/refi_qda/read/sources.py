"""Sources and notes: their words, and what is coded in them."""

from dataclasses import dataclass

from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.counting import Counting
from stepdown.exchange.refi_qda.read.part import Part
from stepdown.exchange.refi_qda.read.people import read_values
from stepdown.exchange.refi_qda.read.selections import read_codings, read_selections
from stepdown.exchange.refi_qda.read.texts import Texts
from stepdown.exchange.refi_qda.read.values import audit, described, own_guid, targets
from stepdown.exchange.refi_qda.rulers import line_feeds
from stepdown.exchange.refi_qda.shape.sources import MediaSource, Source, TextSource
from stepdown.exchange.refi_qda.shape.words import MediaKind
from stepdown.exchange.refi_qda.xml_names import MEDIA_SOURCES, MEDIA_TEXTS

_KINDS = {name: kind for kind, name in MEDIA_SOURCES.items()}
_MEDIA_SELECTIONS = ("PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection")


@dataclass(frozen=True, slots=True)
class SourceReader:
    """What reading sources needs: the texts of the package, and how positions in them were counted."""

    texts: Texts
    counting: Counting

    def sources(self, root: Part) -> tuple[Source, ...]:
        """The sources of every kind, in the order of the file."""
        return tuple(
            self.text(part, own_guid(part, "source")) if part.name == "TextSource" else self._media(part)
            for part in root.within("Sources", "TextSource", *_KINDS)
        )

    def text(self, part: Part, guid: Guid) -> TextSource:
        """A text, whatever it is of: a source, a note, the words of a PDF, a transcript."""
        kept = self.texts.kept(part.element)
        self._take_words(part, kept)
        return TextSource(
            guid=guid,
            text=None if kept is None else line_feeds(kept),
            name=part.says("name"),
            description=described(part),
            selections=read_selections(part, kept, self.counting),
            codings=read_codings(part),
            notes=targets(part, "NoteRef", part.reader.given["note"]),
            values=read_values(part),
            audit=audit(part),
        )

    def _take_words(self, part: Part, kept: str | None) -> None:
        """The words are taken from one place; a formatted document of them is not taken."""
        account, element = part.reader.account, part.element
        content = part.one("PlainTextContent")
        if content is not None:
            content.words()
        elif kept is None:
            part.remark(rules.NO_TEXT, element.get("name") or "one without a name")
            account.leave(element, Why.NO_TEXT, "plainTextPath")
        elif part.says("plainTextPath") is None and element.get("richTextPath", "").lower().endswith(".txt"):
            part.says("richTextPath")
            return
        account.leave(element, Why.LOOK, "richTextPath")

    def _media(self, part: Part) -> MediaSource:
        kind: MediaKind = _KINDS[part.name]
        guid = own_guid(part, "source")
        texts = tuple(self.text(each, own_guid(each, "source")) for each in part.each(MEDIA_TEXTS[kind]))
        for selection in part.each(*_MEDIA_SELECTIONS):
            part.reader.account.leave(selection.element, Why.MEDIA)
        for path in ("path", "currentPath"):
            part.reader.account.leave(part.element, Why.MEDIA, path)
        return MediaSource(
            guid=guid,
            kind=kind,
            name=part.says("name"),
            description=described(part),
            texts=texts,
            codings=read_codings(part),
            notes=targets(part, "NoteRef", part.reader.given["note"]),
            values=read_values(part),
            audit=audit(part),
        )
