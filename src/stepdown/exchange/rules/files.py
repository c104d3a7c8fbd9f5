"""Files that cannot be read at all."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

_SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)."

NO_SUCH_FILE = Rule(
    "no_such_file",
    "The file or folder that was named is not there.",
    "There is no such file or folder.",
    "Check the name and the folder.",
)
EMPTY_FILE = Rule("empty_file", "A file of no bytes.", "The file is empty.", "Send it again, or take it away.")
TOO_LARGE = Rule(
    "too_large",
    "A file that would take more memory than a machine may have. Files of a few bytes can unpack to very many.",
    "The file is too large to be read: {how}.",
    "Delete what is not data, or give the tables as a folder of Parquet files instead.",
)
DAMAGED_FILE = Rule(
    "damaged_file",
    "A file cut short, or spoilt inside.",
    "The file is damaged: {reason}.",
    "Open it in the program that wrote it and save it again. If that fails, ask for it again.",
)
NOT_A_WORKBOOK = Rule(
    "not_a_workbook",
    "A file of another kind, whatever its name ends in.",
    "The file is {kind}, not an Excel workbook.",
    _SAVE_AS,
)
OLD_WORKBOOK = Rule(
    "old_workbook",
    "A workbook of the format of 1997 to 2003 (.xls).",
    "The file is in an older format (.xls or similar) that is not read.",
    _SAVE_AS,
)
PASSWORD_PROTECTED = Rule(
    "password_protected",
    "A file that opens only with a password.",
    "The file is protected by a password.",
    "Remove the password in your spreadsheet program and save the file again.",
)
DAMAGED_DATASET = Rule(
    "damaged_dataset",
    "A dataset's folder that does not hold what it says.",
    "{reason}",
    "Make the dataset again from its source.",
)
NO_KNOWN_TABLE = Rule(
    "no_known_table",
    "A workbook or folder in which nothing is a table of a dataset.",
    "None of its {parts} is a table that Stepdown knows.",
    "Name the {parts} as 'stepdown template' does, or give a mapping file with --mapping.",
)
EMPTY_FOLDER = Rule(
    "empty_folder",
    "A folder without a file. What systems and office programs leave in folders does not count.",
    "There is nothing in the folder.",
    "Check that it is the right folder, and put the files into it.",
)
FOLDER_WITHIN = Rule(
    "folder_within",
    "A folder within the folder that was named. It is not looked into.",
    "It is a folder within the folder that was named, and was not looked into.",
    "If it should be read, name it too; if not, nothing need be done.",
    Severity.WARNS,
)
PACKED_FILE = Rule(
    "packed_file",
    "A zip, or another packed file, in the place of the files in it.",
    "The file is {kind}: other files are packed into it.",
    "Unpack it, and name the files that were in it.",
)
ANOTHER_KIND = Rule(
    "file_of_another_kind",
    "A file of another kind than is read here, whatever its name ends in.",
    "The file is {kind}. What is read here: {wanted}.",
    "Check that the right file was named, and its kind.",
)
FILE_RULES = (
    *(EMPTY_FOLDER, FOLDER_WITHIN, PACKED_FILE, ANOTHER_KIND),
    *(NO_SUCH_FILE, EMPTY_FILE, TOO_LARGE, DAMAGED_FILE, NOT_A_WORKBOOK, OLD_WORKBOOK, PASSWORD_PROTECTED),
    *(DAMAGED_DATASET, NO_KNOWN_TABLE),
)
