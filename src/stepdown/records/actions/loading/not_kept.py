"""What a dataset can say that does not come back from the record, and why: for who loads one and compares."""

NOT_KEPT: dict[tuple[str, str], str] = {}
