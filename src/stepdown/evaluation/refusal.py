"""Why an evaluation cannot be made of this dataset and this study, in a sentence for who asked."""


class EvaluationRefusal(Exception):
    """The study asks what the dataset cannot answer. The text says what to do."""
