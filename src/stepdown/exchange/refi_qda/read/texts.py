"""The words of a text: within the XML, or in a file of the package that its paths name, or that is named for it."""

from dataclasses import dataclass, field

from lxml import etree

from stepdown.exchange.delimited.encoding import decode
from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.guids import tidied
from stepdown.exchange.refi_qda.read.account import local_name
from stepdown.exchange.refi_qda.read.package import Package
from stepdown.exchange.refi_qda.read.remarks import Remarks


@dataclass(slots=True)
class Texts:
    """The texts of one package (None: the XML stands alone)."""

    package: Package | None
    remarks: Remarks
    _kept: dict[etree._Element, str | None] = field(default_factory=dict)

    def kept(self, element: etree._Element) -> str | None:
        """A text as the file keeps it, its own line ends and all; None where its words are not in the file."""
        if element not in self._kept:
            self._kept[element] = self._found(element)
        return self._kept[element]

    def _found(self, element: etree._Element) -> str | None:
        content = next(element.iterchildren("{*}PlainTextContent"), None)
        if content is not None:
            return str(content.text or "")
        found = (self._in_file(name) for name in _names(element))
        return next((text for text in found if text is not None), _without_words(element))

    def _in_file(self, name: str) -> str | None:
        content = self.package.text(name) if self.package else None
        return None if content is None else self._decoded(name, content)

    def _decoded(self, name: str, content: bytes) -> str | None:
        """UTF-8, with or without a mark, as the standard asks; other encodings as far as they can be recognised."""
        decoded = decode(name, content)
        for finding in decoded.findings:
            self.remarks.of_the_whole(rules.TEXT_ENCODING, name, reason=finding.problem)
        return None if decoded.utf8 is None else decoded.utf8.decode()


def _without_words(element: etree._Element) -> str | None:
    """What a text without words is: a note that names no file is an empty one, anything else is not there."""
    names_a_file = element.get("plainTextPath") or element.get("richTextPath")
    return "" if local_name(element) == "Note" and not names_a_file else None


def _names(element: etree._Element) -> list[str]:
    """The names of files in which the words may be, likeliest first. Some programs give no path, or only a rich one."""
    paths = [
        element.get("plainTextPath") or "",
        element.get("richTextPath") or "",
        tidied(element.get("guid", "")) + ".txt",
    ]
    names = [path.replace("\\", "/").rpartition("/")[2] for path in paths]
    return [name for name in names if name.lower().endswith(".txt")]
