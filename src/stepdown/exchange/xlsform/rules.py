"""What can be said of an XLSForm: what stops it from being used, and what of it is left out or changed."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

_IF_NEEDED = "If it matters, ask it in another way; if not, nothing need be done."

TOO_MANY_ROWS = Rule(
    "xlsform_too_many_rows",
    "A sheet of an XLSForm with more rows than any questionnaire has.",
    "The sheet has {rows} rows, more than {most}.",
    "Delete what does not belong to the form, or make two questionnaires of it.",
)
TOO_LONG = Rule(
    "xlsform_too_long",
    "A cell or heading of an XLSForm with more characters than a spreadsheet program lets anybody write.",
    "The {what} has {length} characters, more than {most}.",
    "Shorten it.",
)
TOO_DEEP = Rule(
    "xlsform_too_deep",
    "Groups of an XLSForm within one another, deeper than anybody can follow.",
    "Groups stand more than {most} deep within one another.",
    "Take groups out: one for a part and one for what is asked together are enough.",
)
NO_SURVEY = Rule(
    "xlsform_no_survey",
    "A file without the sheet that holds an XLSForm's questions.",
    "There is no sheet named survey, so there are no questions to read.",
    "Name the sheet of questions survey, and give it the headings type, name and label.",
)
SAME_HEADING = Rule(
    "xlsform_same_heading",
    "Two columns of an XLSForm have the same heading, so nobody can say which is meant.",
    "There is more than one column '{column}'.",
    "Leave one of them, or rename the other.",
)
NOT_AN_XLSFORM = Rule(
    "xlsform_wrong",
    "What the program that checks XLSForms (pyxform) says is wrong.",
    "{said}",
    "Mend it in the sheet and try again.",
)
ODD = Rule(
    "xlsform_odd",
    "What the program that checks XLSForms (pyxform) says may be wrong.",
    "{said}",
    "Check that it is what you mean.",
    Severity.WARNS,
)
NOT_A_QUESTIONNAIRE = Rule(
    "xlsform_questionnaire",
    "An XLSForm that other programs may take, but that would mislead or stop a respondent here.",
    "{said}.",
    "{remedy}.",
)
NOTHING_LEFT = Rule(
    "xlsform_nothing_left",
    "An XLSForm none of whose questions can be asked here.",
    "No question is left that can be asked.",
    "Add one of a kind that is supported, such as text, integer, date or select_one.",
)
LEFT_OUT = Rule(
    "xlsform_left_out",
    "A question of a kind that is not asked here: places, pictures, sound, codes, ranks, repeats, files of choices.",
    "Questions of the type '{type}' are not asked here. {what} left out.",
    _IF_NEEDED,
    Severity.WARNS,
)
UNUSED_SHEET = Rule(
    "xlsform_unused_sheet",
    "A sheet of an XLSForm's workbook that is not read.",
    "The sheet is not read: only survey, choices and settings are.",
    "Nothing need be done if it holds notes of your own.",
    Severity.WARNS,
)
UNUSED_COLUMN = Rule(
    "xlsform_unused_column",
    "A column of an XLSForm that has no meaning here.",
    "The column '{column}' is not used. It is filled in {rows}.",
    _IF_NEEDED,
    Severity.WARNS,
)
UNUSED_CELLS = Rule(
    "xlsform_cells_without_heading",
    "Cells of an XLSForm in a column that has no heading.",
    "There is something in a column without a heading, and it is not used.",
    "Give the column a heading, or delete what is in it.",
    Severity.WARNS,
)
UNUSED_ROW = Rule(
    "xlsform_unused_row",
    "A row of an XLSForm that is not read.",
    "The row is not used: {why}.",
    "Complete it or delete it.",
    Severity.WARNS,
)
UNUSED_PART = Rule(
    "xlsform_unused_part",
    "Something that a question of an XLSForm has and its kind does not take here.",
    "The {part} '{value}' is not used: {why}.",
    _IF_NEEDED,
    Severity.WARNS,
)
ASKED_ANYWAY = Rule(
    "xlsform_label_appearance",
    "A question with the appearance 'label', which some programs show as a heading of a grid without taking an answer.",
    "The appearance 'label' shows no boxes to choose in some programs. Here the question is asked like any other.",
    "If it is only a heading, delete it: every statement here carries its own answers.",
    Severity.WARNS,
)
RANGE_AS_NUMBER = Rule(
    "xlsform_long_range",
    "A range of more than 11 steps, too many to choose from.",
    "The range has {steps} steps, too many to choose from, so it is asked as a number from {start} to {end}.",
    "Nothing need be done.",
    Severity.WARNS,
)
TWICE_IN_A_LANGUAGE = Rule(
    "xlsform_twice_in_a_language",
    "Words both in a column that names its language and in one that names none and stands for the same.",
    "The column '{column}' names no language, so it is used only where the column of the language {language} is empty.",
    "Leave one of the two columns.",
    Severity.WARNS,
)
NO_LANGUAGE_CODE = Rule(
    "xlsform_language_without_code",
    "A language of an XLSForm that is named without its code.",
    "The language '{value}' has no code that is known.",
    "Write its code behind it in the heading, such as label::Welsh (cy).",
)
NO_VERSION = Rule(
    "xlsform_no_version",
    "An XLSForm that does not say which version it is.",
    "The form says no version, so it is called version 1.",
    "Write a version in the sheet settings, so that answers can be told apart when the form is changed.",
    Severity.WARNS,
)
RENAMED = Rule(
    "xlsform_renamed",
    "An XLSForm whose id is written in a way that is not kept.",
    "The form's id '{value}' is kept as '{kept}'.",
    "Nothing need be done.",
    Severity.WARNS,
)
NOT_A_WORD = Rule(
    "xlsform_not_a_word",
    "A cell in one of Stepdown's own columns that does not hold one of its words.",
    "'{value}' is not one of {words}.",
    "Write one of them or leave the cell empty.",
)

XLSFORM_RULES = (
    *(TOO_MANY_ROWS, TOO_LONG, TOO_DEEP, NO_SURVEY, SAME_HEADING, NOT_AN_XLSFORM, ODD, NOT_A_QUESTIONNAIRE),
    NOTHING_LEFT,
    *(LEFT_OUT, UNUSED_SHEET, UNUSED_COLUMN, UNUSED_CELLS, UNUSED_ROW, UNUSED_PART, ASKED_ANYWAY, RANGE_AS_NUMBER),
    *(TWICE_IN_A_LANGUAGE, NO_LANGUAGE_CODE, NO_VERSION, RENAMED, NOT_A_WORD),
)
