"""The doors of writing: a project's codes as a codebook, or all of it as a project."""

from itertools import chain

from lxml import etree

from stepdown.exchange.refi_qda.shape.project import Project, texts_of
from stepdown.exchange.refi_qda.write.check import text_problems, tree_problems
from stepdown.exchange.refi_qda.write.codes import add_codebook_sets, add_codes
from stepdown.exchange.refi_qda.write.elements import document
from stepdown.exchange.refi_qda.write.package import packed
from stepdown.exchange.refi_qda.write.project import project_tree
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal
from stepdown.exchange.refi_qda.write.sources import file_name
from stepdown.exchange.refi_qda.xml_names import CODEBOOK_NAMESPACE, INTERNAL, PROJECT_PART, SOURCES_FOLDER

_MOST_TOLD = 20
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def write_qdc(project: Project) -> bytes:
    """The codes and the sets of codes as a .qdc file. ExportRefusal with all that is wrong, or with no code."""
    if not project.codes:
        raise ExportRefusal(("There is no code yet, and a codebook must have one. Add a code and export again.",))
    root = document("CodeBook", CODEBOOK_NAMESPACE)
    if project.origin is not None:
        root.set("origin", project.origin)
    add_codes(root, project.codes, with_notes=False)
    add_codebook_sets(root, project)
    _refuse([*tree_problems(root)])
    return _as_bytes(root)


def write_qdpx(project: Project) -> bytes:
    """The project as a .qdpx file, the same bytes each time. ExportRefusal with all that is wrong, or the first text
    that XML cannot carry. What it will not hold is told by ``losses``, not here.
    """
    root = project_tree(project)
    texts = tuple(texts_of(project))
    _refuse([*chain.from_iterable(text_problems(text) for text in texts), *tree_problems(root)])
    paths = {each.get("plainTextPath") for each in root.iter("*")}
    in_files = {file_name(text): (text.text or "").encode() for text in texts if INTERNAL + file_name(text) in paths}
    sources = {SOURCES_FOLDER + name: words for name, words in in_files.items()}
    return packed({PROJECT_PART: _as_bytes(root), **sources})


def _refuse(problems: list[str]) -> None:
    if len(problems) > _MOST_TOLD:
        problems = [*problems[:_MOST_TOLD], f"There are {len(problems) - _MOST_TOLD} more problems."]
    if problems:
        raise ExportRefusal(tuple(problems))


def _as_bytes(root: etree._Element) -> bytes:
    content: bytes = etree.tostring(root, encoding="UTF-8", pretty_print=True)
    return _DECLARATION + content
