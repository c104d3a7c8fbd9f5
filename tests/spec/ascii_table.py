"""A table drawn in text: how specs write their data, and how the manual shows it again."""

type Row = dict[str, str | None]


def read_table(drawing: str) -> list[Row]:
    """The rows of a drawing, each a dict from heading to cell; an empty cell is None.

    A drawing has a line of headings, a rule of dashes and a line for each row, cells parted by bars.
    ValueError where the rule is not there or a row has another number of cells than the headings.
    """
    lines = [line for line in drawing.splitlines() if line.strip()]
    if len(lines) < 2 or set(lines[1].strip()) - set("-+"):
        raise ValueError("a table needs a line of headings and a rule of dashes under it")
    headings = _cells(lines[0])
    return [_row(headings, line) for line in lines[2:]]


def _row(headings: list[str], line: str) -> Row:
    cells = _cells(line)
    if len(cells) != len(headings):
        raise ValueError(f"{len(headings)} headings but {len(cells)} cells in: {line.strip()}")
    return {heading: cell or None for heading, cell in zip(headings, cells, strict=True)}


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]
