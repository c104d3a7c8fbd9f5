"""The kinds of file that a project can leave as."""

from stepdown.domain.word import Word


class FileKind(Word):
    """What a file is: its word is what the command line and addresses call it."""

    QDPX = "qdpx", "REFI-QDA project (.qdpx): texts, codes, codings and memos, for other programs"
    QDC = "qdc", "REFI-QDA codebook (.qdc): the codes alone, for other programs"
    CODEBOOK_CSV = "codebook-csv", "Codebook as a table (.csv)"
    CODEBOOK_XLSX = "codebook-xlsx", "Codebook as a workbook (.xlsx)"
    CODEBOOK_DOCX = "codebook-docx", "Codebook as a document (.docx)"
    ARCHIVE = "archive", "Archive for a data service (.zip): the words of those who agreed to it"

    @property
    def file_name(self) -> str:
        """What the file is called where nobody says otherwise."""
        return _NAMES[self]

    @property
    def is_of_codes_alone(self) -> bool:
        """Whether the file holds the framework and nothing that anybody said."""
        return self not in (FileKind.QDPX, FileKind.ARCHIVE)


_NAMES = {
    FileKind.QDPX: "project.qdpx",
    FileKind.QDC: "codebook.qdc",
    FileKind.CODEBOOK_CSV: "codebook.csv",
    FileKind.CODEBOOK_XLSX: "codebook.xlsx",
    FileKind.CODEBOOK_DOCX: "codebook.docx",
    FileKind.ARCHIVE: "archive.zip",
}
