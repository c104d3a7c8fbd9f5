"""What stops the reading of a file."""

from stepdown.dataset.finding import Finding


class UnreadableError(Exception):
    """The file cannot be read; ``finding`` says why, and where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.problem)
        self.finding = finding
