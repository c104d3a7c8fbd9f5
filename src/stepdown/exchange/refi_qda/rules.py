"""What can be wrong with a REFI-QDA file. First what stops its reading, then what is read all the same and told."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

_AGAIN = "Export it again from the program that made it, as REFI-QDA (.qdc or .qdpx)."
_LOOK = "Look at them in the program that made the file; if they matter there, put them right and export it again."

NOT_REFI_QDA = Rule(
    "refi_not_refi_qda",
    "A file of another kind, whatever its name ends in.",
    "The file is not a REFI-QDA codebook or project: {reason}.",
    _AGAIN,
)
DAMAGED = Rule("refi_damaged", "A file cut short, or spoilt inside.", "The file is damaged: {reason}.", _AGAIN)
TOO_LARGE = Rule(
    "refi_too_large",
    "A file that would take more memory than a machine may have. Files of a few bytes can unpack to very many.",
    "The file is too large to be read: {reason}.",
    "Export the project in parts, with fewer texts in each.",
)
LOCKED = Rule(
    "refi_locked",
    "A package that opens only with a password.",
    "The file is protected by a password.",
    "Export it again without a password.",
)
UNSAFE_NAME = Rule(
    "refi_unsafe_name",
    "A package with a part whose name leads out of it. No program for qualitative analysis writes one.",
    "A part of the file is named {value}, which leads out of the file.",
    "Do not use this file. Ask whoever sent it where it is from.",
)
DECLARES = Rule(
    "refi_declares",
    "XML that declares a document type, by which a small file can grow without end or reach for other files.",
    "The file declares a document type, which no program for qualitative analysis does.",
    "Do not use this file. Ask whoever sent it where it is from.",
)
ONE_PROJECT = Rule(
    "refi_one_project",
    "A package without a .qde file, or with several, so that nobody can say which is the project.",
    "The package has {count} .qde files, and a project has one.",
    _AGAIN,
)
NOT_VALID = Rule(
    "refi_not_valid",
    "Something that the schema of REFI-QDA does not allow. It is told when a file is checked, not when it is read.",
    "{reason}",
    "Other programs may refuse the file. Tell whoever makes the program that wrote it.",
    Severity.WARNS,
)
OTHER_VERSION = Rule(
    "refi_other_version",
    "A file of another version of REFI-QDA. It is read by the names of its elements.",
    "The file says that it is of {value}, and was read as version 1.0.",
    "Check that the codes and codings are all there.",
    Severity.WARNS,
)
NO_GUID = Rule(
    "refi_no_guid",
    "Something without a GUID, or with one that is none. It is given one, always the same for the same file.",
    "{places} without a sound GUID. Each was given one.",
    "Nothing need be done; other programs may refuse the file.",
    Severity.WARNS,
)
SAME_GUID = Rule(
    "refi_same_guid",
    "Two things with one GUID. What points at it points at the first; the others are given GUIDs of their own.",
    "{places} with the GUID of another one. What points at it was taken to mean the first.",
    _LOOK,
    Severity.WARNS,
)
NO_NAME = Rule(
    "refi_no_name",
    "A code, variable or set without a name.",
    "{places} without a name.",
    _LOOK,
    Severity.WARNS,
)
NOT_SAID_IF_CODABLE = Rule(
    "refi_not_said_if_codable",
    "A code that does not say whether it can be applied. It is taken as one that can.",
    "{places} without a word on whether it is a code or a folder. Each was taken as a code.",
    "Make those that are folders into folders after the import.",
    Severity.WARNS,
)
NOT_UNDERSTOOD = Rule(
    "refi_not_understood",
    "A date, number, colour, type or place that is not written as the standard asks. It is left out.",
    "{places} that cannot be understood, such as {value}. They were left out.",
    _LOOK,
    Severity.WARNS,
)
NO_TARGET = Rule(
    "refi_no_target",
    "A reference to something that is not in the file, or could not be read. It is left out.",
    "{places} that point at something that was not read, such as {value}. They were left out.",
    _LOOK,
    Severity.WARNS,
)
NO_TEXT = Rule(
    "refi_no_text",
    "A source whose text is not in the file.",
    "{places} whose text is not in the file, such as {value}. The names were read, and nothing that is selected there.",
    "Export the project again with its documents, or add the texts by hand.",
    Severity.WARNS,
)
TEXT_ENCODING = Rule(
    "refi_text_encoding",
    "A text that is not kept in UTF-8, as the standard asks. It is read as far as its characters can be recognised.",
    "The text {value} is not kept as it should be. {reason}",
    "Look at its accents and quotation marks after the import.",
    Severity.WARNS,
)
OUTSIDE_TEXT = Rule(
    "refi_outside_text",
    "A selection that begins or ends outside its text. It is left out with its codings.",
    "{places} outside the text, such as {value}. They were left out with their codings.",
    _LOOK,
    Severity.WARNS,
)
COUNTED_OTHERWISE = Rule(
    "refi_counted_otherwise",
    "Texts in which a program counted positions in its own way. The way in which the quotes match was taken.",
    "The positions in {texts} were read as {how}, because so the quotes match.",
    "Look at a few codings to see that they are on the right words.",
    Severity.WARNS,
)
COUNTED_BY_GUESS = Rule(
    "refi_counted_by_guess",
    "Texts in which a program may have counted positions in its own way, and no quote shows which.",
    "Nothing shows how the positions in {texts} were counted. They were read as {how}.",
    "Look at the last codings of a long text: if they are beside their words, tell us which program wrote the file.",
    Severity.WARNS,
)
MEMOS = Rule(
    "refi_memos",
    "Selections without a code, which other programs use for comments. They are kept as memos.",
    "{places} without a code. Each was kept as a memo on its passage.",
    "Nothing need be done.",
    Severity.WARNS,
)
FLAT_NAMES = Rule(
    "refi_flat_names",
    "A list of codes in whose names a tree is hidden, as programs without a tree write it.",
    "The codes have no tree, and some of their names are joined with '{value}'.",
    "Choose to split the names if you want them as a tree.",
    Severity.WARNS,
)
REPEATED_NAMES = Rule(
    "refi_repeated_names",
    "The same name in several places of the code tree. Some programs make one code of them.",
    "Names that stand in several places of the code tree: {count}, such as {value}.",
    "Here they stay apart. If you send them on, choose to write these names in full.",
    Severity.WARNS,
)

REFI_QDA_RULES = (
    *(NOT_REFI_QDA, DAMAGED, TOO_LARGE, LOCKED, UNSAFE_NAME, DECLARES, ONE_PROJECT, NOT_VALID, OTHER_VERSION),
    *(NO_GUID, SAME_GUID, NO_NAME, NOT_SAID_IF_CODABLE, NOT_UNDERSTOOD, NO_TARGET, NO_TEXT, TEXT_ENCODING),
    *(OUTSIDE_TEXT, COUNTED_OTHERWISE, COUNTED_BY_GUESS, MEMOS, FLAT_NAMES, REPEATED_NAMES),
)
