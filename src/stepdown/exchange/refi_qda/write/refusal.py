"""Why a file is not written."""


class ExportRefusal(Exception):
    """The project cannot be written as it stands. ``problems`` has a sentence for each reason, with what to do."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
