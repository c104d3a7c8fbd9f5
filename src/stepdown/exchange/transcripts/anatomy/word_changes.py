"""A Word document's body as it is with all changes accepted, and a count of what stood beside the words.

Word keeps insertions, deletions, moves and content controls as wrappers around the words. The library reads only words
that no wrapper holds, so wrappers are taken off here, and what is deleted or was not said is taken out.
"""

from collections import Counter

from docx.oxml.ns import qn
from lxml import etree

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same text box once more, for older programs."""
_ABOUT = ("w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr")
_DELETED = ("w:del", "w:moveFrom")
_INSERTED = ("w:ins", "w:moveTo")
_WRAPPERS = (*_INSERTED, "w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo")
_MERGED_CELLS = ("w:gridSpan", "w:vMerge")
"""Without these the library gives each cell once; with them, as often as the file says, were it a thousand million."""
_MARKS = (qn("w:rPr"), qn("w:trPr"))
"""In these stands that a paragraph's end or a table's row is inserted or deleted, not what is."""
_NO = ("0", "false", "off")


def settle(body: etree._Element) -> Counter[str]:
    """Change the body in place. How many there were of each thing that is not read, and of changes."""
    _drop(body, _FALLBACK, *map(qn, (*_ABOUT, *_MERGED_CELLS)))
    beside = {
        "comment": _count(body, "w:commentReference"),
        "note": _count(body, "w:footnoteReference", "w:endnoteReference"),
        "text box": sum(1 for box in _all(body, "w:txbxContent") if "".join(box.itertext()).strip()),
        "insertion": sum(1 for change in _all(body, *_INSERTED) if _parent(change).tag not in _MARKS),
    }
    _drop(body, qn("w:txbxContent"))
    deletions = _drop_deleted(body)
    for wrapper in _all(body, *_WRAPPERS):
        _unwrap(wrapper)
    _join_paragraphs(body)
    return +Counter({**beside, "deletion": deletions, "hidden passage": _drop_hidden(body)})


def _all(body: etree._Element, *names: str) -> list[etree._Element]:
    return list(body.iter(*map(qn, names)))


def _count(body: etree._Element, *names: str) -> int:
    return len(_all(body, *names))


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent


def _drop(body: etree._Element, *tags: str) -> None:
    for element in list(body.iter(*tags)):
        _parent(element).remove(element)


def _drop_deleted(body: etree._Element) -> int:
    """Take out what is deleted; how often something was. A row is deleted where a mark in it says so."""
    deletions = 0
    for deleted in _all(body, *_DELETED):
        holder = _parent(deleted)
        if holder.tag == qn("w:rPr"):
            continue
        target = _parent(holder) if holder.tag == qn("w:trPr") else deleted
        _parent(target).remove(target)
        deletions += 1
    return deletions


def _drop_hidden(body: etree._Element) -> int:
    hidden = [mark for mark in _all(body, "w:vanish") if mark.get(qn("w:val")) not in _NO]
    runs = [run for mark in hidden if (run := _parent(_parent(mark))).tag == qn("w:r")]
    for run in runs:
        _parent(run).remove(run)
    return len(runs)


def _unwrap(wrapper: etree._Element) -> None:
    for child in list(wrapper):
        wrapper.addprevious(child)
    _parent(wrapper).remove(wrapper)


def _join_paragraphs(body: etree._Element) -> None:
    """A paragraph whose end is deleted is one with the next. From the last to the first, so that each moves once."""
    for mark in reversed(_all(body, *_DELETED)):
        properties = _parent(_parent(mark))
        paragraph, following = _parent(properties), _parent(properties).getnext()
        if properties.tag != qn("w:pPr") or following is None or following.tag != qn("w:p"):
            continue
        first = next(following.iterchildren(), None)  # find() would look through all of a paragraph that grows
        for child in reversed([child for child in paragraph if child is not properties]):
            if first is not None and first.tag == properties.tag:
                first.addnext(child)
            else:
                following.insert(0, child)
        _parent(paragraph).remove(paragraph)
