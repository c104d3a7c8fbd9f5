"""Which cells of a file have anything in them."""

import pyarrow as pa
import pyarrow.compute as pc


def is_written(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Whether anything stands in each; blanks are nothing, as a column of one width is filled up with them."""
    return pc.fill_null(pc.not_equal(pc.utf8_trim_whitespace(cells), ""), fill_value=False)
