"""The words that a questionnaire is made of."""

from stepdown.domain.word import Word


class QuestionKind(Word):
    """What sort of answer a question takes."""

    NOTE = "note", "Text to read, nothing to answer"
    TEXT = "text", "A few words"
    LONG_TEXT = "long_text", "As many words as wanted"
    WHOLE_NUMBER = "whole_number", "A whole number"
    DECIMAL = "decimal", "A number"
    DATE = "date", "A date"
    ONE_OF = "one_of", "One of the choices"
    SEVERAL_OF = "several_of", "Any of the choices"
    AGREE = "agree", "A box to tick"
    WORKED_OUT = "worked_out", "Worked out from other answers, never shown"


class Side(Word):
    """Where a choice lies on an ordered scale: what a diverging chart and the two highest boxes are made of."""

    LOW = "low", "Low side"
    MIDDLE = "middle", "Middle"
    HIGH = "high", "High side"
